"""The admin's pages for what residents say: to read, to filter, to take away as a table."""

import django_filters
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column

from departments.models import DepartmentPage
from departments.reach import ReachViewSet
from departments.rights import departments_of
from feedback.models import Feedback
from feedback.rights import FeedbackPolicy


def own_departments(request):
    return (
        departments_of(request.user).order_by("title") if request else DepartmentPage.objects.none()
    )


class FeedbackFilterSet(WagtailFilterSet):
    """Offers only the departments that the reader edits: others may have drafts."""

    department = django_filters.ModelChoiceFilter(queryset=own_departments)
    has_words = django_filters.BooleanFilter(label="With words", method="narrow_to_words")
    sent_at = django_filters.DateFromToRangeFilter(widget=DateRangePickerWidget)

    class Meta:
        model = Feedback
        fields = ["helpful", "has_words", "department", "sent_at"]

    def narrow_to_words(self, answers, name, wanted):
        return answers.exclude(words="") if wanted else answers.filter(words="")


class FeedbackViewSet(ReachViewSet):
    model = Feedback
    policy_class = FeedbackPolicy
    reach_action = "view"
    shown_with = ("page", "department")
    icon = "comment"
    menu_label = "Feedback"
    menu_order = 245
    add_to_admin_menu = True
    add_to_reference_index = False
    exclude_form_fields = []
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = ["page", "department", "helpful", "words", "language", "sent_at"]
    list_display = [
        "excerpt",
        Column("answer", label="Helpful", sort_key="helpful"),
        "page",
        "department",
        Column("sent_at", label="Sent", sort_key="sent_at"),
    ]
    list_export = ["sent_at", "page", "department", "answer", "words", "language"]
    filterset_class = FeedbackFilterSet
    search_fields = ["words"]
    ordering = ["-sent_at"]
