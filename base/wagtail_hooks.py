"""What the ground adds to Wagtail's doors."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from base import documents, languages, links
from base.caching import serving
from base.editing import api, bulk, choosers, publishing, reports, tags, visibility

hooks.register("before_serve_document", documents.keep_unused_private)
hooks.register("before_serve_page", languages.say_the_page)
hooks.register("on_serve_page", serving.publicly)
hooks.register("construct_page_chooser_queryset", choosers.only_visible)
hooks.register("construct_admin_api", api.narrow, order=100)
hooks.register("register_bulk_action", publishing.CarefulPublish, order=100)


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own
def register_links(features):
    features.register_link_type(links.PageLinks)
    features.register_link_type(links.DocumentLinks)


@hooks.register("insert_editor_js")
def keep_to_own_version():
    return format_html('<script type="module" src="{}"></script>', static("js/autosave.js"))


visibility.hide_titles_of_others()
tags.hide_tags_of_others()
bulk.hide_refused_of_others()
reports.defuse_formulas()
