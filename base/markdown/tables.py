"""A table as GitHub's Markdown writes it."""


def table(element, line):
    """Return a table; `line` says what stands in a cell, in one line."""
    rows = [row for row in element.find_all("tr") if row.find(["th", "td"])]
    width = max((width_of(row) for row in rows), default=0)
    head = rows.pop(0) if element.find("thead") else None
    lines = [written(head, width, line), "|" + " --- |" * width]
    return "\n".join([*lines, *(written(row, width, line) for row in rows)]) if width else ""


def written(row, width, line):
    cells = [line(cell) for cell in cells_of(row)] if row else []
    return "| " + " | ".join(cells + [""] * (width - len(cells))) + " |"


def width_of(row):
    return sum(int(cell.get("colspan", 1)) for cell in cells_of(row))


def cells_of(row):
    return row.find_all(["th", "td"], recursive=False)
