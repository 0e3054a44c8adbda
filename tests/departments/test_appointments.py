"""Who leads a department is a question of dates."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from departments.models import Appointment, DepartmentPage, StaffPage

pytestmark = pytest.mark.django_db

ADA, BEN, CLEO = "Ada", "Ben", "Cleo"


def person(name):
    return StaffPage(pk=[ADA, BEN, CLEO].index(name) + 1, first_name=name, last_name="Brook")


def department(*appointments):
    page = DepartmentPage(title="Parks")
    people = {name: person(name) for name in (ADA, BEN, CLEO)}
    page.appointments = [
        Appointment(
            **{
                "title": "Director",
                "leads": True,
                "sort_order": order,
                **fields,
                "person": people[fields["person"]],
            }
        )
        for order, fields in enumerate(appointments)
    ]
    return page


def name_of(appointment):
    return appointment.person.first_name if appointment else None


def serves(person, starts_on, ends_on=None, **fields):
    def day(text):
        return date.fromisoformat(text) if text else None

    return {"person": person, "starts_on": day(starts_on), "ends_on": day(ends_on), **fields}


HEADS = {
    "one head since years": ([serves(ADA, "2020-01-01")], "2026-05-01", ADA),
    "the first day counts": ([serves(ADA, "2026-05-01")], "2026-05-01", ADA),
    "the day before does not": ([serves(ADA, "2026-05-01")], "2026-04-30", None),
    "the last day counts": ([serves(ADA, "2020-01-01", "2026-05-01")], "2026-05-01", ADA),
    "the day after the last is vacant": (
        [serves(ADA, "2020-01-01", "2026-05-01")],
        "2026-05-02",
        None,
    ),
    "a future head waits": (
        [serves(ADA, "2020-01-01", "2026-06-30"), serves(BEN, "2026-07-01")],
        "2026-06-30",
        ADA,
    ),
    "a future head begins on the day": (
        [serves(ADA, "2020-01-01", "2026-06-30"), serves(BEN, "2026-07-01")],
        "2026-07-01",
        BEN,
    ),
    "an acting head stands in for one on leave": (
        [serves(ADA, "2020-01-01"), serves(BEN, "2026-03-01", "2026-08-31", acting=True)],
        "2026-04-01",
        BEN,
    ),
    "the one on leave comes back": (
        [serves(ADA, "2020-01-01"), serves(BEN, "2026-03-01", "2026-08-31", acting=True)],
        "2026-09-01",
        ADA,
    ),
    "a new head follows an acting one without an end": (
        [serves(BEN, "2026-01-01", acting=True), serves(CLEO, "2026-04-01")],
        "2026-04-01",
        CLEO,
    ),
    "a full head goes before an acting one of the same day": (
        [serves(BEN, "2026-01-01", acting=True), serves(CLEO, "2026-01-01")],
        "2026-02-01",
        CLEO,
    ),
    "who does not lead is never head": (
        [serves(ADA, "2020-01-01", leads=False)],
        "2026-05-01",
        None,
    ),
    "a term that ended while the service goes on": (
        [serves(ADA, "2020-01-01", term_ends_on=date(2024, 12, 31))],
        "2026-05-01",
        ADA,
    ),
    "born on 29 February": ([serves(ADA, "2024-02-29", "2028-02-29")], "2028-02-29", ADA),
    "nobody was ever appointed": ([], "2026-05-01", None),
}


@pytest.mark.parametrize(("appointments", "on", "who"), HEADS.values(), ids=HEADS.keys())
def test_head_is_derived_from_the_date(appointments, on, who):
    head = department(*appointments).head(on=date.fromisoformat(on))

    assert name_of(head) == who


def test_previously_lists_those_whose_service_ended_the_latest_first():
    page = department(
        serves(ADA, "2010-01-01", "2015-06-30"),
        serves(BEN, "2015-07-01", "2024-06-30"),
        serves(CLEO, "2024-07-01"),
    )

    past = page.previously(on=date(2026, 1, 1))

    assert [name_of(a) for a in past] == [BEN, ADA]


def test_a_vacancy_names_the_post_that_nobody_holds():
    page = department(serves(ADA, "2010-01-01", "2025-12-31", title="Fire Chief"))

    vacancy = page.vacancy(on=date(2026, 1, 1))

    assert (vacancy.title, name_of(vacancy)) == ("Fire Chief", ADA)


@pytest.mark.parametrize("appointments", [[], [serves(ADA, "2010-01-01")]], ids=["none", "led"])
def test_a_department_that_is_led_or_never_was_has_no_vacancy(appointments):
    assert department(*appointments).vacancy(on=date(2026, 1, 1)) is None


def test_a_person_with_two_titles_is_listed_once_with_both():
    page = department(
        serves(ADA, "2020-01-01"),
        serves(BEN, "2021-01-01", leads=False, title="Secretary"),
        serves(BEN, "2022-01-01", leads=False, title="Treasurer"),
    )

    staff = page.staff(on=date(2026, 1, 1))

    assert [(p.first_name, [a.title for a in posts]) for p, posts in staff] == [
        (BEN, ["Secretary", "Treasurer"])
    ]


def test_one_who_moved_serves_in_the_new_department_only():
    old = department(serves(ADA, "2018-01-01", "2023-08-31"))
    new = department(serves(ADA, "2023-09-01"))
    day = date(2024, 1, 1)

    heads = old.head(day), new.head(day)

    assert [name_of(head) for head in heads] == [None, ADA]


def test_service_beyond_the_term_is_known_as_such():
    appointment = Appointment(
        person=person(ADA),
        title="Member",
        starts_on=date(2020, 1, 1),
        term_ends_on=date(2024, 12, 31),
    )

    answers = [appointment.serves_beyond_term(date(y, 12, 31)) for y in (2023, 2024, 2025)]

    assert answers == [False, False, True]


@pytest.mark.parametrize("field", ["ends_on", "term_ends_on"])
def test_an_end_before_the_start_is_refused_by_its_field(field):
    appointment = Appointment(
        person=person(ADA),
        title="Member",
        starts_on=date(2020, 1, 1),
        **{field: date(2019, 12, 31)},
    )

    with pytest.raises(ValidationError) as refused:
        appointment.clean()

    assert list(refused.value.message_dict) == [field]


def test_the_successor_of_a_former_head_is_the_next_who_led():
    page = department(
        serves(ADA, "2010-01-01", "2015-06-30"),
        serves(BEN, "2015-07-01", "2024-06-30"),
        serves(CLEO, "2024-07-01"),
    )
    for number, appointment in enumerate(page.appointments.all(), 1):
        appointment.pk = number
        appointment.department = page
    first = page.appointments.all()[0]

    assert name_of(first.successor(date(2026, 1, 1))) == BEN
