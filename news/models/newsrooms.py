"""Newsrooms: the city's, and those of departments."""

from datetime import date

from django.db import models
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from base.beside import beside
from base.caching.memory import remembered
from base.caching.recording import used
from base.caching.tags import children, led_to, shown_as
from base.languages import in_words
from base.models import BasePage
from base.prepared import prepared
from base.together import together
from departments.hours.wording.clock import on_date
from departments.models import DepartmentPage
from news.keys import after_key, key_of
from news.noting import note_archive, note_everything, note_latest, note_years

from .stories import NewsPage, labelled
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

    @property
    def key(self):
        """The key of the department; None for the city's newsroom."""
        return self.department and self.department.pk

    def years(self):
        """Return the years that have stories, the latest first."""
        return years_with_stories(self.key)

    @path("")
    def latest(self, request):
        before = request.GET.get("before")
        found = part_of(stories_of(self.key), before) if before else first_part_of(self.key)
        return self.render_list(request, found, before)

    @path("<int:year>/")
    def archive(self, request, year):
        if not date.min.year <= year <= date.max.year:
            raise Http404("No story of that year.")
        before = request.GET.get("before")
        found = part_of(stories_of(self.key).in_year(year), before)
        return self.render_list(request, found, before, year)

    def render_list(self, request, found, before, year=None):
        """Render one part of a list, paged by key: it costs the same however far back."""
        years = self.years()
        found, topics = together(found, self.topics())
        if year is not None and year not in years:
            raise Http404("No story of that year.")
        found = in_words(labelled(found))
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
        used("topics:used")
        return topics_in_use()

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


def stories_of(department):
    """Return the stories of a newsroom, by the key of its department; None is the city's."""
    stories = NewsPage.objects.published().latest_first()
    return stories if department is None else stories.concerning(DepartmentPage(pk=department))


def part_of(stories, before):
    """Return the stories that a part of a list shows, and one more where there are any."""
    stories = after_key(stories, before) if before else stories
    return stories.in_short()[: PER_PAGE + 1]


@prepared
def first_part_of(department):
    return part_of(stories_of(department), None)


@remembered
def years_with_stories(department):
    """Return the years, the latest first; all stories are looked through for that."""
    note_archive("city" if department is None else department)
    return [day.year for day in years_of(department)]


@prepared
def years_of(department):
    return stories_of(department).order_by().dates("date", "year", order="DESC")


@prepared
def topics_in_use():
    about = NewsPage.objects.published().filter(topics=models.OuterRef("pk"))
    return Topic.objects.filter(models.Exists(about))


@beside(DepartmentPage)
def newsroom_of(page):
    children(NewsIndexPage, page)
    return shown_as(led_to, newsrooms_below(page.path, page.depth + 1))


@prepared
def newsrooms_below(path, depth):
    return NewsIndexPage.objects.published_below(path, depth)[:1]
