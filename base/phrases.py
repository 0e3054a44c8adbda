"""What short texts of the city are called in the language of the words around them."""

from django.conf import settings
from django.utils.html import format_html
from django.utils.module_loading import autodiscover_modules

from base import languages
from base.blocks.raw import value_of
from base.caching.memory import remembered
from base.caching.recording import used
from base.jobs import job
from base.models import Phrase, PhraseTranslation, SiteSettings

SOURCES = []
LONGEST = Phrase._meta.get_field("text").max_length


def said(text):
    """Return a text in the language of the words around it; as it is where nobody has said it."""
    return book().get(str(text), text)


def everywhere(text):
    """Return a text and what it is called in every other language."""
    words = PhraseTranslation.objects.filter(phrase__text=str(text))
    return [str(text), *words.values_list("words", flat=True)]


def is_said(text):
    """Tell whether a text needs no mark of its language where it stands."""
    return languages.around() == settings.LANGUAGE_CODE or str(text) in book()


def marked(text):
    """Return a text in the language around it, else marked as being in the original's."""
    return said(text) if not text or is_said(text) else in_original(text)


def in_original(text):
    """Mark a text as being in the city's own language, where the words around are in another."""
    if languages.around() == settings.LANGUAGE_CODE:
        return text
    return format_html("<span{}>{}</span>", marks_of(settings.LANGUAGE_CODE), text)


def marks_of(code):
    direction = "rtl" if languages.language(code).is_rtl else "ltr"
    return format_html(' lang="{}" dir="{}"', code, direction)


def book():
    """Return {text: words} of the language around: one query while a page is shown."""
    code = languages.around()
    if code == settings.LANGUAGE_CODE:
        return {}
    return languages.once(f"phrases in {code}", lambda: words_in(code))


@remembered
def words_in(code):
    used(f"phrases:{code}")
    pairs = PhraseTranslation.objects.filter(language=code).values_list("phrase__text", "words")
    return dict(pairs)


def source(function):
    """Register a function that yields the short texts of its app, each as often as it likes."""
    SOURCES.append(function)
    return function


@job(every=3600)
def list_phrases():
    """List every short text of a city of several languages, so that staff see what to say."""
    if len(languages.spoken()) < 2:
        return
    autodiscover_modules("phrases")
    said_here = {text for texts in SOURCES for text in texts() if text and len(text) <= LONGEST}
    there = set(Phrase.objects.values_list("text", flat=True))
    Phrase.objects.bulk_create(
        [Phrase(text=text) for text in sorted(said_here - there)], ignore_conflicts=True
    )


@source
def of_settings():
    city = SiteSettings.load()
    yield from (city.city_name, city.city_prefix, city.city_short_name, city.tagline)
    yield from (city.official_statement, city.phone_note)
    for name in ("main_navigation", "social_links", "legal_links"):
        yield from (block["value"].get("label") for block in getattr(city, name).raw_data)
    for column in city.footer_columns.raw_data:
        yield column["value"]["heading"]
        yield from (value_of(item).get("label") for item in column["value"]["links"])
