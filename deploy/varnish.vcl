vcl 4.1;

# Varnish in front of the city. It keeps public pages until the site says that they
# changed; docs/deploying.md tells how to run it. Needs the packages varnish and
# varnish-modules, and two sockets, the second for the site alone:
#
#   varnishd -a :6081 -a purge=10.0.0.5:6091 -f varnish.vcl -p http_gzip_support=off

import std;
import xkey;

backend city {
    .host = "127.0.0.1";
    .port = "8000";
    .connect_timeout = 2s;
    .first_byte_timeout = 15s;
    .between_bytes_timeout = 15s;
    .max_connections = 200;
    .probe = {
        .request =
            "GET /health/live/ HTTP/1.1"
            "Host: localhost"
            "Connection: close";
        .interval = 2s;
        .timeout = 2s;
        .window = 3;
        .threshold = 2;
        .initial = 2;
    }
}

# The machines that the site runs on.
acl may_purge {
    "127.0.0.1";
    "::1";
}

# What ends TLS, and so knows the scheme and the address of a visitor.
acl ends_tls {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (local.socket == "purge") {
        if (req.method != "PURGE" || client.ip !~ may_purge) {
            return (synth(405));
        }
        # Forgotten at once.
        if (req.http.Xkey-Purge) {
            set req.http.n = xkey.purge(req.http.Xkey-Purge);
        }
        # Outdated, yet at hand while the site fails.
        if (req.http.Xkey-Softpurge) {
            set req.http.n = xkey.softpurge(req.http.Xkey-Softpurge);
        }
        return (synth(200));
    }
    if (req.method == "PURGE") {
        return (synth(405));
    }

    set req.backend_hint = city;
    # Wait for what is new; show what is over only where nothing newer can be had.
    if (req.restarts == 0 && std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    } else {
        set req.grace = 24h;
    }
    if (req.restarts == 0) {
        unset req.http.X-Passed;
        unset req.http.X-Once-More;
        call normalise;
    } else {
        set req.http.X-Once-More = "1";
    }

    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    if (req.http.Authorization || req.http.Cookie ~ "(^|;\s*)(sessionid|messages|csrftoken)=") {
        return (pass);
    }
    # A query whose names could be read in two ways, or that says a thing twice.
    if (req.url ~ "\?"
        && (req.url !~ "\?([A-Za-z0-9_.~-]+=[^&]*)(&[A-Za-z0-9_.~-]+=[^&]*)*$"
            || req.url ~ "[?&](before|department|limit|year)=(.*&)?\1=")) {
        return (pass);
    }
    unset req.http.Cookie;
    return (hash);
}

sub normalise {
    set req.http.Host = std.tolower(regsub(req.http.Host, "\.?(:[0-9]+)?$", ""));
    unset req.http.Forwarded;
    unset req.http.X-Forwarded-Host;
    unset req.http.X-Forwarded-Port;
    unset req.http.X-Forwarded-Server;
    unset req.http.X-Original-URL;
    unset req.http.X-Rewrite-URL;
    unset req.http.X-Real-IP;
    unset req.http.X-HTTP-Method-Override;
    if (client.ip !~ ends_tls) {
        unset req.http.X-Forwarded-Proto;
        set req.http.X-Forwarded-For = client.ip;
    } else {
        # Varnish added the machine that ends TLS; the site trusts the last one named.
        set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
        if (req.http.X-Forwarded-Proto != "https") {
            unset req.http.X-Forwarded-Proto;
        }
    }
    # Of three kinds: as long as this says no other, no visitor multiplies the copies.
    if (req.http.Accept-Encoding ~ "(^|[ ,])br\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
        set req.http.Accept-Encoding = "br";
    } else if (req.http.Accept-Encoding ~ "(^|[ ,])gzip\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
}

sub vcl_hash {
    hash_data(req.http.Host);
    hash_data(req.http.X-Forwarded-Proto);
    if (req.url !~ "\?") {
        hash_data(req.url);
        return (lookup);
    }
    hash_data(regsub(req.url, "\?.*$", ""));
    # All that a public page depends on; the site itself knows no others.
    if (req.url ~ "[?&]before=") {
        hash_data("before=" + regsub(req.url, "^.*[?&]before=([^&]*).*$", "\1"));
    }
    if (req.url ~ "[?&]department=") {
        hash_data("department=" + regsub(req.url, "^.*[?&]department=([^&]*).*$", "\1"));
    }
    if (req.url ~ "[?&]limit=") {
        hash_data("limit=" + regsub(req.url, "^.*[?&]limit=([^&]*).*$", "\1"));
    }
    if (req.url ~ "[?&]year=") {
        hash_data("year=" + regsub(req.url, "^.*[?&]year=([^&]*).*$", "\1"));
    }
    return (lookup);
}

sub vcl_pass {
    set req.http.X-Passed = "1";
}

sub vcl_backend_fetch {
    unset bereq.http.X-Passed;
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        # Nothing of it may stand in the place of a page that is over.
        if (bereq.is_bgfetch || !(bereq.uncacheable || bereq.http.X-Once-More)) {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }
    if (beresp.status != 200
        || beresp.http.Cache-Control !~ "(?i)(^|[\s,])public($|[\s,])"
        || beresp.http.Cache-Control ~ "(?i)private|no-store"
        || beresp.http.Set-Cookie
        || beresp.http.Vary ~ "(?i)cookie|\*") {
        set beresp.uncacheable = true;
        set beresp.ttl = 120s;
        set beresp.grace = 0s;
        return (deliver);
    }
    # Not even a page that changes this second is made for one visitor after the other.
    if (beresp.ttl < 1s) {
        set beresp.ttl = 1s;
    }
    set beresp.grace = 24h;
    # What has tags hears of changes; they are kept once, not with each answer.
    if (beresp.http.Surrogate-Key) {
        set beresp.http.xkey = beresp.http.Surrogate-Key + " everything";
        unset beresp.http.Surrogate-Key;
        unset beresp.http.Cache-Tag;
    } else {
        set beresp.http.xkey = "everything";
    }
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.is_bgfetch || !(bereq.uncacheable || bereq.http.X-Once-More)) {
        return (abandon);
    }
}

sub vcl_synth {
    # The site failed: once more, content with what is over.
    if (resp.status == 503 && req.restarts == 0 && !req.http.X-Passed) {
        return (restart);
    }
}

sub vcl_deliver {
    if (obj.uncacheable) {
        unset resp.http.X-Cache;
    } else {
        if (obj.hits == 0) {
            set resp.http.X-Cache = "MISS";
        } else if (obj.ttl < 0s) {
            set resp.http.X-Cache = "STALE";
        } else {
            set resp.http.X-Cache = "HIT";
        }
        # No cache further on hears of changes.
        if (resp.http.xkey != "everything") {
            set resp.http.Cache-Control = "public, max-age=0, must-revalidate";
        }
    }
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    unset resp.http.Age;
}
