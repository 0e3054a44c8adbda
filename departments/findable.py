"""What is found of departments, offices, people and plans."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import PageViewRestriction

from base.findable import Findable, findable, page_found, part_of
from base.models import PhraseTranslation
from base.phrases import everywhere
from departments.models import (
    Appointment,
    DepartmentIndexPage,
    DepartmentPage,
    Office,
    StaffPage,
    StrategicPlanPage,
)
from departments.owners import on_the_way, ways_to


def department_above(page):
    """Return the keys of the department that a page is, or stands under."""
    return list(on_the_way(ways_to(page)).values_list("pk", flat=True))


@findable(DepartmentPage, "department", _("Departments"), weight=1.5)
def department(page):
    return page_found(page, departments=[page.pk])


@findable(DepartmentIndexPage, "page", _("Information"), weight=1.2)
def department_index(page):
    return page_found(page)


@findable(StaffPage, "person", _("People"), weight=1.0)
def person(page):
    posts = page.posts()
    titles = dict.fromkeys(title for post in posts for title in everywhere(post.title))
    return page_found(
        page,
        everyday_words=", ".join(titles),
        departments=sorted({*department_above(page), *(post.department_id for post in posts)}),
    )


@findable(StrategicPlanPage, "plan", _("Plans"), weight=1.1)
def plan(page):
    is_old = page.superseded_by.filter(live=True).exists()
    return page_found(
        page, departments=department_above(page), date=page.starts_on,
        weight=0.7 if is_old else None,
    )  # fmt: skip


@findable(Office, "office", _("Offices"), weight=0.9)
def office(office):
    return Findable(
        title=office.name,
        everyday_words=", ".join(everywhere(office.name)[1:]),
        summary=", ".join(filter(None, [office.street, office.room, office.city])),
        body=f"{office.directions} {office.hours_note}".strip(),
        page_id=office.department_id,
        departments=[office.department_id],
    )


def people_of(department):
    return StaffPage.objects.filter(appointments__department=department).distinct()


def people_below(restriction):
    """Return those whose posts stand on a page that is, or was, for some readers only."""
    departments = DepartmentPage.objects.descendant_of(restriction.page, inclusive=True)
    return StaffPage.objects.filter(appointments__department__in=departments).distinct()


def called(translation):
    """Return the people and offices that a phrase is said of."""
    text = translation.phrase.text
    people = StaffPage.objects.filter(appointments__title=text).distinct()
    return [*people, *Office.objects.filter(name=text)]


part_of(Appointment, lambda post: [post.person])
part_of(DepartmentPage, people_of)
part_of(PageViewRestriction, people_below)
part_of(PhraseTranslation, called)
