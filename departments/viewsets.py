"""The admin's pages for closures, holidays and the statuses of actions."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from departments.models import ActionStatus, Closure, Holiday
from departments.rights import ClosurePolicy


class OwnClosuresMixin:
    """Shows and changes a closure only for those whose departments it lies in."""

    def get_object(self, *args, **kwargs):
        closure = super().get_object(*args, **kwargs)
        policy = ClosurePolicy(Closure)
        if not policy.user_has_permission_for_instance(self.request.user, "change", closure):
            raise PermissionDenied
        return closure


class ClosureIndexView(generic.IndexView):
    def get_base_queryset(self):
        policy = ClosurePolicy(Closure)
        actions = self.any_permission_required
        closures = policy.instances_user_has_any_permission_for(self.request.user, actions)
        return closures.prefetch_related("departments", "offices__department")


class ClosureEditView(OwnClosuresMixin, generic.EditView):
    pass


class ClosureDeleteView(OwnClosuresMixin, generic.DeleteView):
    pass


class ClosureCopyView(OwnClosuresMixin, generic.CopyView):
    pass


class ClosureHistoryView(OwnClosuresMixin, HistoryView):
    pass


class ClosureUsageView(OwnClosuresMixin, UsageView):
    pass


class ClosureViewSet(ModelViewSet):
    model = Closure
    icon = "lock"
    menu_label = "Closures"
    menu_order = 100
    index_view_class = ClosureIndexView
    edit_view_class = ClosureEditView
    delete_view_class = ClosureDeleteView
    copy_view_class = ClosureCopyView
    history_view_class = ClosureHistoryView
    usage_view_class = ClosureUsageView
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
    search_backend_name = None
    ordering = ["-starts_at"]

    @property
    def permission_policy(self):
        return ClosurePolicy(self.model)


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
