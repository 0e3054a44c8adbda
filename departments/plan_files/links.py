"""What the page says of the files: where each is, of which type and, where known, how large."""

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy

from base import languages
from base.caching.recording import used

from . import NAMES


def links(plan, prints, request):
    """Return [{"url", "content_type", "label", "note"}, …]; nothing for what is not published.

    `prints` are what is known of the plan's PDFs, one of each language.
    """
    if not plan.live or plan.pk is None:  # a preview of what was never saved
        return []
    labels = {
        "plan.pdf": gettext_lazy("This plan to print"),
        "plan.csv": gettext_lazy("Its actions as a table"),
        "plan.json": gettext_lazy("Its data"),
    }
    here = plan.get_url(request) or ""
    used(f"prints:{plan.pk}")
    code = languages.of_page(plan)
    printed = next((made for made in prints if made.language == code), None)
    return [
        {
            "url": here + name,
            "content_type": content_type.partition(";")[0],
            "label": labels[name],
            "note": note(name, printed.size if printed and name == "plan.pdf" else None),
        }
        for name, content_type in NAMES.items()
    ]


def note(name, size):
    kind = name.rpartition(".")[2].upper()
    return f"{kind}, {filesizeformat(size)}" if size else kind


def stem(plan):
    """Return the name under which the PDF of a plan is kept, in the language of its words."""
    return f"plan-{plan.pk}-{languages.of_page(plan)}"
