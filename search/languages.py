"""In which languages a search looks, and how PostgreSQL reads them."""

from django.conf import settings

from base import languages

CONFIGS = {"en": "english", "es": "spanish", "ar": "arabic"}


def config_of(language):
    """Return the text search configuration of a language: "english" for "en-us"."""
    return CONFIGS.get(language.split("-")[0], "simple")


def searched():
    """Return the codes of the language shown and of the original, which is always there."""
    return list(dict.fromkeys([languages.shown(), settings.LANGUAGE_CODE]))
