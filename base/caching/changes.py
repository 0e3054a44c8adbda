"""Purges what a change to a record outdates. What no reader sees purges nothing."""

from django.conf import settings
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from wagtail.models import CollectionViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from base import languages
from base.sites import SITES

from . import tags
from .purging import purge, purge_all
from .shown import SHOWN, places_of
from .uploads import uploads_between, uploads_under, uploads_with

page_changed = Signal()  # with a page as it was `before` and as it is `after`; one may be None
MANY = 500  # pages whose purge is no longer worth telling one by one

OF_ADDRESS = {"slug", "url_path"}
# No reader sees of a home page when it was changed; programs are told of it for every page.
TOLD = {"updated_at"}


def may_be_seen(model, update_fields):
    """Tell whether saving these fields of a record, or all of them, may change a page."""
    if model not in SHOWN:
        return False
    return update_fields is None or bool(update_fields - SHOWN[model].unseen | update_fields & TOLD)


@receiver(pre_save)
def remember_before(sender, instance, raw=False, update_fields=None, **kwargs):
    if may_be_seen(sender, update_fields) and not raw and not instance._state.adding:
        instance._before_change = stored(instance)


@receiver(post_save)
def purge_change(sender, instance, raw=False, update_fields=None, **kwargs):
    if raw or not may_be_seen(sender, update_fields):
        return
    before = instance.__dict__.pop("_before_change", None)
    # What was not saved is not there, whatever the object says.
    after = stored(instance) if sender is Page or update_fields is not None else instance
    if after is not None:
        purge(outdated(before, after))
    if isinstance(after, Page):
        if before is not None and before.url_path != after.url_path and is_addressed(after):
            purge_subtree(after)
        page_changed.send(sender, before=before, after=after)


@receiver(pre_delete)
def purge_deleted(sender, instance, **kwargs):
    if sender in SHOWN:
        before = stored(instance)
        if before is not None:
            purge(outdated(before, None))
        if isinstance(before, Page):
            page_changed.send(sender, before=before, after=None)


@receiver(m2m_changed)
def purge_related(sender, instance, action, reverse, model, pk_set, **kwargs):
    """Purge the record that has the relation, as it was before and as it is after."""
    records = model._base_manager.filter(pk__in=pk_set or ()) if reverse else [instance]
    for record in records:
        if type(record) in SHOWN and record.pk:
            purge({*tags_of(record), *places_of(record)})


def stored(instance):
    """Return a record as the database has it, a page as what it is; None where it is gone."""
    found = type(instance)._base_manager.filter(pk=instance.pk).first()
    return found.specific if type(found) is Page else found


def outdated(before, after):
    """Return the tags that the change from one state of a record to another outdates.

    `before` is None for a new record, `after` for a deleted one.
    """
    record = after if after is not None else before
    if type(record) not in SHOWN:
        return set()
    changed = changed_fields(before, after)
    is_told = isinstance(record, Page) and bool(changed & TOLD)
    moment = {tags.of_moment(record.pk)} if is_told else set()
    changed -= SHOWN[type(record)].unseen
    return moment | outdated_by(before, after, changed) if changed else moment


def outdated_by(before, after, changed):
    """Return what the change of those fields of a record outdates that somebody sees."""
    record = after if after is not None else before
    if not isinstance(record, Page):
        states = [state for state in (before, after) if state is not None]
        return tags_of(record).union(*map(places_of, states)) | uploads_with(record)
    if changed & OF_ADDRESS and not is_addressed(record):
        seen = changed - OF_ADDRESS
        return {SITES} | (outdated_page(before, after, seen) if seen else set())
    return outdated_page(before, after, changed)


def outdated_page(before, after, changed):
    """Return what the change of some fields of a page outdates."""
    record = after if after is not None else before
    if not is_original(record):
        return outdated_by_words(before, after, changed)
    found = set(felt(record, changed)) | uploads_between(if_live(before), if_live(after), changed)
    words = set(languages.short_words(type(record)))
    if changed - SHOWN[type(record)].own - words:
        found |= {tags.of_facts(record.pk), tags.of_facts(tags.beside(record))}
    if changed & words:
        found |= outdated_untranslated(record, changed)
    if if_live(before) and not if_live(after):
        found |= {tags.of_gone(record.pk), tags.of_gone(tags.beside(record))}
    if if_live(after) and not if_live(before):
        found |= tags.of_coming(record)
    is_ranked_anew = bool(changed & SHOWN[type(record)].ranked_by)
    return found | places_between(if_live(before), if_live(after), is_ranked_anew)


def is_addressed(page):
    """Tell whether the slug of a page is part of addresses; that of a site's root is not."""
    return Site.objects.filter(root_page__depth__lt=page.depth).exists()


