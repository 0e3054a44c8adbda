"""What a link to a document says before anyone follows it."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.translation import ngettext, pgettext

register = template.Library()


@register.filter
def document_note(document):
    """Say the type, the size and, where it has any, the pages: "PDF, 2.1 MB, 24 pages"."""
    parts = [document.type_label]
    size = document.get_file_size()
    if size:
        parts.append(filesizeformat(size))
    if document.page_count:
        parts.append(
            ngettext("%(count)d page", "%(count)d pages", document.page_count)
            % {"count": document.page_count}
        )
    return pgettext("in a list", ", ").join(parts)
