"""Who reads what residents say of a page: those who keep the page, and nobody writes it."""

from django.db.models import Q
from wagtail.permission_policies.pages import PagePermissionPolicy

from departments.reach import ReachPolicy
from departments.rights import departments_of
from feedback.models import Feedback

POSSIBLE = {"view", "delete"}


class FeedbackPolicy(ReachPolicy):
    """Answers on pages of one's departments, and on pages of no department that one edits."""

    def user_has_permission(self, user, action):
        return action in POSSIBLE and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, POSSIBLE.intersection(actions))

    def within_reach(self, user):
        pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        own = Q(department__in=departments_of(user).values("pk"))
        of_none = Q(department=None, page__in=pages.order_by().values("pk"))
        return Feedback.objects.filter(own | of_none)
