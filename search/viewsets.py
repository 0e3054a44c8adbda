"""The admin's pages for what staff tell the search, and what residents looked for in vain."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy

from search.models import Miss, Promotion, Synonym


class SynonymViewSet(ModelViewSet):
    model = Synonym
    icon = "openquote"
    list_display = ["typed", "means"]
    search_fields = ["typed", "means"]
    search_backend_name = None


class PromotionViewSet(ModelViewSet):
    model = Promotion
    icon = "pick"
    menu_label = "Promoted results"
    list_display = ["phrases", "title", Column("href", label="Leads to")]
    search_fields = ["phrases", "title"]
    search_backend_name = None


class SearchGroup(ModelViewSetGroup):
    """What makes the words of residents find the pages of the city."""

    menu_label = "Search words"
    menu_icon = "search"
    menu_order = 260
    items = (SynonymViewSet, PromotionViewSet)


class MissesView(ReportView):
    """Searches without result: what, on which day, how often; never by whom."""

    page_title = "Searches without result"
    header_icon = "search"
    index_url_name = "searches_without_result"
    index_results_url_name = "searches_without_result_results"
    permission_policy = ModelPermissionPolicy(Miss)
    any_permission_required = ["view"]
    is_searchable = False
    default_ordering = "-day"
    columns = [
        Column("phrase", label="Typed", sort_key="phrase"),
        Column("day", label="Day", sort_key="day"),
        Column("count", label="How often", sort_key="count"),
    ]
    list_export = ["phrase", "day", "count"]
    export_headings = {"phrase": "Typed", "day": "Day", "count": "How often"}

    def get_queryset(self):
        return self.order_queryset(Miss.objects.all())
