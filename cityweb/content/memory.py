"""Remembers what was loaded, so that a second load changes nothing and an editor's work is kept.

What a load wrote is noted in Wagtail's own log, on the page or record: there
staff see it in the history, and the next load learns from it whether somebody
changed the content since.
"""

import hashlib
import json
from enum import Enum

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page, PageLogEntry

ACTION = "cityweb.load"


class Verdict(Enum):
    SAME = "unchanged"
    WRITE = "changed"
    KEEP = "kept"


def digest(value):
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class Memory:
    def __init__(self, overwrite=False):
        self.overwrite = overwrite
        self.entries = {PageLogEntry: [], ModelLogEntry: []}
        self.pages = {}
        for entry in PageLogEntry.objects.filter(action=ACTION).order_by("timestamp", "pk"):
            self.pages[entry.page_id] = {**entry.data, "revision": entry.revision_id}
        self.records = {}
        self.loaded_at = {}
        for entry in ModelLogEntry.objects.filter(action=ACTION).order_by("timestamp", "pk"):
            key = (entry.content_type_id, entry.object_id)
            self.records[key] = entry.data
            self.loaded_at[key] = entry.timestamp
        others = ModelLogEntry.objects.exclude(action=ACTION).order_by()
        latest = others.values_list("content_type", "object_id").annotate(Max("timestamp"))
        self.edited_at = {(kind, pk): at for kind, pk, at in latest}

    def by_file(self, model):
        """Return {file: key of the record that was made of it} for a model."""
        kind = ContentType.objects.get_for_model(model).pk
        return {
            data["file"]: pk
            for (content_type, pk), data in self.records.items()
            if content_type == kind and data.get("file")
        }

    def of(self, instance):
        """Return what was noted of an instance at its last load, or None."""
        if isinstance(instance, Page):
            return self.pages.get(instance.pk)
        return self.records.get(key_of(instance))

    def is_touched(self, instance):
        """Tell whether somebody worked on an instance since it was loaded, if it ever was."""
        if isinstance(instance, Page):
            noted = self.pages.get(instance.pk, {}).get("revision")
            return instance.latest_revision_id is not None and instance.latest_revision_id != noted
        key = key_of(instance)
        edited, loaded = self.edited_at.get(key), self.loaded_at.get(key)
        return edited is not None and (loaded is None or edited > loaded)

    def judge(self, instance, now, wanted):
        """Return what is to be done with an instance, and which keys somebody else changed."""
        if now == wanted:
            return Verdict.SAME, []
        if self.overwrite or not self.is_touched(instance):
            return Verdict.WRITE, []
        noted = (self.of(instance) or {}).get("content")
        if noted is None:
            return Verdict.KEEP, sorted(key for key in wanted if now.get(key) != wanted[key])
        edited = [key for key in noted if key in now and digest(now[key]) != noted[key]]
        return (Verdict.KEEP if edited else Verdict.WRITE), sorted(edited)

    def note(self, instance, file, content, revision=None, source=None):
        """Note what was loaded; it is the entry that staff see in the history."""
        data = {"file": file, "content": {key: digest(value) for key, value in content.items()}}
        if source:
            data["source"] = source
        kind = ContentType.objects.get_for_model(instance, for_concrete_model=False)
        entry = {"content_type": kind, "action": ACTION, "data": data, "content_changed": True}
        if isinstance(instance, Page):
            model, entry = PageLogEntry, {**entry, "page_id": instance.pk, "revision": revision}
        else:
            model, entry = ModelLogEntry, {**entry, "object_id": str(instance.pk)}
        label = model.objects.get_instance_title(instance)
        self.entries[model].append(model(label=label, timestamp=timezone.now(), **entry))

    def write_down(self):
        """Write what was noted; one by one it would be five queries for each."""
        for model, entries in self.entries.items():
            model.objects.bulk_create(entries)


def key_of(instance):
    return ContentType.objects.get_for_model(instance).pk, str(instance.pk)
