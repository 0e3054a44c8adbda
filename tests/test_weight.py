"""A page is light: what a phone must fetch before it can be read keeps within a budget."""

import re
from urllib.parse import urljoin

import pytest

KB = 1024
HTML, STYLES, SCRIPTS, FONTS, ALL = 12 * KB, 24 * KB, 4 * KB, 40 * KB, 80 * KB
TRANSLATED = 14 * KB  # other letters weigh more
LANGUAGES = ("/es/", "/ar/")
PAGES = {
    "home": "/",
    "departments": "/departments/",
    "department": "/departments/innovation-and-technology/",
    "plan": "/departments/innovation-and-technology/strategic-plan/",
    "person": "/departments/innovation-and-technology/adwoa-osei/",
    "newsroom": "/news/",
    "information": "/privacy/",
    "search": "/search/?q=ferry",
    "Spanish": "/es/departments/innovation-and-technology/",
    "Arabic": "/ar/departments/innovation-and-technology/",
}


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES.keys())
def page(request, demo_site):
    return request.param, demo_site.read(request.param)


def weight(site, path):
    """Return how many bytes go over the line for an address."""
    status, _, content = site.get(path, **{"Accept-Encoding": "br, gzip"})
    assert status == 200, path
    return len(content)


def test_a_page_keeps_within_its_budget(page, demo_site):
    path, content = page
    styles = [link["href"] for link in content.select("link[rel=stylesheet]")]
    scripts = [script["src"] for script in content.select("script[src]")]
    fonts = [link["href"] for link in content.select("link[as=font]")]

    weights = {
        "html": (weight(demo_site, path), TRANSLATED if path[:4] in LANGUAGES else HTML),
        "styles": (sum(weight(demo_site, each) for each in styles), STYLES),
        "scripts": (sum(weight(demo_site, each) for each in scripts), SCRIPTS),
        "fonts": (sum(weight(demo_site, each) for each in fonts), FONTS),
    }

    assert len(fonts) == 2
    assert {name: each for name, each in weights.items() if each[0] > each[1]} == {}
    assert sum(size for size, _ in weights.values()) <= ALL


def test_nothing_is_fetched_from_elsewhere(page, demo_site):
    path, content = page
    fetched = [each.get("src") or each.get("href") for each in content.select(
        "[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]")]  # fmt: skip
    fetched += [part.split()[0] for each in content.select("[srcset]")
                for part in each["srcset"].split(", ")]  # fmt: skip
    for link in content.select("link[rel=stylesheet]"):
        text = demo_site.get(link["href"])[2].decode()
        fetched += re.findall(r"url\([\"']?([^\"')]+)", text)

    addresses = {urljoin(demo_site.url + path, each) for each in fetched}

    assert len(addresses) > 5
    assert [a for a in addresses if not a.startswith((demo_site.url, "data:"))] == []


def test_pictures_keep_their_place_and_wait_their_turn(page):
    _, content = page
    pictures = content.select("main img")

    assert [each for each in pictures if not (each.get("width") and each.get("height"))] == []
    assert all(each.get("loading") == "lazy" for each in pictures[2:])
