"""The admin's pages for closures, holidays and the statuses of actions."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from departments.models import ActionStatus, Closure, Holiday
from departments.reach import ReachViewSet
from departments.rights import ClosurePolicy


class ClosureViewSet(ReachViewSet):
    model = Closure
    policy_class = ClosurePolicy
    shown_with = ("departments", "offices__department")
    icon = "lock"
    menu_label = "Closures"
    menu_order = 100
    list_display = [
        "reason",
        Column("where", label="Where"),
        Column("starts_at", label="From", sort_key="starts_at"),
        Column("ends_at", label="Till", sort_key="ends_at"),
        Column("get_effect_display", label="What holds"),
    ]
    list_filter = ["scope", "effect", "starts_at"]
    list_export = ["reason", "where", "starts_at", "ends_at", "get_effect_display", "note"]
    search_fields = ["reason", "note"]
    ordering = ["-starts_at"]


class HolidayViewSet(ModelViewSet):
    model = Holiday
    icon = "date"
    menu_label = "Holidays"
    menu_order = 200
    list_display = [
        "name",
        Column("get_recurrence_display", label="When"),
        Column("get_effect_display", label="What holds"),
        "first_year",
        "last_year",
    ]
    list_filter = ["recurrence", "effect"]
    search_fields = ["name"]
    search_backend_name = None


class ActionStatusViewSet(ModelViewSet):
    model = ActionStatus
    icon = "circle-check"
    menu_label = "Statuses of plans"
    menu_order = 300
    list_display = [
        "label",
        Column("get_meaning_display", label="Meaning"),
        Column("get_mark_display", label="Look"),
        "sort_order",
    ]
    list_filter = ["meaning"]
    search_fields = ["label"]
    search_backend_name = None
