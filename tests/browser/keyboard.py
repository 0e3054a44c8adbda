"""A resident's keyboard: goes from stop to stop, and fails where the focus cannot be seen."""

FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const name = (e.ariaLabel ?? (e.labels?.[0] ?? e).innerText).trim();
    const style = getComputedStyle(e);
    const boxes = [...e.getClientRects()];
    const whole = e.getBoundingClientRect();
    const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
    return {
        name: name.replace(/\\s+/g, " "),
        ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        uncovered: [whole, ...boxes].some(box => {
            const top = document.elementFromPoint(...middle(box));
            return top && (e === top || e.contains(top) || e.labels?.[0]?.contains(top));
        }),
        place: [...document.querySelectorAll("*")].indexOf(e),
    };
}"""


class Keyboard:
    """The keys of a page; every stop must be outlined, on the screen and under nothing."""

    def __init__(self, page):
        self.page = page
        page.emulate_media(reduced_motion="reduce")  # what glides is not yet where it will be
        self.stops = []

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def here(self):
        """Return what has the focus; None where it has left the page."""
        return self.page.evaluate(FOCUSED)

    def tab(self, key="Tab"):
        """Go one stop on; return its name, or None past the end of the page."""
        self.press(key)
        stop = self.here()
        if stop:
            assert stop["ringed"], f"no outline: {stop}"
            assert stop["uncovered"], f"hidden, or off the screen: {stop}"
            self.stops.append(stop)
        return stop and stop["name"]

    def around(self, key):
        """Go over an end of the page, through the browser; return the name of the next stop.

        The browser comes back to the page by itself, or at one more press.
        """
        self.press(key)
        for _ in range(20):
            if stop := self.here():
                return stop["name"]
            self.page.wait_for_timeout(50)
        return self.tab(key)

    def to(self, name, key="Tab"):
        """Go on until the stop of that name."""
        passed = []
        while (stop := self.tab(key)) != name:
            assert stop and len(passed) < 200, f"no stop “{name}” among {passed}"
            passed.append(stop)
