"""A plan for a spreadsheet: a row for each action."""

import csv
from io import StringIO

from base.spreadsheets import defused

# Without the mark, Excel takes UTF-8 for something else.
BYTE_ORDER_MARK = "\ufeff"
FIELDS = (
    "plan", "area_number", "area", "goal", "action_number", "action", "status", "status_meaning",
    "owner", "owner_url", "due_on", "is_overdue", "is_update_overdue", "updates",
    "latest_update_on", "latest_update",
)  # fmt: skip


def sheet(facts):
    """Return the actions as CSV (RFC 4180), no cell of it a formula."""
    file = StringIO()
    writer = csv.DictWriter(file, FIELDS)
    writer.writeheader()
    for row in rows(facts):
        writer.writerow({name: defused(cell(value)) for name, value in row.items()})
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def rows(facts):
    for area in facts["areas"]:
        for goal in area["goals"]:
            for action in goal["actions"]:
                status, owner = action["status"] or {}, action["owner"] or {}
                latest = next(iter(action["updates"]), {})
                yield {
                    "plan": facts["title"],
                    "area_number": area["number"],
                    "area": area["heading"],
                    "goal": goal["text"],
                    "action_number": action["number"],
                    "action": action["text"],
                    "status": status.get("label"),
                    "status_meaning": status.get("meaning"),
                    "owner": owner.get("title"),
                    "owner_url": owner.get("url"),
                    "due_on": action["due_on"],
                    "is_overdue": action["is_overdue"],
                    "is_update_overdue": action["is_update_overdue"],
                    "updates": len(action["updates"]),
                    "latest_update_on": latest.get("date"),
                    "latest_update": latest.get("text"),
                }


def cell(value):
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
