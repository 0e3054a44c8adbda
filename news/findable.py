"""What is found of newsrooms and stories."""

from django.utils.translation import gettext_lazy as _

from base.findable import findable, page_found, part_of
from departments.findable import department_above
from news.models import NewsIndexPage, NewsPage, SupportingDepartment


@findable(NewsPage, "news", _("News"), weight=0.7)
def story(page):
    others = page.supporting.values_list("department_id", flat=True)
    return page_found(
        page, date=page.date, departments=sorted({*others, page.department_id} - {None})
    )


@findable(NewsIndexPage, "page", _("Information"), weight=0.8)
def newsroom(page):
    return page_found(page, departments=department_above(page))


part_of(SupportingDepartment, lambda supporting: [supporting.story])
