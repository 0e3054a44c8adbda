"""Refuses to delete what others use, and says who they are.

Wagtail refuses where a foreign key protects its target. Two things are left
open there: what is used inside rich text or a StreamField, and what hangs below
the page that is deleted. Both are closed here.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.registry import registry as setting_registry
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, ReferenceIndex, get_page_models

from base.editing.visibility import title_for

SHOWN = 10


def let_content_protect():
    """Make a reference from content count as protecting what it refers to."""
    stock = ReferenceIndex.on_delete.func

    def on_delete(reference):
        if is_by_content(reference):
            return models.SET_NULL if is_from_within(reference) else models.PROTECT
        return stock(reference)

    ReferenceIndex.on_delete = cached_property(on_delete)
    ReferenceIndex.on_delete.__set_name__(ReferenceIndex, "on_delete")


def let_settings_protect():
    """Count what the settings of the site use: the seal, the pages of the menus."""
    for model in setting_registry:
        ReferenceIndex.register_model(model)


def is_by_content(reference):
    """Tell whether a reference stands in a text or a block, not in a field of its own."""
    return isinstance(reference.related_field, (RichTextField, StreamField))


def is_from_within(reference):
    """Tell whether a page is referred to by itself or by a page below it, which goes with it."""
    page_type = ContentType.objects.get_for_model(Page)
    if {reference.base_content_type_id, reference.to_content_type_id} != {page_type.pk}:
        return False
    paths = Page.objects.in_bulk([int(reference.object_id), int(reference.to_object_id)])
    source, target = paths.get(int(reference.object_id)), paths.get(int(reference.to_object_id))
    return bool(source and target and source.path.startswith(target.path))


def users_of(pages):
    """Return what keeps these pages, with all below them, from being deleted.

    A reference by content counts only from outside; one that the database
    protects counts from anywhere, since it would fail there. Rows of a page, such
    as an office, go with it: whoever shows them from outside counts too.
    """
    ids = set()
    for page in pages:
        ids.update(page.get_descendants(inclusive=True).values_list("pk", flat=True))
    page_type = ContentType.objects.get_for_model(Page)
    users = []
    for user, found in references_to(page_type, ids).group_by_source_object():
        inside = found[0].base_content_type_id == page_type.pk and user.pk in ids
        if any(r.on_delete == models.PROTECT and not (inside and is_by_content(r)) for r in found):
            users.append(user)
    for model, keys in rows_of(ids):
        row_type = ContentType.objects.get_for_model(model)
        for user, found in references_to(row_type, keys).group_by_source_object():
            inside = found[0].base_content_type_id == page_type.pk and user.pk in ids
            if not inside and user not in users:
                users.append(user)
    return users


def references_to(content_type, keys):
    return ReferenceIndex.objects.filter(
        to_content_type=content_type, to_object_id__in=[str(key) for key in keys]
    )


def rows_of(ids):
    """Yield (model, keys) of the rows that belong to some pages."""
    for model in get_page_models():
        owners = list(model.objects.filter(pk__in=ids).values_list("pk", flat=True))
        for relation in get_all_child_relations(model) if owners else []:
            row, name = relation.related_model, relation.field.name
            yield row, row.objects.filter(**{f"{name}__in": owners}).values_list("pk", flat=True)


def refuse(request, users, back="wagtailadmin_explore_root"):
    """Tell the editor who uses it, and lead back."""
    finder = AdminURLFinder(request.user)
    rows = format_html_join(
        "",
        "<li>{}</li>",
        (
            (format_html('<a href="{}">{}</a>', url, name) if url else name,)
            for name, url in (
                (name_for(request.user, user), finder.get_edit_url(user)) for user in users[:SHOWN]
            )
        ),
    )
    more = len(users) - SHOWN
    text = _("Not deleted, because this is in use. Change these first:")
    rest = _("and %(count)d more") % {"count": more} if more > 0 else ""
    messages.error(request, format_html("{} <ul>{}</ul>{}", text, rows, rest))
    return redirect(back)


def name_for(reader, user):
    """Name what uses something, as far as its reader may know it."""
    return title_for(reader, user) if isinstance(user, Page) else str(user)


@hooks.register("before_delete_page")
def keep_pages_in_use(request, page):
    users = users_of([page])
    return refuse(request, users) if users else None


@hooks.register("before_bulk_action")
def keep_pages_in_use_in_bulk(request, action_type, objects, action):
    if action_type != "delete" or not issubclass(action.model, Page):
        return None
    users = users_of(objects)
    return refuse(request, users) if users else None
