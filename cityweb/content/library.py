"""The files that pages show or offer: found, described once, checked as the admin would."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from base.shared import shared_collection
from base.uploads.names import plain_name

from .memory import Verdict
from .problems import PassedOver, Place, Refused, nearest
from .scalars import flag, line

IN_PLACE = "file"


@dataclass
class Medium:
    """One file of the folder and the record that stands for it."""

    name: str
    place: Place
    record: object
    wanted: dict
    verdict: Verdict
    is_new: bool
    edited: list = field(default_factory=list)
    new_file: bool = False


class Library:
    """The files of one kind; only those that are referred to are loaded."""

    model = None
    what = ""
    keys = {}
    passed_by = frozenset()

    def __init__(self, folder, index, memory, problems):
        self.folder = folder
        self.index = index
        self.memory = memory
        self.problems = problems
        self.media = {}
        self.broken = set()
        self.in_place = {}
        self.stored = memory.by_file(self.model)
        self.check_index()
        for value in folder.values():
            for each in value.walk():
                self.gather(each)

    @cached_property
    def collection(self):
        return shared_collection()

    def check_index(self):
        for name, value in self.index.items():
            if not (self.folder.path / name).is_file():
                self.problems.add(value.place, f"There is no file {name}.")
            elif not isinstance(value.data, dict):
                self.problems.add(value.place, f"Describe the file with keys, not {value.kind}.")

    def gather(self, value):
        """Keep a description that is written in place, whatever refers to the file first."""
        if isinstance(value.data, dict) and value.get(IN_PLACE):
            try:
                name = self.name_of(value.get(IN_PLACE))
            except Refused:
                return
            self.in_place.setdefault(name, value)

    def name_of(self, value):
        """Return a file's path in the folder as a value names it."""
        text = line(value)
        if text.startswith("./"):
            text = str(PurePosixPath(value.place.file).parent / text[2:])
        path = self.folder.path / text
        if "\\" in text or ".." in text.split("/") or not text or text.startswith("/"):
            raise Refused("Name a file of this folder, as in images/ferry.png or ./ferry.png.")
        if not path.is_file() or not path.resolve().is_relative_to(self.folder.path):
            known = [*self.index, *self.names_beside(path)]
            raise Refused(f"There is no file {text}.{nearest(text, known)}")
        return text

    def names_beside(self, path):
        folder = path.parent
        if not folder.is_dir() or not folder.resolve().is_relative_to(self.folder.path):
            return []
        return [p.relative_to(self.folder.path).as_posix() for p in folder.iterdir()]

    def refer(self, value):
        """Return the record of the file that a value names or describes in place."""
        if isinstance(value.data, dict):
            if not value.get(IN_PLACE):
                raise Refused(f"Name the {self.what} with the key “file”.")
            name = self.name_of(value.get(IN_PLACE))
            self.refuse_second_description(name, value)
        else:
            name = self.name_of(value)
        if name in self.broken:
            raise PassedOver()
        if name not in self.media:
            medium = self.take_in(name, value)
            if medium is None:
                self.broken.add(name)
                raise PassedOver()
            self.media[name] = medium
        return self.media[name].record

    def refuse_second_description(self, name, value):
        first = self.in_place.get(name)
        if first is not None and described(first) != described(value):
            place = f"{first.place.file}, line {first.place.line}"
            raise Refused(f"This {self.what} is described otherwise in {place}. Describe it once.")

    def description(self, name, value):
        """Return what is said of a file, {key: value}, and where it is said."""
        sources = [s for s in (self.index.get(name), self.in_place.get(name)) if s is not None]
        sources = [source for source in sources if isinstance(source.data, dict)]
        said = {}
        for source in sources:
            for key, item in source.data.items():
                known = {*self.keys, *self.passed_by, IN_PLACE}
                if key not in known:
                    text = f"“{key}” is not known here.{nearest(key, self.keys)}"
                    self.problems.add(item.place, text)
                elif item.data is not None:
                    said[key] = item
        return said, sources[-1] if sources else value

    def take_in(self, name, value):
        """Return a file as a medium, with what is said of it; None if it is unfit and reported."""
        said, source = self.description(name, value)
        wanted = {}
        for key, field_name in self.keys.items():
            read = flag if field_name.startswith("is_") else line
            try:
                wanted[field_name] = read(said[key]) if key in said else self.default(key, name)
            except Refused as refused:
                self.problems.refuse(refused, said[key].place)
                return None
        content = (self.folder.path / name).read_bytes()
        wanted[IN_PLACE] = hashlib.sha256(content).hexdigest()
        stored_hash = sha1_of(content)
        record = self.record_of(name, wanted, stored_hash)
        medium = self.judged(name, source.place, record, wanted, stored_hash)
        if medium.verdict is Verdict.WRITE and not self.check(medium, said, source, content):
            return None
        if medium.verdict is not Verdict.KEEP:
            for field_name in self.keys.values():
                setattr(medium.record, field_name, wanted[field_name])
        if medium.is_new:
            self.model.objects.bulk_create([medium.record])
        return medium

    def record_of(self, name, wanted, stored_hash):
        """Return the record that was made of a file, or one that is the very same; else None."""
        loaded = self.model.objects.filter(pk=self.stored.get(name)).first()
        if loaded:
            return loaded
        said = {key: value for key, value in wanted.items() if key != IN_PLACE}
        return self.model.objects.filter(file_hash=stored_hash, **said).order_by("pk").first()

    def judged(self, name, place, record, wanted, stored_hash):
        if record is None:
            return Medium(name, place, self.blank_record(), wanted, Verdict.WRITE, True, [], True)
        noted = self.memory.of(record) or {}
        now = {field_name: getattr(record, field_name) for field_name in self.keys.values()}
        is_stored = record.file_hash == stored_hash
        now[IN_PLACE] = wanted[IN_PLACE] if is_stored else noted.get("source")
        verdict, edited = self.memory.judge(record, now, wanted)
        changed = verdict is Verdict.WRITE and now[IN_PLACE] != wanted[IN_PLACE]
        return Medium(name, place, record, wanted, verdict, False, edited, changed)

    def check(self, medium, said, source, content):
        """Put the file through the form of the admin; report what it refuses."""
        blank = self.blank_record()
        data = {key: value for key, value in medium.wanted.items() if key != IN_PLACE}
        file = SimpleUploadedFile(PurePosixPath(medium.name).name, content)
        form = self.form()(
            {**data, "collection": blank.collection_id}, {"file": file}, instance=blank
        )
        if form.is_valid():
            self.note_size(medium.record, form.instance)
            return True
        by_field = {field_name: key for key, field_name in self.keys.items()}
        for field_name, texts in form.errors.items():
            key = by_field.get(field_name, field_name)
            place = said[key].place if key in said else source.place
            if field_name == "file":
                # What follows from the first error says nothing more.
                place, texts = source.place, texts[:1]
            for text in texts:
                self.problems.add(place, f"{medium.name}: {text}")
        return False

    def note_size(self, record, checked):
        """Keep what the form read from the file for a record that has none yet."""

    def renew(self, record):
        """Note what follows from a new file."""

    def write_all(self, stored):
        for medium in self.media.values():
            if medium.verdict is Verdict.WRITE:
                self.write(medium, stored)
                source = medium.wanted[IN_PLACE]
                self.memory.note(medium.record, medium.name, medium.wanted, source=source)

    def write(self, medium, stored):
        """Store what is new of a medium; the names of stored files are added to a list."""
        record, old = medium.record, None
        if medium.new_file:
            old = record.file.name or None
            with (self.folder.path / medium.name).open("rb") as stream:
                name = plain_name(PurePosixPath(medium.name).name)
                record.file.save(name, File(stream, name=name), save=False)
                stored.append((record.file.storage, record.file.name))
                self.renew(record)
        record.save()
        if old:
            storage = record.file.storage
            transaction.on_commit(lambda: storage.delete(old))


def sha1_of(content):
    """Return the hash by which Wagtail knows a stored file."""
    return hashlib.sha1(content, usedforsecurity=False).hexdigest()


def described(value):
    return {key: item.text for key, item in value.data.items() if key != IN_PLACE}


def name_in_words(name):
    words = PurePosixPath(name).stem.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
