"""Which lists there are, of what, and by what each can be narrowed."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from api import records
from api.telling import alerts, departments, news, pages, people, plans, uploads
from news.keys import key_of


@dataclass(frozen=True)
class Resource:
    """A list of records of one type, and each of them at an address of its own.

    `find` returns the rows that were asked for, and one more if there is; `tell` makes
    records of them, which note themselves, and `note` notes what else may come to a list;
    `key` names the place of a row in it.
    """

    name: str
    about: Promise
    record: type
    find: Callable
    tell: Callable
    note: Callable = lambda asked: None
    filters: tuple = ()
    key: Callable = lambda row: str(row.pk)
    keys: str = r"^[0-9]{1,18}$"

    @property
    def list(self):
        """The type of the list: records, and where the next ones are."""
        fields = [("items", list[self.record]), ("next", str | None)]
        return msgspec.defstruct(f"{self.record.__name__}List", fields)


IN_DEPARTMENT = ("department",)
RESOURCES = {
    resource.name: resource
    for resource in (
        Resource(
            "pages", _("Every public page: title, summary, address, and when it last changed."),
            records.AnyPage, pages.find, pages.tell, filters=IN_DEPARTMENT,
        ),
        Resource(
            "departments", _("Departments with their offices, hours, and who is open now."),
            records.Department, departments.find, departments.tell, departments.note,
            IN_DEPARTMENT,
        ),
        Resource(
            "people", _("People in the city’s service, and their posts."),
            records.Person, people.find, people.tell, people.note, IN_DEPARTMENT,
        ),
        Resource(
            "plans", _("Strategic plans, how far each is, and its files."),
            records.Plan, plans.find, plans.tell, plans.note, IN_DEPARTMENT,
        ),
        Resource(
            "news", _("Stories, by date."),
            records.Story, news.find, news.tell, news.note, ("department", "year"),
            key_of, r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]{1,18}$",
        ),
        Resource(
            "alerts", _("Alerts that are in force at this moment."),
            records.Alert, alerts.find, alerts.tell,
        ),
        Resource(
            "images", _("Pictures that public pages show, in all their sizes."),
            records.Image, uploads.find_images, uploads.tell_images,
        ),
        Resource(
            "documents", _("Documents that public pages link to."),
            records.Document, uploads.find_documents, uploads.tell_documents,
        ),
    )
}  # fmt: skip
