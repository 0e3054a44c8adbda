"""Pages that belong to no domain: privacy, accessibility, about."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from base.models import BasePage
from departments.blocks import DepartmentBodyBlock


class InformationPage(BasePage):
    """A page of plain information."""

    parent_page_types = [
        "home.HomePage",
        "home.InformationPage",
        "departments.DepartmentPage",
    ]
    subpage_types = ["home.InformationPage"]

    body = StreamField(DepartmentBodyBlock(), blank=True)

    words = (*BasePage.words, "body")

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("information page")
