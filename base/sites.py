"""Which sites there are, which one a request asks for, and which languages are spoken there."""

from django.contrib.postgres.expressions import ArraySubquery
from django.http.request import split_domain_port
from wagtail.models import Locale, Site
from wagtail.models.sites import SiteRootPath

from base.caching.memory import remembered
from base.caching.recording import apart, used
from base.prepared import prepared

SITES = "sites"  # the cache tag of what processes remember of sites and of the pages at their roots


@remembered
def all_sites():
    """Return every site with its root page, each with the codes of the languages spoken."""
    used(SITES)
    with apart():
        return list(sites_there())


@prepared
def sites_there():
    spoken = Locale.objects.order_by("language_code").values("language_code")
    sites = Site.objects.select_related("root_page__locale").annotate(spoken=ArraySubquery(spoken))
    return sites.order_by("-root_page__url_path", "-is_default_site", "hostname")


def site_of(request, sites):
    """Choose the site of a request as Wagtail does: by host and port, by host, else the default."""
    host, port = split_domain_port(request._get_raw_host())[0], int(request.get_port())
    named = [site for site in sites if site.hostname == host]
    best = [site for site in named if site.port == port or site.is_default_site]
    if best:
        return min(best, key=lambda site: site.port != port)
    if len(named) == 1:
        return named[0]
    return next((site for site in sites if site.is_default_site), None)


def remember(request, sites):
    """Let Wagtail find what it would ask for at the first address of a page."""
    if not hasattr(request, "_wagtail_site"):
        request._wagtail_site = site_of(request, sites)
        request._wagtail_cached_site_root_paths = root_paths(sites)


def root_paths(sites):
    """Return from which path in the tree each site's pages have their addresses."""
    roots = [(site, site.root_page) for site in sites]
    return [
        SiteRootPath(site.pk, root.url_path, site.root_url, root.locale.language_code)
        for site, root in roots
    ]
