"""A plan for tests: one area, three actions, one of which is late."""

from datetime import date

from departments.models import ActionStatus
from tests.factories import City


def status(label, meaning="open", mark="way"):
    found, _ = ActionStatus.objects.get_or_create(
        label=label, defaults={"meaning": meaning, "mark": mark}
    )
    return found


def action(text, status=None, **fields):
    return {"text": text, "status": status and status.pk, **fields}


def update(day, text):
    return {"date": day.isoformat(), "text": text}


def area(heading, *actions, goal="A goal", introduction=""):
    value = {
        "heading": heading,
        "introduction": introduction,
        "goals": [{"text": goal, "actions": list(actions)}],
    }
    return {"type": "area", "value": value}


def report(title, text, day=date(2026, 3, 1)):
    return {
        "type": "report",
        "value": {"date": day.isoformat(), "title": title, "text": text},
    }


def plan_of(city: City, department, **fields):
    going, done = status("Under way"), status("Done", "done", "done")
    actions = [
        action("Plant trees", going, due_on="2026-01-31", updates=[
            update(date(2025, 9, 1), "Ten are planted."),
            update(date(2026, 1, 20), "Twenty are planted."),
        ]),
        action("Water them", done, owner=department.pk, due_on="2025-12-31"),
        action("Count them", going, owner_text="Friends of Trees", due_on="2027-12-31"),
    ]  # fmt: skip
    fields = {
        "introduction": "<p>We <b>plant</b> trees.</p><ul><li>one<ul><li>two</li></ul></li></ul>",
        "vision": "<p>Shade.</p>",
        "objectives": [{"type": "objective", "value": {"title": "Cooler", "text": "By far."}}],
        "areas_of_focus": [area("Streets", *actions, introduction="<p>Hot ones.</p>")],
        "updates": [report("First year", "<p>It goes well.</p>")],
        "updates_every": 6,
        **fields,
    }
    return city.plan(department, slug="trees", **fields)
