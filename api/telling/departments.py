"""Departments, their offices, and whether these are open."""

from django.db.models import Q

from api import records
from api.telling.pages import links_to, moment, of_kind, shared
from base.caching.memory import remembered
from base.caching.recording import today, used
from base.caching.tags import anywhere
from base.parts import bring
from base.phrases import said
from base.structured import number
from departments.desks import desks_of
from departments.hours import State
from departments.models import DepartmentPage
from departments.structured import hours, is_shown

NOT_KNOWN = (State.UNKNOWN, State.NOT_IN_USE)


def find(asked):
    """Find departments; of one that is asked for, itself and its parts."""
    departments = of_kind(DepartmentPage).select_related(*DepartmentPage.shown_with)
    if asked.department:
        departments = departments.filter(Q(pk=asked.department.pk) | Q(part_of=asked.department))
    found = asked.cut(departments)
    if found:
        bring(found, DepartmentPage.shown_parts)
    return found


def note(asked):
    if asked.department:
        used(f"parts:{asked.department.pk}")
    else:
        anywhere(DepartmentPage)


def tell(departments, request):
    told = shared(departments, request)
    heads = {department.pk: department.head(today()) for department in departments}
    people = (head.person_id for head in heads.values() if head)
    links = links_to([*people, *(each.part_of_id for each in departments)], request)
    return [
        records.Department(
            **told[each.pk],
            slug=each.slug,
            level=each.kind,
            part_of=links.get(each.part_of_id),
            mission=each.mission,
            head=head_of(heads[each.pk], links),
            offices=offices(each),
        )
        for each in departments
    ]


def head_of(post, links):
    if post is None or post.person_id not in links:
        return None
    return records.Head(
        person=links[post.person_id],
        title=post.full_title,
        acting=post.acting,
        since=f"{post.starts_on:%Y-%m}",
    )


@remembered
def offices(department):
    """Return the offices of a department; reckoning with hours is what a list takes long for."""
    return [office(desk) for desk in desks_of(department.offices_in_use())]


def office(desk):
    shown = desk.office
    return records.Office(
        id=shown.pk,
        name=said(shown.name),
        address=address(shown),
        position=position(shown),
        directions=said(shown.directions),
        email=shown.email,
        phones=[phone(each) for each in shown.phones.all()],
        now=now(desk),
        week=[day(row) for row in desk.week],
        coming=[notice.sentence for notice in desk.coming],
        openings=[opening(each) for each in desk.specifications()],
        hours_note=said(shown.hours_note),
    )


def address(office):
    if not is_shown(office):
        return None
    return records.Address(
        street=said(office.street),
        room=said(office.room),
        city=office.city,
        state=office.state,
        postal_code=office.postal_code,
        country=said(office.country),
    )


def position(office):
    if not is_shown(office) or office.latitude is None:
        return None
    return records.Position(latitude=float(office.latitude), longitude=float(office.longitude))


def phone(phone):
    return records.Phone(kind=phone.kind, name=phone.name, number=number(phone.number))


def now(desk):
    status = desk.status
    return records.Now(
        state=str(status.state),
        is_open=None if status.state in NOT_KNOWN else status.state is State.OPEN,
        words=desk.words.sentence,
        until=moment(status.until),
        opens_at=moment(status.opens_at),
        reason=said(status.reason),
    )


def day(row):
    return records.Day(
        date=row.date,
        weekday=row.days,
        state=str(row.state),
        hours=list(row.hours),
        notes=list(row.notes),
        reason=row.reason,
    )


def opening(specification):
    told = hours(specification)
    return records.Opening(
        weekdays=told["dayOfWeek"],
        opens=told["opens"],
        closes=told["closes"],
        first_day=told["validFrom"],
        last_day=told["validThrough"],
    )
