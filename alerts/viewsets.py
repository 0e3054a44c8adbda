"""The admin's pages for alerts: one list, one form, and how a resident will see it."""

from django.urls import path, reverse
from wagtail.admin.ui.side_panels import PreviewSidePanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.preview import PreviewOnCreate, PreviewOnEdit

from alerts.models import Alert
from alerts.rights import AlertPolicy
from departments.reach import ReachCopyView, ReachEditView, ReachViewSet


class WithPreview:
    """Shows beside the form what residents will see."""

    preview_url_name = None

    def get_side_panels(self):
        panels = super().get_side_panels()
        panels.append(
            PreviewSidePanel(self.form.instance, self.request, preview_url=self.preview_url())
        )
        return panels

    def preview_url(self):
        return reverse(self.preview_url_name)


class AlertCreateView(WithPreview, generic.CreateView):
    pass


class AlertCopyView(WithPreview, ReachCopyView):
    pass


class AlertEditView(WithPreview, ReachEditView):
    def preview_url(self):
        return reverse(self.preview_url_name, args=[self.object.pk])


class AlertViewSet(ReachViewSet):
    model = Alert
    policy_class = AlertPolicy
    shown_with = ("departments",)
    icon = "warning"
    menu_label = "Alerts"
    menu_order = 240
    add_to_admin_menu = True
    add_view_class = AlertCreateView
    edit_view_class = AlertEditView
    copy_view_class = AlertCopyView
    list_display = [
        "title",
        Column("state", label="State"),
        Column("get_severity_display", label="Severity"),
        Column("where", label="Where"),
        Column("starts_at", label="From", sort_key="starts_at"),
        Column("ends_at", label="Till", sort_key="ends_at"),
    ]
    list_filter = ["severity", "scope", "starts_at"]
    list_export = ["title", "text", "severity", "where", "starts_at", "ends_at", "state"]
    search_fields = ["title", "text"]
    ordering = ["-starts_at"]

    def get_add_view_kwargs(self, **kwargs):
        name = self.get_url_name("preview_on_add")
        return super().get_add_view_kwargs(preview_url_name=name, **kwargs)

    def get_edit_view_kwargs(self, **kwargs):
        name = self.get_url_name("preview_on_edit")
        return super().get_edit_view_kwargs(preview_url_name=name, **kwargs)

    def get_urlpatterns(self):
        form = self.get_form_class()
        new = self.construct_view(PreviewOnCreate, form_class=form)
        old = self.construct_view(PreviewOnEdit, form_class=form)
        return [
            *super().get_urlpatterns(),
            path("preview/", new, name="preview_on_add"),
            path("preview/<int:pk>/", old, name="preview_on_edit"),
        ]
