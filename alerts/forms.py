"""The form of an alert: it takes only what residents will see, from those who may say it."""

from django.db.models import Q
from django.utils import timezone

from base.editing.seen import SeenForm
from base.querysets import published_pages
from departments.models import DepartmentPage

DEPARTMENTS = "departments"


class AlertForm(SeenForm):
    """Offers, and takes, only the departments whose pages its editor publishes."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        from alerts.rights import alerted_by, may_alert_city

        offered = Q(pk__in=alerted_by(self.for_user).published().values("pk"))
        if self.instance.pk:
            offered |= Q(pk__in=self.instance.departments.values("pk"))
        self.fields[DEPARTMENTS].queryset = DepartmentPage.objects.filter(offered).order_by("title")
        if self.instance.pk is None:
            self.initial.setdefault("starts_at", timezone.now())
        if not may_alert_city(self.for_user):
            scope = self.fields["scope"]
            scope.choices = [choice for choice in scope.choices if choice[0] == DEPARTMENTS]
            self.initial["scope"] = DEPARTMENTS

    def clean(self):
        data = super().clean()
        ends_at, scope = data.get("ends_at"), data.get("scope")
        if self.instance.pk is None and ends_at and ends_at <= timezone.now():
            self.add_error("ends_at", "This is past: nobody would see the alert.")
        if scope == DEPARTMENTS and not data.get(DEPARTMENTS) and DEPARTMENTS not in self.errors:
            self.add_error(DEPARTMENTS, "Choose the departments on whose pages it is shown.")
        if scope and scope != DEPARTMENTS:
            # What was ticked before the scope was changed counts no more.
            data[DEPARTMENTS] = self.fields[DEPARTMENTS].queryset.none()
        return data

    def _post_clean(self):
        super()._post_clean()
        # Not before: without its page the link would seem to lack an address as well.
        page = self.instance.page_id
        if page and not published_pages().filter(pk=page).exists():
            self.add_error("page", "Residents cannot open that page: publish it first.")
