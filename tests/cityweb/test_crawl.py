"""Whoever follows links, from wherever and under whatever name, finds the same addresses."""

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest

from tests.demo_site import NAME

# Each page has links to all languages; the head names those in which it is written.
LINK = re.compile(
    r'<(?:a(?![^>]*hreflang)|link rel="alternate" hreflang="[\w-]+")\s[^>]*?href="([^"#]+)'
)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
NOT_PAGES = re.compile(r"^/(admin|documents|media|accounts|search|feedback)/|\.\w+$|/feed/$")


@pytest.fixture(scope="module", params=["127.0.0.1", "localhost", NAME])
def host(request, demo_site):
    return Host(f"{request.param}:{demo_site.port}", demo_site)


class Host:
    """The demo city under one name; each of its pages is fetched once."""

    def __init__(self, name, site):
        self.name, self.site, self.pages = name, site, {}

    def page(self, path):
        """Return the canonical address of a page that may be indexed, and where it leads."""
        if path not in self.pages:
            status, headers, content = self.site.get(path, Host=self.name)
            assert status == 200, path
            html = content.decode()
            links = set() if "html" not in headers["Content-Type"] else self.links(path, html)
            found = CANONICAL.search(html) if '"robots" content="noindex"' not in html else None
            self.pages[path] = (found and unescape(found[1]), links)
        return self.pages[path]

    def links(self, path, html):
        """Return the paths of the site to which a page leads, as this name knows them.

        A translation leads to what its original leads to, in its own language.
        """
        if '<html lang="en"' not in html:
            return set()
        here, ours = f"http://{self.name}{path}", {self.name, urlsplit(self.site.url).netloc}
        urls = [urlsplit(urljoin(here, unescape(url))) for url in LINK.findall(html)]
        inside = [u for u in urls if u.netloc in ours and not NOT_PAGES.search(u.path)]
        return {u.path + (f"?{u.query}" if u.query else "") for u in inside}

    def crawled(self, begin):
        """Return the canonical addresses of all that can be reached from some paths."""
        waiting, seen, found = list(begin), set(begin), set()
        while waiting:
            canonical, links = self.page(waiting.pop())
            found.add(canonical)
            waiting += links - seen
            seen |= links
        return found - {None}

    def listed(self):
        listed = self.site.get("/sitemap.xml", Host=self.name)[2].decode()
        return set(re.findall("<loc>(.*?)</loc>", listed))


FOUND = {}


def test_a_crawl_finds_what_the_sitemap_lists_under_each_name(host, demo_site):
    listed = host.listed()

    from_home = host.crawled({"/"})
    from_sitemap = host.crawled({urlsplit(url).path for url in listed})

    FOUND[host.name] = from_home
    assert from_home == from_sitemap
    assert {url for url in from_home if "?" not in url} == listed
    assert {urlsplit(url).netloc for url in from_home} == {urlsplit(demo_site.url).netloc}


def test_each_name_leads_to_the_same_addresses():
    assert len(FOUND) == 3
    assert len(set(map(frozenset, FOUND.values()))) == 1
