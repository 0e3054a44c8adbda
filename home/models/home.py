"""The home page: tasks first, then what is open now, departments and news."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from base.beside import beside
from base.caching.recording import today, used
from base.caching.tags import children, led_to, shown_as
from base.editing.panels import InlinePanel
from base.languages import in_words
from base.models import BasePage
from base.prepared import prepared
from base.querysets import published_pages
from departments.desks import desks_of
from departments.models import DepartmentIndexPage, DepartmentPage, Office
from departments.models.index import by_cabinet, departments_at, is_cabinet, named_at
from news.models import latest_of_city, newsroom_of

from .tasks import Task

TOP_TASKS = 6
ALONG = ["office__department__part_of__part_of"]


class HomePage(BasePage):
    """The door of the city."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "departments.DepartmentIndexPage",
        "news.NewsIndexPage",
        "home.InformationPage",
    ]
    max_count = 1

    question = models.CharField(
        max_length=80,
        default="What can the city do for you today?",
        help_text="The headline above the search.",
    )
    search_hint = models.CharField(
        max_length=60, blank=True, help_text="An example to type: “parking permit”."
    )
    not_sure_heading = models.CharField(max_length=60, default="Not sure who to ask?")
    not_sure_text = models.CharField(max_length=200, blank=True)

    words = (*BasePage.words, "question", "search_hint", "not_sure_heading", "not_sure_text")
    facts = ("open_now",)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("question"),
        FieldPanel("search_hint"),
        InlinePanel(
            "open_now",
            heading="Open now",
            label="Office",
            max_num=4,
            help_text="The offices whose doors most residents look for.",
        ),
        FieldPanel("not_sure_heading"),
        FieldPanel("not_sure_text"),
    ]

    class Meta:
        verbose_name = _("home page")

    def doors(self):
        """Return [(label, office as it is now), …] of the offices that are in use."""
        chosen = self.open_now.select_related(*ALONG)
        items = doors_of(self) if self.is_served else chosen
        day = today()
        items = [i for i in items if i.office.department.live and i.office.in_use(day)]
        desks = desks_of((item.office for item in items), with_phones=False)
        return [
            (item.label or item.office.name, desk) for item, desk in zip(items, desks, strict=True)
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        index = next(iter(index_of(self)), None)
        departments = in_words(departments_of(self) if index else [])
        if index:
            children(DepartmentPage, index)
        context["today"] = today()
        context["tasks"] = top_tasks(self)
        in_words([index])
        context["department_index"] = index
        context["department_count"] = how_many(self, departments) if index else 0
        context["cabinets"] = by_cabinet(departments)
        context["doors"] = self.doors()
        return context


@beside(HomePage)
def index_of(home):
    children(DepartmentIndexPage, home)
    return shown_as(led_to, indexes_below(home.path, home.depth + 1))


@prepared
def indexes_below(path, depth):
    return DepartmentIndexPage.objects.published_below(path, depth)[:1]


@beside(HomePage)
def top_tasks(home):
    """Find what residents come for most, published targets only."""
    used("tasks")
    return tasks_in_public()


@prepared
def tasks_in_public():
    tasks = Task.objects.select_related("page").filter(
        models.Q(page=None) | models.Q(page__in=published_pages().values("pk"))
    )
    return tasks[:TOP_TASKS]


@beside(HomePage)
def doors_of(home):
    return opened_on(home.pk)


@prepared
def opened_on(pk):
    return OpenNow.objects.filter(home=pk).select_related(*ALONG)


@beside(HomePage)
def departments_of(home):
    return named_at(home.path)


def how_many(home, named):
    """Count the departments that are no cabinets: those named, or all where they are too many."""
    all_of_them = departments_at(home.path).exclude(kind=DepartmentPage.Kind.CABINET)
    return len([each for each in named if not is_cabinet(each)]) or all_of_them.count()


for shown in (latest_of_city, newsroom_of):
    shown.also(HomePage)


class OpenNow(Orderable):
    """An office shown on the home page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="open_now")
    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=60, blank=True, help_text="Empty: the office’s name.")

    panels = [FieldPanel("office"), FieldPanel("label")]

    def __str__(self):
        return self.label or str(self.office)
