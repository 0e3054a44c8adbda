"""What site.yaml holds beside the settings: holidays, closures, alerts, statuses, …"""

from collections import Counter
from dataclasses import dataclass, field

from django.db import models
from wagtail.models import ReferenceIndex

from alerts.models import Alert
from base.models import Phrase, SiteSettings
from departments.models import ActionStatus, Closure, Holiday
from home.models import Task
from news.models import Topic
from search.models import Promotion, Synonym

from .filling import Form
from .memory import Verdict
from .problems import nearest
from .reading import Value
from .schema import natural_field
from .snapshot import content_of

SETTINGS = "settings"
TEAMS = "teams"
# Pages refer to the first two, so these are stored before pages are read.
NEEDED_BY_PAGES = {"action_statuses": ActionStatus, "topics": Topic}
OTHERS = {
    "holidays": Holiday,
    "closures": Closure,
    "alerts": Alert,
    "tasks": Task,
    "synonyms": Synonym,
    "promotions": Promotion,
    "phrases": Phrase,
}
SECTIONS = [SETTINGS, *NEEDED_BY_PAGES, *OTHERS, TEAMS]


@dataclass
class Entry:
    """A record of site.yaml on its way into the database."""

    section: str
    form: Form
    is_new: bool
    wanted: dict
    verdict: Verdict
    edited: list = field(default_factory=list)

    @property
    def record(self):
        return self.form.instance


def section_of(city, name):
    """Return the items of a section of site.yaml, each as keys with values."""
    site = city.folder.site
    value = site.get(name) if site else None
    if value is None:
        return []
    if not isinstance(value.data, list):
        city.problems.add(value.place, f"A list is wanted here (lines that begin with -), "
                                       f"not {value.kind}.")  # fmt: skip
        return []
    return value.data


def check_sections(city):
    """Report what site.yaml has beside its sections."""
    site = city.folder.site
    if site is None:
        return
    if not isinstance(site.data, dict):
        city.problems.add(site.place, f"This file is made of keys with values, not {site.kind}.")
        city.folder.site = None
        return
    for key, item in site.data.items():
        if key not in SECTIONS:
            text = f"“{key}” is not known here.{nearest(key, SECTIONS)}"
            city.problems.add(item.place, f"{text} Known: {', '.join(SECTIONS)}.")


def read_records(city, sections):
    """Return an entry for each record of some sections, checked and judged."""
    entries = []
    for section, model in sections.items():
        seen = Counter()
        for item in section_of(city, section):
            entry = read_record_of(city, section, model, item, seen)
            if entry is not None:
                entries.append(entry)
    return entries


def read_record_of(city, section, model, item, seen):
    if not isinstance(item.data, dict):
        if isinstance(item.data, list) or item.data is None:
            city.problems.add(item.place, f"Keys with values are wanted, not {item.kind}.")
            return None
        item = Value(item.place, {natural_field(model).name: item})
    form = Form(model(), item, city).fill()
    values = {name: getattr(form.instance, name) for name in identity(model)}
    key = tuple(str(value).casefold() for value in values.values())
    stored = find(model, values, seen[key])
    seen[key] += 1
    if seen[key] > 1 and natural_field(model).unique:
        city.problems.add(item.place, "This stands here twice.")
    if stored is not None:
        form.instance.pk = stored.pk
        form.instance._state.adding = False
    form.check()
    if model in (Closure, Alert):
        check_scope(form, city.problems)
    return judged(city, section, form, stored)


def check_scope(form, problems):
    """Report what says which departments or offices it is for, and means others or none."""
    for name in (Closure.Scope.DEPARTMENTS.value, Closure.Scope.OFFICES.value):
        is_meant, place = form.instance.scope == name, form.value.place_of(name)
        if is_meant and not form.many.get(name) and not problems.touch(place):
            problems.add(place, f"Say which {name} it is for.")
        if not is_meant and form.value.get(name):
            problems.add(place, f"The scope is “{form.instance.scope}”, so no {name} are named.")


def judged(city, section, form, stored, leaving_out=frozenset()):
    wanted = form.content(leaving_out)
    if stored is None:
        return Entry(section, form, True, wanted, Verdict.WRITE)
    now = content_of(stored, leaving_out)
    verdict, edited = city.memory.judge(stored, now, wanted)
    return Entry(section, form, False, wanted, verdict, edited)


def identity(model):
    """Return the fields by which a record is known again: its name, and its moment if need be."""
    name = natural_field(model)
    if name.unique:
        return [name.name]
    days = [f.name for f in model._meta.fields
            if isinstance(f, models.DateTimeField) and not f.null and f.editable]  # fmt: skip
    return [name.name, *days]


def find(model, values, number):
    """Return the stored record that bears a name, or None; of several the one of that number."""
    if any(value in (None, "") for value in values.values()):
        return None
    return model._default_manager.filter(**values).order_by("pk")[number : number + 1].first()


def read_settings(city):
    """Return the entry of the city's settings; those that are not named stay as they are."""
    value = city.folder.site.get(SETTINGS) if city.folder.site else None
    if value is None:
        return []
    if not isinstance(value.data, dict):
        city.problems.add(value.place, f"Keys with values are wanted here, not {value.kind}.")
        return []
    stored = SiteSettings.load()
    unnamed = {f.name for f in SiteSettings._meta.fields if value.get(f.name) is None}
    form = Form(SiteSettings.objects.get(pk=stored.pk), value, city, passing_by=unnamed).fill()
    form.check()
    return [judged(city, SETTINGS, form, stored, unnamed)]


def write(entry, city):
    """Store a record, if anything is to be stored, and note it."""
    if entry.verdict is not Verdict.WRITE:
        return
    entry.record.save()
    for name, related in entry.form.many.items():
        getattr(entry.record, name).set(related)
    city.memory.note(entry.record, city.folder.site.place.file, entry.wanted)


def retire_unused_statuses(city, entries):
    """Delete the statuses that a new installation came with, where the city lists its own."""
    listed = {entry.record.pk for entry in entries if entry.section == "action_statuses"}
    if not listed:
        return
    for status in ActionStatus.objects.exclude(pk__in=listed):
        is_stock = city.memory.of(status) is None and not city.memory.is_touched(status)
        if is_stock and not ReferenceIndex.get_references_to(status).exists():
            status.delete()


def write_if_sound(entries, city):
    """Store the records that pages refer to; one that was refused is left out."""
    for entry in entries:
        if city.problems.touch(entry.form.value.place):
            continue
        write(entry, city)
