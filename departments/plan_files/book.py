"""A plan on paper: the page's words, in its order, for the template that sets them."""

import json
from datetime import date, datetime
from hashlib import sha256
from importlib.metadata import version

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import gettext

from base.languages import language
from base.models import SiteSettings
from base.phrases import said
from base.templatetags.date_tags import DAY, SHORT_MONTH
from base.typeset import shelf, typeset
from base.typeset.pictures import files, shown
from base.typeset.richtext import nodes

from .links import stem

TEMPLATE = settings.BASE_DIR / "templates/departments/strategic_plan_page.typ"
# Pixels of the pictures as they are set.
COVER, SEAL = 640, 160
LETTER_PAPER = {"US", "CA", "MX", "PH"}


def book(plan, known):
    """Return the plan as PDF, made anew only where it would say something else."""
    pictures = {}
    content = content_of(plan, known, pictures)
    key = key_of(content)

    def make():
        return typeset(TEMPLATE, content, files(pictures), made_at=plan.last_updated)

    return shelf.kept(stem(plan), key, make)


def key_of(content):
    text = json.dumps(content, sort_keys=True)
    made_by = TEMPLATE.read_bytes() + version("typst").encode()
    return sha256(text.encode() + made_by).hexdigest()[:32]


def content_of(plan, known, pictures):
    """Return what the template sets; note in `pictures` which files it needs, by name."""
    city = SiteSettings.load()
    content = {
        **known,
        "is_rtl": language(known["language"]).is_rtl,
        "paper": "us-letter" if settings.PHONE_REGION in LETTER_PAPER else "a4",
        "city": city.city_name,
        "colours": city.colours,
        "seal": shown(city.mark or city.seal, "seal", SEAL, pictures),
        "cover": shown(plan.listing_image, "cover", COVER, pictures),
        "words": words(),
        "marks": {said(s.status.label): s.status.mark for s in plan.progress().shares},
        "kind": gettext("Strategic plan %(period)s") % {"period": plan.period},
        "full_plan": full_plan(known["full_plan"]),
        "introduction": nodes(known["introduction"]),
        "vision": {**known["vision"], "text": nodes(known["vision"]["text"])},
        "areas": [area_on_paper(area) for area in known["areas"]],
        "reports": [{**r, "text": nodes(r["text"])} for r in known["reports"]],
        "earlier_plans": [
            {**link, "period": plan.period}
            for link, plan in zip(known["earlier_plans"], plan.earlier_plans(), strict=True)
        ],
    }
    return with_dates_in_words(content)


def area_on_paper(area):
    goals = [
        {**goal, "actions": [action_on_paper(action) for action in goal["actions"]]}
        for goal in area["goals"]
    ]
    return {**area, "introduction": nodes(area["introduction"]), "goals": goals}


def action_on_paper(action):
    due = action["due_on"]
    return {**action, "due_month": formatted(due, SHORT_MONTH) if due else ""}


def full_plan(known):
    if known is None:
        return None
    size = known["bytes"]
    note = [known["type"], filesizeformat(size) if size else None]
    return {"url": known["url"], "note": ", ".join(filter(None, note))}


def with_dates_in_words(value):
    if isinstance(value, datetime):
        return formatted(timezone.localtime(value), DAY)
    if isinstance(value, date):
        return formatted(value, DAY)
    if isinstance(value, dict):
        return {key: with_dates_in_words(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_dates_in_words(item) for item in value]
    return value


def words():
    """Return what the template says in its own words: those of the page."""
    return {
        "contents": gettext("In this plan"),
        "last_updated": gettext("Last updated:"),
        "adopted": gettext("Adopted"),
        "full_plan": gettext("Read the full strategic plan"),
        "replaced": gettext("This plan has been replaced."),
        "objectives": gettext("Objectives"),
        "progress": gettext("Progress"),
        "done_of": gettext("%(done)s of %(total)s actions are done."),
        "area_done_of": gettext("%(done)s of %(total)s done"),
        "by_area": gettext("By area of focus"),
        "by_status": gettext("By status"),
        "figures": gettext("Actions by area and status"),
        "area": gettext("Area"),
        "area_of": gettext("Area %(number)s of %(count)s"),
        "all": gettext("All"),
        "all_areas": gettext("All areas"),
        "share": gettext("Share"),
        "overdue": gettext("Overdue"),
        "was_due": gettext("Was due %(day)s."),
        "no_update_since": gettext("No update since %(day)s."),
        "no_update": gettext("No update yet."),
        "areas": gettext("Areas of focus"),
        "actions": gettext("Actions"),
        "action": gettext("Action"),
        "owner": gettext("Owner"),
        "due": gettext("Due"),
        "status": gettext("Status"),
        "updates": gettext("Updates"),
        "latest": gettext("Latest on the actions"),
        "reports": gettext("Reports on the plan"),
        "earlier": gettext("Earlier plans"),
        "for_the_record": gettext("They stay here for the record."),
        "page_of": gettext("Page %(number)s of %(count)s"),
    }
