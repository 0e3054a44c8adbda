"""The doors of the admin that are ours; each stands before Wagtail's own of the same address."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import bulk, choosers, edit, fields, move, publishing, reports, tags, uploads

types = "reports/page-types-usage"
history = "reports/site-history"

urlpatterns = [
    path("choose-page/", choosers.BrowseView.as_view()),
    path("choose-page/<int:parent_page_id>/", choosers.BrowseView.as_view()),
    path("choose-page/chosen-multiple/", choosers.ChosenMultipleView.as_view()),
    path("choose-external-link/", choosers.ExternalLinkView.as_view()),
    path("images/chooser/<int:image_id>/select_format/", choosers.select_format),
    path("images/multiple/<int:image_id>/delete/", uploads.KeepUsedImageView.as_view()),
    path("documents/multiple/<int:doc_id>/delete/", uploads.KeepUsedDocumentView.as_view()),
    path(
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/"
        "<int:parent_page_id>/",
        edit.CarefulCreateView.as_view(),
    ),
    path("pages/<int:page_id>/edit/", edit.CarefulEditView.as_view()),
    path(
        "pages/<int:page_id>/revisions/<int:revision_id>/revert/",
        edit.CarefulRevertView.as_view(),
    ),
    path("pages/<int:page_to_move_id>/move/<int:destination_id>/confirm/", move.move_confirm),
    path(
        "pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        publishing.CarefulWorkflowAction.as_view(),
    ),
    path("bulk/<str:app_label>/<str:model_name>/<str:action>/", bulk.index),
    path("redirects/import/process/", fields.import_redirects),
    path("tag-autocomplete/", tags.autocomplete),
    path("tag-autocomplete/<slug:app_name>/<slug:model_name>/", tags.autocomplete),
    path(f"{types}/", reports.TypesReportView.as_view()),
    path(f"{types}/results/", reports.TypesReportView.as_view(results_only=True)),
    path(f"{history}/", reports.HistoryReportView.as_view()),
    path(f"{history}/results/", reports.HistoryReportView.as_view(results_only=True)),
]

urlpatterns = decorate_urlpatterns(urlpatterns, require_admin_access)
urlpatterns = decorate_urlpatterns(urlpatterns, never_cache)
