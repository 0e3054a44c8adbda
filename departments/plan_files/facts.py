"""All that the public may know of a plan, as plain data."""

import re

from django.conf import settings
from wagtail.rich_text import expand_db_html

from base import languages
from base.addresses import absolute
from base.languages import in_words
from base.phrases import said
from base.templatetags.page_tags import address
from departments.following import FollowedAction, latest_words
from departments.progress import Progress

FORMAT = 1  # of the fields; raised where one changes its meaning


def facts(plan, request):
    """Return what the page says, in its order; dates are dates, rich text is HTML."""
    replaced_by = next(iter(in_words([plan.replaced_by()])), None)
    areas = plan.areas_followed(replaced_by)
    progress = plan.progress()

    def link(page):
        return {
            "title": page.title,
            "url": absolute(address({"request": request}, page)),
            "language": languages.of_page(page),
        }

    (department,) = in_words([plan.department])
    return {
        "format": FORMAT,
        **link(plan),
        "department": link(department),
        "summary": plan.summary,
        "starts_on": plan.starts_on,
        "ends_on": plan.ends_on,
        "adopted_on": plan.adopted_on,
        "last_updated": plan.last_updated,
        "replaced_by": link(replaced_by) if replaced_by else None,
        "full_plan": full_plan(plan),
        "introduction": rich(plan.introduction),
        "vision": {
            "heading": plan.vision_heading,
            "text": rich(plan.vision),
            "points": [point.value for point in plan.vision_points],
        },
        "objectives": {
            "introduction": plan.objectives_introduction,
            "list": [
                {"title": o.value["title"], "text": o.value.get("text") or ""}
                for o in plan.objectives
            ],
        },
        "progress": shares(progress),
        "areas": [
            {
                "number": area.number,
                "heading": area.heading,
                "introduction": rich(area.introduction),
                "progress": shares(area.progress),
                "goals": [
                    {"text": text, "actions": [action_facts(a, link) for a in actions]}
                    for text, actions in area.goals
                ],
            }
            for area in areas
        ],
        "latest_updates": [
            {"date": u["date"], "text": u["text"], "action_number": a.number, "action": a.text}
            for u, a in latest_words(areas)
        ],
        "reports": [
            {"date": r["date"], "title": r["title"], "text": rich(r["text"])}
            for r in plan.latest_updates()
        ],
        "earlier_plans": [
            {**link(earlier), "starts_on": earlier.starts_on, "ends_on": earlier.ends_on}
            for earlier in in_words(plan.earlier_plans())
        ],
    }


def action_facts(action: FollowedAction, link):
    owner = None
    if action.owner:
        owner = link(action.owner)
    elif action.owner_name:
        owner = {"title": action.owner_name, "url": None, "language": languages.around()}
    return {
        "number": action.number,
        "text": action.text,
        "status": status_facts(action.status) if action.status else None,
        "owner": owner,
        "due_on": action.due_on,
        "is_overdue": action.is_overdue,
        "is_update_overdue": action.silent_since is not None,
        "updates": [{"date": u["date"], "text": u["text"]} for u in action.updates],
    }


def status_facts(status):
    return {"label": said(status.label), "meaning": status.meaning}


def shares(progress: Progress):
    return {
        "actions": progress.total,
        "done": progress.done,
        "by_status": [
            {**status_facts(s.status), "actions": s.count, "percent": s.percent}
            for s in progress.shares
        ],
    }


def full_plan(plan):
    if plan.full_plan:
        document = plan.full_plan
        return {
            "url": absolute(document.url),
            "type": document.type_label,
            "bytes": document.get_file_size(),
            "pages": document.page_count,
        }
    if plan.full_plan_url:
        return {"url": plan.full_plan_url, "type": None, "bytes": None, "pages": None}
    return None


def rich(value):
    """Return rich text as HTML that holds good wherever it is read."""
    html = re.sub(
        r' data-block-key="[^"]*"', "", expand_db_html(getattr(value, "source", value) or "")
    )
    return re.sub(r'(<a\b[^>]*?\shref=")/', rf"\g<1>{settings.SITE_URL}/", html)
