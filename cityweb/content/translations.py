"""Translations: `index.es.yaml` beside `index.yaml`, with the words of the page alone."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from wagtail.models import Locale

from base.models.translations import TranslatedPage

from .block_errors import report_model_errors
from .blocks import refuse_unknown
from .fields import default_of
from .filling import Form
from .folder import PageFile
from .memory import Verdict
from .pages import DRAFT, state_of, state_wanted
from .problems import PassedOver
from .schema import fields_of
from .snapshot import content_of

STATE = "live"
# Where a translation says nothing of these, what the original has is shown.
TAKEN_OVER = {"seo_title", "search_description", "full_plan", "full_plan_url"}


@dataclass
class Translation:
    """The words of a page in another language, on their way into the database."""

    file: PageFile
    code: str
    original: TranslatedPage
    form: Form
    is_new: bool
    state: str
    wanted: dict
    verdict: Verdict = Verdict.WRITE
    edited: list = field(default_factory=list)


class WordsForm(Form):
    """The words of a page being filled; all that its original says is to be said."""

    def __init__(self, instance, value, city, original):
        super().__init__(instance, value, city)
        self.original = original
        self.names = words_of(type(original))

    def fill(self):
        refuse_unknown(self.value, [*self.names, STATE], self.city.problems)
        for name in self.names:
            given, words = self.value.get(name), getattr(self.original, name)
            if given is None and words and name in TAKEN_OVER:
                setattr(self.instance, name, words)
            elif given is None and words:
                text = "The original has this, and so must its translation."
                self.city.problems.add(self.value.place_of(name), text)
            else:
                self.set(fields_of(type(self.original))[name], given)
        return self

    def set(self, field, given):
        if given is None:
            setattr(self.instance, field.name, default_of(field, self.instance))
        else:
            super().set(field, given)

    def check(self):
        others = {f.name for f in self.instance._meta.fields} - set(self.names)
        try:
            self.instance.clean_fields(exclude=others)
        except ValidationError as error:
            report_model_errors(error, self.value, self.city.problems)


def words_of(model):
    return [name for name in model.words if name in fields_of(model)]


def read_translations(city):
    """Return the translations that the files hold, checked and judged, parents before children."""
    return [each for file, code in city.folder.translations if (each := read(file, code, city))]


def read(file, code, city):
    original = original_of(file, city)
    if original is None or file.value is None:
        return None
    stored = translation_of(original, code)
    if stored is not None and is_empty(stored, original):
        stored = None
    page = stored or type(original)(title=original.title, slug=original.slug)
    before = held(page) if stored else None
    form = WordsForm(page, file.value, city, original).fill()
    form.check()
    state = state_wanted(file.value, city.problems)
    translation = Translation(file, code, original, form, stored is None, state, {})
    translation.wanted = {**held(page), "state": state}
    if stored:
        before["state"] = state_of(stored)
        verdict = city.memory.judge(stored, before, translation.wanted)
        translation.verdict, translation.edited = verdict
    return translation


def original_of(file, city):
    """Return the page that a file translates; None, with the reason reported, where it cannot."""
    try:
        page = city.pages.find(file.address)
    except PassedOver:
        return None
    if page is None:
        text = f"There is no page at {file.address} that this could be the translation of."
        city.problems.add(file.place, text)
    return page


def translation_of(page, code):
    found = page.get_translations().filter(locale__language_code=code).first()
    if found and found.has_unpublished_changes:
        return found.get_latest_revision_as_object()
    return found


def is_empty(translation, original):
    """Tell whether a draft was only made because a page below it was translated."""
    return not translation.live and held(translation) == held(original)


def held(page):
    """Return what a page holds of words."""
    model = type(page)
    return content_of(page, leaving_out=set(fields_of(model)) - set(words_of(model)))


def write_translations(translations, memory):
    for each in translations:
        if each.verdict is Verdict.WRITE:
            write(each, memory)


def write(translation, memory):
    locale, _ = Locale.objects.get_or_create(language_code=translation.code)
    original = type(translation.original).objects.get(pk=translation.original.pk)
    words = translation.form.instance
    page = original.get_translation_or_none(locale)
    if page is None:
        page = original.copy_for_translation(locale, copy_parents=True)
    for name in words_of(type(page)):
        setattr(page, name, getattr(words, name))
    revision = page.save_revision(clean=False)
    if translation.state != DRAFT:
        revision.publish()
    elif page.live:
        page.unpublish()
    memory.note(page, translation.file.name, translation.wanted, revision)
