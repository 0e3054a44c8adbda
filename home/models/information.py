"""Pages that belong to no domain: privacy, accessibility, about."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from base.beside import beside
from base.caching.tags import children
from base.models import BasePage
from base.prepared import prepared
from departments.blocks import DepartmentBodyBlock
from departments.models import DepartmentPage


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


@beside(InformationPage, DepartmentPage)
def information_below(page):
    """Find the information pages under a page, in the editor's order."""
    children(InformationPage, page)
    return information_at(page.path, page.depth + 1)


@prepared
def information_at(path, depth):
    return InformationPage.objects.published_below(path, depth).order_by("path")
