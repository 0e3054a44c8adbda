"""Records that somebody may reach only where they lie in their own departments.

An app says in a policy what lies within reach, and every door of its viewset asks it.
"""

from abc import ABC, abstractmethod

from django.core.exceptions import PermissionDenied
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy


class ReachPolicy(ModelPermissionPolicy, ABC):
    """The rights on a model, narrowed to what lies within somebody's reach."""

    @abstractmethod
    def within_reach(self, user):
        """Return the records that lie within somebody's reach."""

    def instances_user_has_any_permission_for(self, user, actions):
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        return self.within_reach(user)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        allowed = self.instances_user_has_any_permission_for(user, actions)
        return allowed.filter(pk=instance.pk).exists()

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)


class WithinReach:
    """Opens a door to one record only for those within whose reach it lies."""

    reach_action = "change"

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        may = self.permission_policy.user_has_permission_for_instance
        if not may(self.request.user, self.reach_action, found):
            raise PermissionDenied
        return found


class ReachIndexView(generic.IndexView):
    shown_with = ()

    def get_base_queryset(self):
        found = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        return found.prefetch_related(*self.shown_with)


class ReachEditView(WithinReach, generic.EditView):
    pass


class ReachDeleteView(WithinReach, generic.DeleteView):
    pass


class ReachCopyView(WithinReach, generic.CopyView):
    pass


class ReachHistoryView(WithinReach, HistoryView):
    pass


class ReachUsageView(WithinReach, UsageView):
    pass


class ReachInspectView(WithinReach, generic.InspectView):
    pass


class ReachViewSet(ModelViewSet):
    """The admin's pages for such records; `policy_class` says what lies within reach."""

    policy_class = None
    reach_action = "change"
    shown_with = ()
    index_view_class = ReachIndexView
    edit_view_class = ReachEditView
    delete_view_class = ReachDeleteView
    copy_view_class = ReachCopyView
    history_view_class = ReachHistoryView
    usage_view_class = ReachUsageView
    inspect_view_class = ReachInspectView
    search_backend_name = None

    @property
    def permission_policy(self):
        return self.policy_class(self.model)

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(reach_action=self.reach_action, **kwargs)

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(shown_with=self.shown_with, **kwargs)
