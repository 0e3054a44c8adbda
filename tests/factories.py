"""Builds a small city for a test; what a test does not name gets a plain default."""

from datetime import date
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils.text import slugify
from PIL import Image
from wagtail.models import Site

from base.models import CityDocument, CityImage, SiteSettings
from departments.models import (
    Appointment,
    DepartmentIndexPage,
    DepartmentPage,
    Office,
    Phone,
    StaffPage,
    StrategicPlanPage,
)
from home.models import HomePage, InformationPage
from news.models import NewsIndexPage, NewsPage, SupportingDepartment

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"]


def rule(opens=None, closes=None, days=WEEKDAYS, mode="open", **fields):
    """Return a rule of opening hours as a StreamField holds it."""
    value = {"days": list(days), "mode": mode, "opens": opens, "closes": closes, **fields}
    return {"type": "rule", "value": value}


class City:
    """The city's home, departments and newsroom, and ways to fill them."""

    def __init__(self, name="City of Testport"):
        self.home = HomePage.objects.get()
        Site.objects.update(root_page=self.home)
        settings = SiteSettings.load()
        settings.city_name = name
        settings.save()
        self.departments = self.add(self.home, DepartmentIndexPage(title="Departments"))
        self.newsroom = self.add(self.home, NewsIndexPage(title="News", slug="news"))

    def add(self, parent, page):
        """Publish a page under another one; return it as it is read back."""
        page.slug = page.slug or slugify(page.title)
        parent = type(parent).objects.get(pk=parent.pk)
        return type(page).objects.get(pk=parent.add_child(instance=page).pk)

    def department(self, title, **fields):
        return self.add(self.departments, DepartmentPage(title=title, **fields))

    def office(self, department, name="City Hall", hours=(), phones=(), **fields):
        """Open an office; phones are numbers, or (number, kind, label)."""
        # Without a number of its own the database may tell them in any order.
        fields.setdefault("sort_order", Office.objects.filter(department=department).count())
        office = Office(department=department, name=name, **fields)
        office.hours = list(hours)
        office.save()
        for n, phone in enumerate(phones):
            number, kind, label = phone if isinstance(phone, tuple) else (phone, "voice", "")
            Phone.objects.create(office=office, number=number, kind=kind, label=label, sort_order=n)
        return office

    def person(self, name, department, **fields):
        first, last = name.split(" ", 1)
        page = StaffPage(title=name, first_name=first, last_name=last, **fields)
        return self.add(department, page)

    def appoint(self, person, department, title="Director", since=date(2024, 3, 4), **fields):
        """Appoint a person (or whoever bears that name) to lead, unless told otherwise."""
        if isinstance(person, str):
            person = self.person(person, department)
        fields = {"leads": True, "starts_on": since, **fields}
        return Appointment.objects.create(
            department=department, person=person, title=title, **fields
        )

    def story(self, title, department, *supporting, day=date(2026, 11, 5), newsroom=None, **fields):
        """Publish a story of one department that concerns others too."""
        page = NewsPage(title=title, department=department, date=day, **fields)
        story = self.add(newsroom or self.newsroom, page)
        for order, other in enumerate(supporting):
            SupportingDepartment.objects.create(story=story, department=other, sort_order=order)
        return story

    def plan(self, department, title="A city that answers", **fields):
        fields = {"starts_on": date(2025, 7, 1), "ends_on": date(2028, 6, 30), **fields}
        return self.add(department, StrategicPlanPage(title=title, **fields))

    def information(self, title, parent=None, **fields):
        return self.add(parent or self.home, InformationPage(title=title, **fields))

    def image(self, alt="A ferry at the pier", size=(640, 400), **fields):
        stream = BytesIO()
        Image.new("RGB", size, "#5a999e").save(stream, "PNG")
        file = ImageFile(BytesIO(stream.getvalue()), name=f"{slugify(alt)}.png")
        return CityImage.objects.create(title=alt, description=alt, file=file, **fields)

    def document(self, title="The full plan", name="plan.pdf", content=b"%PDF-1.4\n"):
        return CityDocument.objects.create(title=title, file=ContentFile(content, name=name))
