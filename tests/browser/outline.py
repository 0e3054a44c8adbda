"""What a screen reader is told of a page, read from Chromium's own accessibility tree."""

from dataclasses import dataclass

ONCE = ("banner", "main", "contentinfo")
LANDMARKS = (*ONCE, "navigation", "search", "region", "complementary")
CONTROLS = (
    "button", "checkbox", "combobox", "DisclosureTriangle", "radio", "searchbox", "textbox",
)  # fmt: skip
# What the calendar changes is left out of the outlines that are kept.
STILL = """() => {
    document.querySelectorAll(".alerts").forEach(each => each.remove());
    document.querySelectorAll("#now-heading").forEach(each => { each.textContent = "(now)" });
    document.querySelectorAll(".story h3").forEach(each => { each.textContent = "(a story)" });
}"""


@dataclass(frozen=True)
class Part:
    """A landmark, a heading, a link or a control; `depth` counts the landmarks around it."""

    role: str
    name: str
    depth: int
    level: int = 0
    url: str = ""

    def __str__(self):
        what = f"h{self.level}" if self.role == "heading" else self.role
        return f"{'  ' * self.depth}{what} {self.name}".rstrip()


def read(page):
    """Return the parts of a page in the order in which they are read."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return list(parts_below(nodes[0], {node["nodeId"]: node for node in nodes}, 0))


def parts_below(node, nodes, depth):
    role = node.get("role", {}).get("value")
    if not node["ignored"] and role in (*LANDMARKS, *CONTROLS, "heading", "link"):
        told = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
        name = node.get("name", {}).get("value", "").strip()
        yield Part(role, name, depth, told.get("level", 0), told.get("url", ""))
        depth += role in LANDMARKS
    for child in node.get("childIds", []):
        yield from parts_below(nodes[child], nodes, depth)


def written(page):
    """Return the outline that is kept: landmarks and headings, each on a line."""
    page.evaluate(STILL)
    lines = [str(part) for part in read(page) if part.role in (*LANDMARKS, "heading")]
    kept = [line for line, before in zip(lines, [None, *lines], strict=False) if line != before]
    return "\n".join(kept) + "\n"
