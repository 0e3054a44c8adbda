"""The admin's pages for tasks, and the menu that gathers what belongs to no page."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from base.viewsets import PhraseViewSet
from departments.viewsets import ActionStatusViewSet, ClosureViewSet, HolidayViewSet
from home.models import Task
from news.viewsets import TopicViewSet


class TaskViewSet(ModelViewSet):
    model = Task
    icon = "arrow-right"
    menu_label = "Tasks of residents"
    menu_order = 500
    list_display = ["label", "everyday_words", Column("href", label="Leads to"), "sort_order"]
    search_fields = ["label", "everyday_words"]
    search_backend_name = None


class CityGroup(ModelViewSetGroup):
    """What counts in the whole city and stands on no page of its own."""

    menu_label = "City"
    menu_icon = "site"
    menu_order = 250
    items = (
        ClosureViewSet,
        HolidayViewSet,
        ActionStatusViewSet,
        TopicViewSet,
        TaskViewSet,
        PhraseViewSet,
    )
