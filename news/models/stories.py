"""Stories: dated, each issued by one department."""

from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from base.beside import beside
from base.editing.panels import InlinePanel
from base.languages import in_words
from base.models import BasePage
from base.parts import bring
from base.phones import PhoneNumberField
from base.prepared import prepared
from base.querysets import PublishedQuerySet, among
from departments.blocks import DepartmentBodyBlock
from departments.hours.wording.lists import listed
from departments.models import DepartmentPage
from news.forms import NewsPageForm
from news.noting import issued, note_latest

from .topics import Topic

ON_A_DEPARTMENT = 3
ON_THE_HOME_PAGE = 4
RELATED = 3
ALL_BUT_ITS_NAME = [
    f"department__{field.name}"
    for field in DepartmentPage._meta.local_concrete_fields
    if not field.primary_key
]
ALL_BUT_ITS_TITLE = [
    f"department__{field.name}"
    for field in DepartmentPage._meta.concrete_fields
    if not field.primary_key and field.name not in {"id", "title", "translation_key"}
]


class NewsQuerySet(PublishedQuerySet):
    def latest_first(self):
        return self.order_by("-date", "-pk")

    def concerning(self, department):
        """Stories that a department issued or supports, and those of its divisions."""
        if department.pk is None:  # a preview of what was never saved
            return self.none()
        issuing = DepartmentPage.objects.filter(
            models.Q(pk=department.pk) | models.Q(part_of=department.pk)
        )
        issued = NewsPage.objects.filter(department__in=issuing.order_by().values("pk"))
        supported = SupportingDepartment.objects.filter(department=department.pk)
        keys = issued.order_by().values("pk").union(supported.order_by().values("story"), all=True)
        return self.filter(among(keys))

    def in_year(self, year):
        return self.filter(date__year=year)

    def in_short(self):
        """Fetch with the stories what a list shows of them, and none of what they say at length.

        The further departments that they name come by `labelled`.
        """
        found = self.select_related("department", "listing_image")
        return found.defer_streamfields().defer(*ALL_BUT_ITS_TITLE)


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
        context["related"] = related = in_words(labelled(related_to(self)))
        note_latest(issued(self.department_id), related, RELATED)
        return context


def labelled(stories):
    """Bring the departments that labels of stories name beside their own; return the stories."""
    if stories:
        bring(stories, ["supporting"])
    return stories


@beside(NewsPage)
def related_to(story):
    """Find three further stories of the lead department."""
    if "department_id" in story.get_deferred_fields():
        return related_to_stored(story.pk)
    return related_by(story.department_id, story.pk)  # a preview may have another


@prepared
def related_to_stored(pk):
    return issued_by(models.Subquery(NewsPage.objects.filter(pk=pk).values("department")), pk)


@prepared
def related_by(department, pk):
    return issued_by(department, pk)


def issued_by(department, but):
    stories = NewsPage.objects.published().filter(department=department).exclude(pk=but)
    return stories.latest_first().in_short()[:RELATED]


@beside(DepartmentPage)
def latest_stories(department):
    """Find the latest stories that a department issued or that concern it."""
    return latest_concerning(department.pk)


@prepared
def latest_concerning(department):
    stories = NewsPage.objects.published().concerning(DepartmentPage(pk=department))
    return stories.latest_first().in_short()[:ON_A_DEPARTMENT]


@beside()
def latest_of_city(page):
    """Find the latest stories of the whole city."""
    return latest_of_all()


@prepared
def latest_of_all():
    return NewsPage.objects.published().latest_first().in_short()[:ON_THE_HOME_PAGE]


class SupportingManager(models.Manager):
    """Brings the department along: its name, which is what is shown of it."""

    def get_queryset(self):
        found = super().get_queryset().select_related("department")
        return found.defer(*ALL_BUT_ITS_NAME)


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
