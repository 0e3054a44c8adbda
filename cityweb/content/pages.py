"""Pages: found or made by their addresses, then filled, so that they may refer to each other."""

from dataclasses import dataclass, field
from datetime import time

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.models import Page

from .blocks import kind_among
from .filling import Form
from .folder import PageFile
from .memory import Verdict
from .problems import Refused, nearest
from .readers import KEY as READERS
from .readers import readers_of, readers_wanted
from .scalars import flag, line, number
from .schema import is_own, page_types
from .snapshot import content_of

DRAFT, PUBLISHED = "draft", "published"
TITLE_LENGTH = 255
STAND_INS = {
    models.DateTimeField: timezone.now,
    models.DateField: timezone.localdate,
    models.TimeField: lambda: time(0),
    models.Field: lambda: 0,
}


@dataclass
class Draft:
    """A page of the files on its way into the database."""

    file: PageFile
    page: Page
    is_new: bool
    before: dict = None
    wanted: dict = None
    state: str = PUBLISHED
    readers: list | None = None
    verdict: Verdict = Verdict.WRITE
    edited: list = field(default_factory=list)


class Tree:
    """The pages of the files in the tree of the database."""

    def __init__(self, folder, pages, problems):
        self.folder = folder
        self.pages = pages
        self.problems = problems
        self.drafts = []
        self.places = {}

    def build(self):
        """Give every page file a page: the one that stands at its address, or a new one."""
        files = self.folder.in_order()
        addresses = {file.address for file in files}
        self.pages.fetch(addresses | {file.parent_address for file in files} - {None})
        types = {file.address: self.type_of(file) for file in files}
        self.pages.broken = {address for address, kind in types.items() if kind is None}
        for file in files:
            self.add(file, types[file.address])

    def type_of(self, file):
        """Return the model of a page file; None, with the reason reported, where there is none."""
        if file.value is None:
            return None
        value = file.value.get("type")
        if value is None:
            self.problems.add(file.value.place_of("type"), "Say which type of page this is.")
            return None
        try:
            name = line(value)
        except Refused as refused:
            self.problems.refuse(refused, value.place)
            return None
        if name not in page_types():
            known = ", ".join(page_types())
            text = f"There is no type “{name}”.{nearest(name, page_types())} Known: {known}."
            self.problems.add(value.place, text)
            return None
        return page_types()[name]

    def add(self, file, model):
        parent = self.parent_of(file)
        stored = self.pages.stored(file.address)
        if parent is None and file.address != "/":
            self.pages.broken.add(file.address)
            return
        if model is None:
            self.keep_place(file, parent, stored)
            return
        if not self.may_stand(file, model, parent, stored):
            self.pages.broken.add(file.address)
            self.keep_place(file, parent, stored)
            return
        page = stored or self.shell(file, model, parent)
        self.places[file.address] = self.pages.loaded[file.address] = page
        self.drafts.append(Draft(file, page, is_new=stored is None))

    def parent_of(self, file):
        """Return the page above; None, with the reason reported, where there is none."""
        address = file.parent_address
        if address is None:
            return None
        parent = self.places.get(address) or self.pages.stored(address)
        if parent is None and address not in self.folder.pages:
            folder = address.strip("/")
            text = f"There is no page above this one: {folder}/index.yaml is missing."
            self.problems.add(file.place, text)
        return parent

    def keep_place(self, file, parent, stored):
        """Put a plain page in the place of one that is broken, so that those below are checked."""
        if stored is not None or parent is None:
            self.places[file.address] = stored
        else:
            self.places[file.address] = self.shell(file, Page, parent)

    def may_stand(self, file, model, parent, stored):
        """Tell whether a page of a type may stand where its file does; report where not."""
        place = file.value.place_of("type")
        if stored is not None and not isinstance(stored, model):
            kind = stored._meta.verbose_name
            text = f"At {file.address} there is a {kind} already. Give the file another name."
            self.problems.add(place, text)
            return False
        if file.address == "/":
            return True
        try:
            Page._meta.get_field("slug").run_validators(file.slug)
        except ValidationError:
            text = f"“{file.slug}” cannot be a part of an address. Use a to z, digits and hyphens."
            self.problems.add(file.place, text)
            return False
        if parent.specific_class is Page:
            return True
        if model not in parent.specific_class.allowed_subpage_models():
            above, kind = parent.specific_class._meta.verbose_name, model._meta.verbose_name
            allowed = [m.__name__ for m in parent.specific_class.allowed_subpage_models()]
            known = f" Possible are: {', '.join(allowed)}." if allowed else ""
            self.problems.add(place, f"A {kind} cannot stand below a {above}.{known}")
            return False
        return stored is not None or self.has_room(file, model, parent)

    def has_room(self, file, model, parent):
        most = getattr(model, "max_count_per_parent", None)
        if most is None or model.objects.child_of(parent).count() < most:
            return True
        text = f"Only {most} {model._meta.verbose_name} can stand below {file.parent_address}."
        self.problems.add(file.value.place_of("type"), text)
        return False

    def shell(self, file, model, parent):
        """Make an empty draft, so that others can refer to it; it is filled later."""
        title = file.value.get("title") if file.value else None
        text = title.text.strip() if title else ""
        page = model(title=text[:TITLE_LENGTH] or file.slug, slug=file.slug, live=False)
        for column in model._meta.concrete_fields:
            if is_own(column) and not column.null and getattr(page, column.attname) is None:
                # No row is possible without it; it is gone before anybody sees it.
                setattr(page, column.attname, STAND_INS[kind_among(column, STAND_INS)]())
        return parent.add_child(instance=page)


