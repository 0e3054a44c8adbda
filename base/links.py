"""Links in texts, to pages and documents that were fetched with the page that is shown."""

from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from base import languages, linked
from base.models.translations import original_locale


def keys_in(attrs_list):
    keys = [attrs.get("id") or "" for attrs in attrs_list]
    return [int(key) if key.isdecimal() else None for key in keys]


class PageLinks(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        pages = linked.kept(Page, keys_in(attrs_list))
        if pages is None or any(page and page.locale_id != original_locale().pk for page in pages):
            return super().expand_db_attributes_many(attrs_list)
        return [f'<a href="{escape(languages.here(p.url))}">' if p else "<a>" for p in pages]


class DocumentLinks(DocumentLinkHandler):
    @classmethod
    def get_many(cls, attrs_list):
        documents = linked.kept(cls.get_model(), keys_in(attrs_list))
        return super().get_many(attrs_list) if documents is None else documents
