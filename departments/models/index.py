"""The list of all departments."""

from collections import defaultdict
from functools import partial
from itertools import groupby
from string import ascii_uppercase

from django.db.models import Exists, Q
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from base.caching.memory import recall
from base.caching.recording import apart
from base.caching.tags import all_children
from base.languages import in_words
from base.models import BasePage
from base.prepared import prepared
from base.routing import site_key

from .departments import DepartmentPage

MOST_NAMED = 100  # departments; of more, the home page names the cabinets alone


class DepartmentIndexPage(BasePage):
    """All departments, from A to Z and by cabinet."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["departments.DepartmentPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("department index")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        # Asked by the template, where it is known in which language the words around are.
        context["departments"] = partial(self.every_department, request)
        return context

    def every_department(self, request):
        """Return the departments as they are shown: perhaps a thousand lines, made once."""
        name = ("every department", self.path, site_key(request))
        return recall(name, lambda: self.show_departments(request))

    def show_departments(self, request):
        all_children(DepartmentPage, self)
        with apart():
            everyone = in_words(departments_at(self.path))
        are_few = len(everyone) <= MOST_NAMED
        shown = {
            "letters": by_letter(everyone),
            "alphabet": alphabet(everyone),
            "cabinets": by_cabinet([d for d in everyone if are_few or is_cabinet(d)]),
        }
        return render_to_string("departments/every_department.html", shown, request)


@prepared
def departments_at(path):
    """Find the published departments of every kind, by title; not what they say at length."""
    return by_title(path)


def by_title(path):
    departments = DepartmentPage.objects.published().filter(path__startswith=path)
    return departments.order_by("title").defer_streamfields()


@prepared
def named_at(path):
    """Find the departments by title; where they are too many to be named, cabinets alone."""
    everyone = by_title(path)
    one_too_many = everyone.order_by()[MOST_NAMED : MOST_NAMED + 1]
    return everyone.filter(Q(kind=DepartmentPage.Kind.CABINET) | ~Exists(one_too_many))


def is_cabinet(department):
    return department.kind == DepartmentPage.Kind.CABINET


def initial(department):
    return department.title[:1].upper()


def by_letter(departments):
    """Return the departments under their first letters: [("A", [...]), …].

    Cabinets are left out: nobody looks for them by name.
    """
    named = sorted((d for d in departments if not is_cabinet(d)), key=lambda d: d.title.casefold())
    return [(letter, list(group)) for letter, group in groupby(named, key=initial)]


def alphabet(departments):
    """Return every letter, and whether departments begin with it."""
    used = {letter for letter, _ in by_letter(departments)}
    return [(letter, letter in used) for letter in sorted(used | set(ascii_uppercase))]


def by_cabinet(departments):
    """Return each cabinet with its departments; those of none come last, under None."""
    parts = defaultdict(list)
    for department in departments:
        parts[department.part_of_id].append(department)
    free = [department for department in parts[None] if not is_cabinet(department)]
    groups = [(cabinet, parts[cabinet.pk]) for cabinet in departments if is_cabinet(cabinet)]
    return groups + ([(None, free)] if free else [])
