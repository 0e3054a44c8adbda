"""A page in another language: the same page in the words of its translation."""

from functools import cache

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.http import Http404
from django.utils.functional import cached_property
from wagtail.models import GroupPagePermission, Locale, WorkflowPage

from base import languages
from base.beside import beside
from base.caching.tags import unread
from base.editing.reader import tell_roots
from base.fingerprint import fingerprint_of_words
from base.prepared import prepared


class TranslatedPage:
    """What a page knows of its other languages.

    `words` are the fields that a translation has of its own; `facts` the relations
    that no translation has. All else is the original's.
    """

    words = ()
    facts = ()

    @property
    def is_translation(self):
        return self.locale_id is not None and self.locale_id != original_locale().pk

    @cached_property
    def original(self):
        """The page of which this is a translation, else the page itself; None where it is gone."""
        if not self.is_translation:
            return self
        return self.get_translation_or_none(original_locale())

    def published_translation(self):
        """Return the translation into the language shown, or None."""
        return next(iter(translation_shown(self)), None)

    def speak(self, translation):
        """Take over the words of a translation; this object is shown and never saved."""
        self.is_older_than_original = translation.translated_from != fingerprint_of_words(self)
        for name in self.words:
            setattr(self, name, getattr(translation, name))
        self.updated_at = translation.last_updated
        self.words_language = translation.locale.language_code

    def languages_written(self):
        """Return the codes of the languages in which there is this page, the original first."""
        if len(settings.LANGUAGES) == 1 or self.pk is None:
            return [settings.LANGUAGE_CODE]
        codes = codes_written(self)
        return [code for code, _ in settings.LANGUAGES if code in codes]

    # Where it stands

    def get_url_parts(self, request=None):
        """Return the address in the language shown; a translation's has its own language."""
        page = self.original if self.is_translation else self
        if request is None:
            tell_roots(page or self)
        if page is None:
            return super().get_url_parts(request)
        parts = super(TranslatedPage, page).get_url_parts(request)
        if not parts or not parts[2]:
            return parts
        site, root, path = parts
        code = self.locale.language_code if self.is_translation else languages.shown()
        return site, root, languages.here(path, code)

    def route(self, request, path_components):
        """Find pages by the addresses of the originals, whatever the language."""
        if self.is_translation and self.original is not None:
            return self.original.route(request, path_components)
        way = getattr(request, "way", None)
        if not path_components or way is None:
            return super().route(request, path_components)
        below = way.get(f"{self.url_path}{path_components[0]}/")
        if below is None:
            raise Http404
        below._cached_parent_obj = self
        return unread(below).route(request, path_components[1:])

    def serve_preview(self, request, mode_name):
        if not self.is_translation or self.original is None:
            return super().serve_preview(request, mode_name)
        page = self.original
        page.speak(self)
        page.is_older_than_original = False
        return page.serve_preview(request, mode_name)

    # How a translation is made and kept

    def note_original(self):
        """Remember of which words of the original a published translation was made."""
        if self.live and self.is_translation and self.original is not None:
            self.translated_from = fingerprint_of_words(self.original)

    def copy_for_translation(self, locale, copy_parents=False, alias=False, exclude_fields=None):
        """Copy the page, and where they are missing the pages above it, all of them as drafts.

        Wagtail would make live aliases of those above, and double what they own.
        """
        return super().copy_for_translation(
            locale, copy_parents=copy_parents, alias=False, exclude_fields=exclude_fields
        )

    def copy(self, *args, update_attrs=None, exclude_fields=None, **kwargs):
        into = (update_attrs or {}).get("locale")
        is_translated = into is not None and into.pk != self.locale_id
        if is_translated:
            exclude_fields = [*(exclude_fields or []), *self.facts]
        made = super().copy(
            *args, update_attrs=update_attrs, exclude_fields=exclude_fields, **kwargs
        )
        if is_translated:
            entrust(made, self)
        return made


@beside(TranslatedPage)
def translation_shown(page):
    """Find the translation of a page into the language shown."""
    if languages.is_original():
        return type(page).objects.none()
    return translations_of(type(page), languages.shown(), page.translation_key)


@prepared
def translations_of(model, code, key):
    relations = [name for name in model.words if model._meta.get_field(name).is_relation]
    found = languages.translations(model, code, [key])
    return found.select_related("locale", *relations)[:1]


@beside(TranslatedPage)
def codes_written(page):
    """Find the codes of the languages in which there is a page."""
    return codes_of(type(page), page.translation_key)


@prepared
def codes_of(model, key):
    found = model.objects.live().filter(translation_key=key, alias_of=None)
    return found.order_by().values_list("locale__language_code", flat=True)


@cache
def original_locale():
    """Return the locale in which the city is written."""
    return Locale.objects.get_for_language(settings.LANGUAGE_CODE)


def forget_locale_when_it_changes():
    for signal in (post_save, post_delete):
        signal.connect(lambda **_: original_locale.cache_clear(), sender=Locale, weak=False)


def entrust(translation, original):
    """Give a translation into the hands of those who hold the original."""
    for right in GroupPagePermission.objects.filter(page=original.pk):
        GroupPagePermission.objects.get_or_create(
            group_id=right.group_id, page_id=translation.pk, permission_id=right.permission_id
        )
    workflow = WorkflowPage.objects.filter(page=original.pk).first()
    if workflow:
        WorkflowPage.objects.get_or_create(
            page_id=translation.pk, defaults={"workflow_id": workflow.workflow_id}
        )
