"""Newsrooms: the city's, and those of departments."""

from datetime import date

from django.db import models
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from base.beside import beside
from base.caching.tags import children
from base.languages import in_words
from base.models import BasePage
from base.prepared import prepared
from base.together import together
from departments.hours.wording.clock import on_date
from departments.models import DepartmentPage
from news.keys import after_key, key_of
from news.noting import note_archive, note_everything, note_latest, note_years

from .stories import NewsPage
from .topics import Topic

PER_PAGE = 12


class NewsIndexPage(RoutablePageMixin, BasePage):
    """A newsroom: the city's, which lists every story, or a department's."""

    parent_page_types = ["home.HomePage", "departments.DepartmentPage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1
    own_slugs = frozenset({"news"})

    class Meta:
        verbose_name = _("newsroom")

    def full_clean(self, *args, **kwargs):
        # Everyone finds news at …/news/; other addresses count on it.
        self.slug = "news"
        super().full_clean(*args, **kwargs)

    @cached_property
    def department(self):
        """The department whose newsroom it is; None for the city's."""
        if self.is_served:
            above = self.way[-1].specific_deferred
            return above if isinstance(above, DepartmentPage) else None
        return DepartmentPage.objects.parent_of(self).first()

    @property
    def scope(self):
        return self.department.pk if self.department else "city"

    def stories(self):
        stories = NewsPage.objects.published().latest_first()
        return stories.concerning(self.department) if self.department else stories

    def years(self):
        """Find the first days of the years that have stories, the latest first."""
        note_archive(self.scope)
        return self.stories().order_by().dates("date", "year", order="DESC")

    @path("")
    def latest(self, request):
        return self.render_list(request, self.stories())

    @path("<int:year>/")
    def archive(self, request, year):
        if not date.min.year <= year <= date.max.year:
            raise Http404("No story of that year.")
        return self.render_list(request, self.stories().in_year(year), year=year)

    def render_list(self, request, stories, year=None):
        """Render one page of a list, paged by key: it costs the same however far back."""
        before = request.GET.get("before")
        if before:
            stories = after_key(stories, before)
        found, years, topics = together(
            stories.with_labels()[: PER_PAGE + 1], self.years(), self.topics()
        )
        years = [day.year for day in years]
        if year is not None and year not in years:
            raise Http404("No story of that year.")
        found = in_words(found)
        shown = found[:PER_PAGE]
        self.note_list(shown, has_more=len(found) > PER_PAGE, is_first=not before, year=year)
        older = key_of(shown[-1]) if len(found) > PER_PAGE else None
        return self.render(
            request,
            context_overrides={
                "stories": shown,
                "older": older,
                "year": year,
                "narrowed_to": year or (until(shown) if before else ""),
                "years": years,
                "is_first": not before,
                "topics": topics,
            },
        )

    def topics(self):
        """Find what published stories of the city are about; nothing for a department's."""
        if self.department:
            return Topic.objects.none()
        about = NewsPage.objects.published().filter(topics=models.OuterRef("pk"))
        return Topic.objects.filter(models.Exists(about))

    def note_list(self, shown, has_more, is_first, year):
        """Note which years' stories could change a page of the list."""
        if year:
            note_years(self.scope, [year])
        elif is_first:
            note_latest(self.scope, shown, PER_PAGE if has_more else PER_PAGE + 1)
        elif shown and has_more:
            note_years(self.scope, range(shown[-1].date.year, shown[0].date.year + 1))
        else:
            note_everything(self.scope)


def until(stories):
    """Say how far a later page of a list goes: "until June 1, 2025"."""
    return gettext("until %(when)s") % {"when": on_date(stories[0].date)} if stories else ""


@beside(DepartmentPage)
def newsroom_of(page):
    children(NewsIndexPage, page)
    return newsrooms_below(page.path, page.depth + 1)


@prepared
def newsrooms_below(path, depth):
    return NewsIndexPage.objects.published_below(path, depth)[:1]
