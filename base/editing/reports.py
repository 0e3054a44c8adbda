"""Reports that name only pages that their reader may see, and carry no formulas."""

from functools import wraps

from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.models import PageLogEntry

from base.spreadsheets import defused

from .visibility import may_see


class TypesReportView(PageTypesUsageReportView):
    def decorate_paginated_queryset(self, page_types):
        types = super().decorate_paginated_queryset(page_types)
        for each in types:
            if each.last_edited_page and not may_see(self.request.user, each.last_edited_page):
                each.last_edited_page = None
        return types


class HistoryReportView(LogEntriesView):
    """Beside the pages that somebody works on, only what they did themselves."""

    def filter_queryset(self, queryset):
        queryset = super().filter_queryset(queryset)
        if not self.request.user.is_superuser and queryset.model is not PageLogEntry:
            queryset = queryset.filter(user=self.request.user)
        return queryset


def defuse_formulas():
    """Defuse the cells of every spreadsheet that the admin exports."""
    stock = SpreadsheetExportMixin.preprocess_field_value

    @wraps(stock)
    def preprocess_field_value(self, field, value, export_format):
        return defused(stock(self, field, value, export_format))

    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