def fill_all(drafts, city):
    """Fill the pages of the files, check them and judge what is to be done with each.

    The deepest come first, since the home page names offices. Pages of one
    height refer to each other, and are checked once all of them are filled.
    """
    by_height = {}
    for draft in drafts:
        by_height.setdefault(draft.file.address.count("/"), []).append(draft)
    for _, level in sorted(by_height.items(), reverse=True):
        forms = [(draft, *fill(draft, city)) for draft in level]
        for draft, form, unnamed in forms:
            form.check()
            judge(draft, form, unnamed, city)


def fill(draft, city):
    """Fill the page of a draft with what its file says; return its form, and what it leaves out."""
    page, value = draft.page, draft.file.value
    latest = page
    if not draft.is_new:
        if page.has_unpublished_changes:
            latest = page.get_latest_revision_as_object()
        draft.before = {**content_of(latest), "state": state_of(page)}
        draft.before[READERS] = readers_of(page)
    unnamed = {name for name in unseen(page) if value.get(name) is None}
    return Form(page, value, city, passing_by=unnamed).fill(), unnamed


def judge(draft, form, unnamed, city):
    """Compare what the file says with what is stored, and decide."""
    page = draft.page
    check_names(draft, city.problems)
    draft.state = state_wanted(draft.file.value, city.problems)
    draft.wanted = {**form.content(unnamed), "state": draft.state}
    draft.readers = readers_wanted(draft.file.value, city.problems)
    if draft.readers is not None:
        draft.wanted[READERS] = draft.readers
    if not draft.is_new:
        before = {name: draft.before.get(name) for name in draft.wanted}
        draft.verdict, draft.edited = city.memory.judge(page, before, draft.wanted)
    if draft.verdict is Verdict.KEEP:
        # What refers to the page finds it as it stands, not as its file has it.
        draft.page = type(page).objects.get(pk=page.pk)
        city.pages.loaded[draft.file.address] = draft.page


def unseen(page):
    """Return the fields that a load leaves alone where the file does not name them."""
    return set(getattr(page, "unseen_fields", ())) | {"first_published_at"}


def check_names(draft, problems):
    """Report a slug or a title that the page does not accept but makes by itself."""
    page, file = draft.page, draft.file
    if file.address != "/" and page.slug != file.slug:
        kind = page._meta.verbose_name
        text = f"A {kind} always stands at “{page.slug}”. Give its file or folder that name."
        problems.add(file.place, text)
    title = file.value.get("title")
    if title and title.text.strip() != page.title and not problems.touch(title.place):
        text = f"The title is made by the page itself (“{page.title}”). Leave this out."
        problems.add(title.place, text)


def state_wanted(value, problems):
    live = value.get("live")
    try:
        if value.get("sort"):
            number(value.get("sort"), int, "a whole number")
        return PUBLISHED if live is None or flag(live) else DRAFT
    except Refused as refused:
        problems.refuse(refused, (live or value.get("sort")).place)
        return PUBLISHED


def state_of(page):
    """Tell whether a page is meant to be public, whatever the clock has made of it."""
    if page.live or page.expired or page.approved_schedule:
        return PUBLISHED
    return DRAFT