def depths(model, changed):
    """Say how deep the change of these fields of a page is felt: on its own page, where a line
    of it is shown, where no more than its name is, or its title, where it is only led to."""
    yield tags.of_page
    seen_elsewhere = changed - SHOWN[model].own
    if seen_elsewhere:
        yield tags.of_line
    of_any_page = seen_elsewhere & {field.name for field in Page._meta.concrete_fields}
    if of_any_page:
        yield tags.of_name
    if "title" in of_any_page:
        yield tags.of_title
    if of_any_page - {"title"}:
        yield tags.of_address


def felt(page, changed, *codes):
    """Yield the tags of a page, and of the lines of all beside it, that the change of some of
    its fields outdates: where it is read in the original, or in other languages."""
    for tag in depths(type(page), changed):
        for code in codes or [None]:
            yield tag(page.pk, code)
            if tag is tags.of_line:
                yield tag(tags.beside(page), code)


def outdated_untranslated(page, changed):
    """Return what the change of an original outdates where nobody has translated its words."""
    others = {code for code, _ in languages.other_choices()}
    if not others:
        return set()
    translated = Page.objects.live().filter(translation_key=page.translation_key, alias_of=None)
    others -= set(translated.values_list("locale__language_code", flat=True))
    return set(felt(page, changed, *others)) if others else set()


def outdated_by_words(before, after, changed):
    """Return what the change of a translation outdates: its original in that language.

    Whether there is a translation is told in every language.
    """
    record = after if after is not None else before
    language = record.locale.language_code
    originals = type(record).objects.filter(
        translation_key=record.translation_key, locale__language_code=settings.LANGUAGE_CODE
    )
    found = set()
    for original in originals.only("path"):
        found |= set(felt(original, changed, language))
        if bool(if_live(before)) != bool(if_live(after)):
            found |= {tags.of_page(original.pk), tags.of_title(original.pk, language)}
    return found


def changed_fields(before, after):
    """Return the names of the fields in which two states of a record differ."""
    fields = type(after if after is not None else before)._meta.concrete_fields
    if before is None or after is None:
        return {field.name for field in fields}
    return {field.name for field in fields if written(before, field) != written(after, field)}


def written(record, field):
    value = field.value_from_object(record)
    return field.value_to_string(record) if value is not None else None


def places_between(before, after, is_ranked_anew):
    """Return the lists that a record left or came into, or in which it moved up or down."""
    was = places_of(before) if before is not None else set()
    now = places_of(after) if after is not None else set()
    return was | now if is_ranked_anew else was ^ now


def if_live(page):
    return page if page is not None and page.live else None


def is_original(page):
    return page.locale.language_code == settings.LANGUAGE_CODE


def tags_of(record):
    if isinstance(record, Page):
        of_lines = {tag(tags.beside(record)) for tag in (tags.of_line, tags.of_facts)}
        each = (tags.of_page, tags.of_line, tags.of_facts, tags.of_name, tags.of_address)
        return of_lines.union(tag(record.pk) for tag in each)
    return {tags.of_record(record)}


def purge_subtree(page, are_gone=False):
    """Purge a page and all below it, with the lists in which they stand."""
    found = Page.objects.filter(path__startswith=page.path)
    if are_gone:
        purge({tags.of_gone(pk) for pk in found.values_list("pk", flat=True)})
        purge({tags.of_gone(tags.beside(page.specific))})
    if found.count() > MANY:
        purge_all()
        return
    for each in found.specific():
        places = places_of(each) if type(each) in SHOWN else set()
        purge(tags_of(each) | places | tags.of_coming(each))


@receiver(post_page_move)
def purge_moved(sender, instance, parent_page_before, parent_page_after, **kwargs):
    moved = instance.specific
    parents = (parent_page_before, parent_page_after)
    purge({SITES, *(tags.below(type(moved), parent.path) for parent in parents)})
    if len({(each.get_view_restrictions().exists(), each.get_site()) for each in parents}) > 1:
        purge(uploads_under(moved.path))
    purge_subtree(moved)


@receiver([post_save, pre_delete], sender=PageViewRestriction)
def purge_restricted(sender, instance, **kwargs):
    purge(uploads_under(instance.page.path))
    purge_subtree(instance.page, are_gone=True)


@receiver([post_save, pre_delete], sender=CollectionViewRestriction)
def purge_collections(sender, **kwargs):
    purge({tags.COLLECTIONS})


@receiver([post_save, pre_delete], sender=Site)
@receiver([post_save, pre_delete], sender=Locale)
def purge_city(sender, **kwargs):
    purge_all()
