"""Pictures in the browser: in the size shown, when they are near, and nothing jumps."""

import pytest

from tests.browser.pages import PAGES

FETCHED = """async () => {
    const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
    for (let y = 0; y < document.body.scrollHeight; y += 500) {
        scrollTo({top: y, behavior: "instant"});
        await wait(40);
    }
    const pictures = [...document.querySelectorAll("picture")].filter(each => each.querySelector("img").checkVisibility());
    await Promise.all(pictures.map(each => each.querySelector("img").decode()));
    return pictures.map(each => {
        const img = each.querySelector("img");
        const offered = [...each.querySelectorAll("source")]
            .flatMap(source => source.srcset.split(", ").map(one => one.split(" ")));
        const [, width] = offered.find(([url]) => img.currentSrc.endsWith(url));
        return {
            url: img.currentSrc,
            shown: Math.round(img.getBoundingClientRect().width),
            fetched: parseInt(width),
            largest: Math.max(...offered.map(([, width]) => parseInt(width))),
        };
    });
}"""  # noqa: E501
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value }))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 300);
})"""
SHOWN = ["home page", "department", "biography", "newsroom", "story"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", SHOWN)
def test_pictures_are_fetched_in_the_size_shown_and_move_nothing(visitor, name, width):
    page = visitor(PAGES[name], width)

    pictures = page.evaluate(FETCHED)
    too_small = [p for p in pictures if p["fetched"] < min(0.85 * p["shown"], p["largest"])]
    too_large = [p for p in pictures if p["fetched"] > max(2.2 * p["shown"], 320)]

    assert pictures
    assert (too_small, too_large) == ([], [])
    assert page.evaluate(SHIFT) < 0.01


@pytest.mark.parametrize("name", ["department", "biography", "newsroom", "story"])
def test_what_is_far_below_waits_and_what_is_in_sight_does_not(visitor, name):
    page = visitor(PAGES[name])

    first, last = page.locator("main img").first, page.locator("footer img")

    assert first.bounding_box()["y"] < 800 < last.bounding_box()["y"]
    assert first.get_attribute("loading") is None
    assert last.get_attribute("loading") == "lazy"


@pytest.mark.parametrize("name", ["home page", "department index", "department", "newsroom"])
def test_letters_that_come_late_over_a_slow_line_move_nothing(visitor, name):
    page = visitor("/health/live/", 360)
    late = []
    page.route(
        "**/*.woff2", lambda r: page.wait_for_timeout(500) or late.append(r) or r.continue_()
    )

    page.goto(PAGES[name])
    page.evaluate("document.fonts.ready")

    assert late
    assert page.evaluate(SHIFT) == 0
