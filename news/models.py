"""News: dated stories, each issued by one department."""

from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from base.beside import beside
from base.caching.tags import children
from base.editing.panels import InlinePanel
from base.editing.seen import SeenForm
from base.languages import in_words
from base.models import BasePage
from base.phones import PhoneNumberField
from base.querysets import PublishedQuerySet
from base.together import together
from departments.blocks import DepartmentBodyBlock
from departments.hours.wording.clock import on_date
from departments.hours.wording.lists import listed
from departments.models import DepartmentPage
from news.forms import NewsPageForm
from news.keys import after_key, key_of
from news.noting import note_archive, note_everything, note_latest, note_years

PER_PAGE = 12
ON_A_DEPARTMENT = 3
ON_THE_HOME_PAGE = 4
RELATED = 3


class Topic(models.Model):
    """What stories are about, across departments."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    base_form_class = SeenForm

    panels = [FieldPanel("name"), FieldPanel("slug")]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class NewsQuerySet(PublishedQuerySet):
    def latest_first(self):
        return self.order_by("-date", "-pk")

    def concerning(self, department):
        """Stories that a department issued or supports, and those of its divisions."""
        if department.pk is None:  # a preview of what was never saved
            return self.none()
        supporting = SupportingDepartment.objects.filter(
            story=models.OuterRef("pk"), department=department
        )
        return self.filter(
            models.Q(department=department)
            | models.Q(department__part_of=department)
            | models.Exists(supporting)
        )

    def in_year(self, year):
        return self.filter(date__year=year)

    def with_labels(self):
        """Fetch with the stories what a list shows of them."""
        return self.select_related("department", "listing_image").prefetch_related("supporting")


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


class NewsPage(BasePage):
    """One story."""

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []

    date = models.DateField("publication date", default=timezone.localdate, db_index=True)
    # PROTECT: a story must not lose the department that answers for it.
    department = models.ForeignKey(
        DepartmentPage,
        on_delete=models.PROTECT,
        related_name="stories",
        blank=True,
        null=True,
        verbose_name="lead department",
        help_text="Who issues the story. In a department’s newsroom it is that department.",
    )
    topics = ParentalManyToManyField(Topic, blank=True, related_name="stories")
    image_caption = models.CharField(max_length=200, blank=True)
    body = StreamField(DepartmentBodyBlock(), blank=True)
    press_contact = models.CharField(max_length=120, blank=True, help_text="A name.")
    press_phone = PhoneNumberField(blank=True)
    press_email = models.EmailField(blank=True)

    words = (*BasePage.words, "image_caption", "body")
    facts = ("supporting", "topics", "department")
    shown_with = ("listing_image", "department")
    shown_parts = ("supporting",)

    objects = PageManager.from_queryset(NewsQuerySet)()

    base_form_class = NewsPageForm
    newsroom = None

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("department"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("image_caption"),
        FieldPanel("date"),
        PageChooserPanel("department"),
        InlinePanel(
            "supporting",
            heading="Supporting departments",
            label="Department",
            help_text="The story appears on their pages too.",
        ),
        FieldPanel("body"),
        FieldPanel("topics", widget=CheckboxSelectMultiple),
        MultiFieldPanel(
            [
                FieldPanel("press_contact"),
                FieldRowPanel([FieldPanel("press_phone"), FieldPanel("press_email")]),
            ],
            heading="Press contact",
        ),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = "stories"
        indexes = [models.Index(fields=["-date", "-page_ptr"], name="news_latest_first")]

    def clean(self):
        super().clean()
        if self.is_translation:
            return
        own = self.department_of_newsroom()
        if own is not None:
            self.department = own
        elif self.department_id is None:
            raise ValidationError({"department": "Choose the department that issues the story."})

    def department_of_newsroom(self):
        """Return the department in whose newsroom the story stands, or None in the city's.

        A story being made has no place in the tree yet: its form knows the newsroom.
        """
        newsroom = self.get_parent() if self.path else self.newsroom
        if newsroom is None:
            return None
        grandparent = newsroom.get_parent().specific
        return grandparent if isinstance(grandparent, DepartmentPage) else None

    @property
    def issued_at(self):
        """When its day begins in the city: a story has a day and no time."""
        return timezone.make_aware(datetime.combine(self.date, time.min))

    @property
    def out_at(self):
        """When it came out: the moment, where it was published on its own day."""
        first = self.first_published_at
        is_same_day = first and timezone.localdate(first) == self.date
        return first if is_same_day else self.issued_at

    @property
    def revised_at(self):
        """When a reader last found it changed, where that was not on its first day here."""
        at = self.last_updated
        begun = self.first_published_at or at
        if at is None:  # a preview of what was never saved
            return None
        first_day = max(self.date, timezone.localdate(begun))
        return at if timezone.localdate(at) > first_day else None

    def supporting_departments(self):
        """Return the published departments that the story concerns beside its own."""
        return [s.department for s in self.supporting.all() if s.department.live]

    def label(self):
        """Name the department that issues the story, and those that it concerns too."""
        others = self.supporting_departments()
        in_words([self.department, *others])
        lead = self.department.title if self.department_id else ""
        others = listed(department.title for department in others)
        if not others:
            return lead
        return gettext("%(lead)s with %(others)s") % {"lead": lead, "others": others}

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related"] = related = in_words(related_to(self))
        note_latest(self.department_id or "city", related, RELATED)
        return context


@beside(NewsPage)
def related_to(story):
    """Find three further stories of the lead department."""
    lead = NewsPage.objects.filter(pk=story.pk).values("department")
    if "department_id" not in story.get_deferred_fields():  # a preview may have another
        lead = [story.department_id]
    stories = NewsPage.objects.published().filter(department__in=lead).exclude(pk=story.pk)
    return stories.latest_first().with_labels()[:3]


@beside(DepartmentPage)
def latest_stories(department):
    """Find the latest stories that a department issued or that concern it."""
    stories = NewsPage.objects.published().concerning(department)
    return stories.latest_first().with_labels()[:ON_A_DEPARTMENT]


@beside(DepartmentPage)
def newsroom_of(page):
    children(NewsIndexPage, page)
    return NewsIndexPage.objects.child_of(page).published()[:1]


@beside()
def latest_of_city(page):
    """Find the latest stories of the whole city."""
    return NewsPage.objects.published().latest_first().with_labels()[:ON_THE_HOME_PAGE]


class SupportingManager(models.Manager):
    """Brings the department along: its name is what is shown."""

    def get_queryset(self):
        return super().get_queryset().select_related("department")


class SupportingDepartment(Orderable):
    """A department that a story concerns beside the one that issues it."""

    story = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="supporting")
    department = models.ForeignKey(
        DepartmentPage, on_delete=models.PROTECT, related_name="supported_stories"
    )

    objects = SupportingManager()

    panels = [PageChooserPanel("department")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["story", "department"], name="supporting_department_once"
            )
        ]

    def __str__(self):
        return str(self.department)
