"""The languages that a city speaks, and pages in the words of their translations.

A city is written in one language, the first of `settings.LANGUAGES`. A page in
another one is the same page in the words of its translation: offices, people,
dates and the chart come from the original, so that no fact stands in two places.
Where there is no translation, the original is shown and said to be in its own
language.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model, QuerySet
from django.utils import translation
from wagtail.models import Page

from base.caching.recording import apart
from base.prepared import prepared
from base.sites import all_sites
from base.together import together

_SHOWN = ContextVar("shown_language", default=settings.LANGUAGE_CODE)
_KEPT = ContextVar("kept_while_shown", default=None)


@dataclass(frozen=True)
class Language:
    code: str
    name: str
    is_rtl: bool


def language(code):
    about = translation.get_language_info(code)
    return Language(code, about["name_local"].capitalize(), about["bidi"])


def other_choices():
    """Return the languages beside the original as choices of a field."""
    return settings.LANGUAGES[1:]


def around():
    """Return the code of the language in which the words around are: the original, in a page
    that is not translated."""
    return translation.get_language() or settings.LANGUAGE_CODE


def shown():
    """Return the code of the language in which the public page is shown."""
    return _SHOWN.get()


def is_original():
    return shown() == settings.LANGUAGE_CODE


@contextmanager
def showing(code):
    """Show pages in a language; what is kept meanwhile is kept until the outermost ends."""
    kept = _KEPT.get()
    shown_before, kept_before = _SHOWN.set(code), _KEPT.set({} if kept is None else kept)
    try:
        with translation.override(code):
            yield
    finally:
        _SHOWN.reset(shown_before)
        _KEPT.reset(kept_before)


@contextmanager
def anew():
    """Ask again inside for what was asked `once` before, so that it is noted there too."""
    before = _KEPT.set({})
    try:
        yield
    finally:
        _KEPT.reset(before)


def once(key, ask):
    """Return what `ask` returns, asked once while a page is shown."""
    kept = _KEPT.get()
    if kept is None:
        return ask()
    if key not in kept:
        kept[key] = ask()
    return kept[key]


def of_path(path):
    """Return the code of the language that a path names, else that of the original.

    A language that the city does not speak is none: its addresses do not exist.
    """
    code = translation.get_language_from_path(path)
    if code is None or code == settings.LANGUAGE_CODE:
        return settings.LANGUAGE_CODE
    return code if code in codes_spoken() else settings.LANGUAGE_CODE


def sites():
    """Return the sites of the city, asked once while a page is shown.

    Where their pages stand in the tree is in no address: no page hangs on it.
    """
    with apart():
        return once("sites", all_sites)


def codes_spoken():
    return {code for site in sites() for code in site.spoken}


def spoken():
    """Return the languages of this city, the original first."""
    if len(settings.LANGUAGES) == 1:
        return [language(settings.LANGUAGE_CODE)]
    there = codes_spoken()
    return [language(code) for code, _ in settings.LANGUAGES if code in there]


def here(path, code=None):
    """Return a path of the original in a language, else in the one shown: "/es/news/"."""
    code = code or shown()
    if code == settings.LANGUAGE_CODE or not path.startswith("/"):
        return path
    return f"/{code}{path}"


def elsewhere(path, code):
    """Return where what is shown at a path stands in another language."""
    plain = path if is_original() else path.removeprefix(f"/{shown()}")
    return here(plain or "/", code)


def original_path(path):
    """Return where what stands at a path in any language stands in the original."""
    first, _, rest = path[1:].partition("/")
    return f"/{rest}" if first in dict(other_choices()) else path


def in_words(pages):
    """Lay over pages the short words of their translations; return them as a list.

    One trip at most, none for pages whose words are known; none where the original is shown.
    """
    pages = [page for page in pages if page is not None]
    if is_original():
        return pages
    words = learn(pages)
    for page in pages:
        own = words[type(page), page.translation_key]
        if own:
            for name in short_words(type(page)):
                setattr(page, name, own[name])
            page.words_language = shown()
    return pages


def learn(*known):
    """Ask at once for the short words of all pages among some records; return all that are kept.

    They are {(type, translation key): {name: words}, …}, with None where there are none.
    """
    words = once(f"words in {shown()}", dict)
    if is_original():
        return words
    missing = {}
    for page in pages_among(known):
        if (type(page), page.translation_key) not in words:
            missing.setdefault(type(page), set()).add(page.translation_key)
    asked = [short_translations(model, shown(), tuple(keys)) for model, keys in missing.items()]
    for model, found in zip(missing, together(*asked), strict=True):
        words |= {(model, key): None for key in missing[model]}
        words |= {(model, row["translation_key"]): row for row in found}
    return words


@prepared
def short_translations(model, code, keys):
    return translations(model, code, keys).values("translation_key", *short_words(model))


def pages_among(records):
    """Yield the pages among records, and those that were fetched with them."""
    waiting, seen = list(records), set()
    while waiting:
        record = waiting.pop()
        if isinstance(record, list | QuerySet):
            waiting += record
        elif isinstance(record, Model) and id(record) not in seen:
            seen.add(id(record))
            if isinstance(record, Page):
                yield record
            waiting += record._state.fields_cache.values()
            waiting += getattr(record, "_prefetched_objects_cache", {}).values()


def short_words(model):
    """Return which of a page's words a list shows."""
    own = getattr(model, "words", ("title",))
    return [name for name in ("title", "summary", "short_bio") if name in own]


def translations(model, code, keys):
    """Return the published translations of some pages into a language."""
    return model._default_manager.live().filter(
        translation_key__in=keys, locale__language_code=code, alias_of=None
    )


def say_the_page(page, request, args, kwargs):
    """Put a page that is about to be served into the words of its translation, if there is one."""
    if not is_original() and hasattr(page, "published_translation"):
        translation = page.published_translation()
        if translation:
            page.speak(translation)


def of_page(page):
    """Return the code of the language in which a page's words are."""
    return getattr(page, "words_language", settings.LANGUAGE_CODE)
