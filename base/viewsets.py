"""The admin's pages for phrases: what short texts are called in other languages."""

from django.db.models import Count
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from base.models import Phrase


def said_in(phrase):
    """Return the languages in which a phrase is said, or that it is said in none."""
    codes = sorted(each.language for each in phrase.translations.all())
    return ", ".join(codes) or "nowhere yet"


class PhraseViewSet(ModelViewSet):
    model = Phrase
    icon = "globe"
    menu_label = "Other languages"
    menu_order = 600
    list_display = ["text", Column("said_in", label="Said in", accessor=said_in)]
    search_fields = ["text", "translations__words"]
    search_backend_name = None

    def get_queryset(self, request):
        """Return all phrases, those first that are said in the fewest languages."""
        phrases = Phrase.objects.annotate(languages=Count("translations"))
        return phrases.order_by("languages", "text").prefetch_related("translations")
