"""Writes departments, people and stories; everything that is found is found at once."""

from collections import defaultdict
from datetime import date, timedelta

from django.db import connection, transaction
from wagtail.models import Site

from cityweb.content.indexing import add_to_index
from departments.models import (
    Appointment,
    DepartmentIndexPage,
    DepartmentPage,
    Office,
    StaffPage,
)
from news.models import NewsIndexPage, NewsPage
from search import index, vocabulary

from .tree import Nursery
from .words import ROLES, Words

AT_ONCE = 1000
STORIES_A_DAY = 8
WEEK = [{"type": "rule", "value": {"days": ["mon", "tue", "wed", "thu", "fri"], "mode": "open",
                                   "opens": "08:30", "closes": "16:30"}}]  # fmt: skip


class Seeds:
    """One sowing of a city; what is there already stays as it is."""

    def __init__(self, today):
        self.today = today
        self.words = Words()
        self.nursery = Nursery()
        self.sown, self.measured = defaultdict(set), set()
        self.home = Site.objects.get(is_default_site=True).root_page.specific

    def section(self, model, **fields):
        """Return the page of a type below the home page, made where there is none."""
        page = model.objects.child_of(self.home).first()
        return page or self.home.add_child(instance=model(**fields))

    def departments(self, count):
        parent = self.section(DepartmentIndexPage, title="Departments", slug="departments")
        first = DepartmentPage.objects.count()
        pages = [
            DepartmentPage(
                title=self.words.department(first + number),
                summary="A department of the city. We answer within two working days.",
                mission="We keep what the city has in good order.",
            )
            for number in range(count)
        ]
        for chunk in self.sow(pages, parent):
            Office.objects.bulk_create(
                Office(department=page, name=f"{page.title} counter", street="1 Mill Street",
                       city="Seedport", state="ME", hours=WEEK)
                for page in chunk
            )  # fmt: skip
        self.enter(Office.objects.filter(department__in=pages))
        return pages

    def people(self, count, departments):
        for start in range(0, count, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, count))
            homes = [departments[number % len(departments)] for number in numbers]
            people = [self.person() for _ in numbers]
            written = list(self.sow(people, homes, found=False))
            Appointment.objects.bulk_create(
                Appointment(department=home, person=person, starts_on=date(2024, 1, 8),
                            leads=number < len(departments),
                            title="Director" if number < len(departments)
                            else self.words.one(ROLES))
                for number, home, person in zip(numbers, homes, people, strict=True)
            )  # fmt: skip
            for chunk in written:
                self.enter(chunk)

    def person(self):
        first, last = self.words.name()
        return StaffPage(title=f"{first} {last}", first_name=first, last_name=last,
                         summary=f"{first} {last} works for the city.")  # fmt: skip

    def stories(self, count, departments):
        parent = self.section(NewsIndexPage, title="News", slug="news")
        for start in range(0, count, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, count))
            stories = [self.story(number, departments) for number in numbers]
            list(self.sow(stories, parent))

    def story(self, number, departments):
        title, summary, paragraphs = self.words.story(number)
        story = NewsPage(
            title=title, summary=summary, department=departments[number % len(departments)],
            date=self.today - timedelta(days=number // STORIES_A_DAY),
            body=[{"type": "text", "value": f"<p>{text}</p>"} for text in paragraphs],
        )  # fmt: skip
        story.supporting = []
        return story

    def sow(self, pages, parents, found=True):
        """Write pages below one parent or each below its own, chunk by chunk; yield the chunks."""
        parents = parents if isinstance(parents, list) else [parents] * len(pages)
        for start in range(0, len(pages), AT_ONCE):
            chunk, above = pages[start : start + AT_ONCE], parents[start : start + AT_ONCE]
            for page, parent in zip(chunk, above, strict=True):
                self.nursery.place(page, parent)
            self.nursery.write(chunk, above)
            self.sown[type(chunk[0])].update(page.pk for page in chunk)
            if found:
                self.enter(chunk)
            yield chunk

    def enter(self, things):
        """Let things be found; each kind asks of tables that have just been filled."""
        things = list(things)
        if things and type(things[0]) not in self.measured:
            measure_tables()
            self.measured.add(type(things[0]))
        index.write([index.row_of(thing) for thing in things])


@transaction.atomic
def sow(departments, news, people, today, admin_search=True):
    """Add departments, and stories and people of these to the city.

    To be found in the admin as well takes longer than all the rest.
    """
    seeds = Seeds(today)
    sown = seeds.departments(departments)
    seeds.people(people, sown)
    seeds.stories(news, sown)
    for model, keys in seeds.sown.items() if admin_search else ():
        add_to_index(model, keys)
    vocabulary.refresh()


def measure_tables():
    """Tell the planner of PostgreSQL how much there is now."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
