"""Alerts: what residents must know now, on every page, for as long as it holds."""

from zlib import crc32

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import PreviewableMixin, Site

from alerts.forms import AlertForm
from base.languages import here
from base.querysets import published_pages
from departments.models import DepartmentPage
from departments.owners import who_serves

LEVELS = ("pk", "part_of", "part_of__part_of")


class AlertQuerySet(models.QuerySet):
    def lasting(self, after):
        """Those that are not over at a moment: in force, or still to come."""
        return self.filter(models.Q(ends_at=None) | models.Q(ends_at__gt=after))

    def concerning(self, page):
        """The city's, and those of the departments that a page belongs to or is a part of."""
        if page is None or not page.path:
            return self.filter(scope=Alert.Scope.CITY)
        find, *about = who_serves(page)
        return self.of(find(*about))

    def of(self, departments):
        """The city's, and those of some departments or of what these are a part of."""
        everywhere = models.Q(scope=Alert.Scope.CITY)
        chosen = Alert.departments.through.objects.filter(alert=models.OuterRef("pk"))
        above = models.Q()
        for level in LEVELS:
            above |= models.Q(departmentpage__in=departments.order_by().values(level))
        return self.filter(everywhere | models.Exists(chosen.filter(above)))

    def with_links(self):
        """Fetch with each the page that it leads to, and whether anyone may read that."""
        page = published_pages().filter(pk=models.OuterRef("page"))
        return self.select_related("page").annotate(leads_to_public=models.Exists(page))


class Alert(PreviewableMixin, models.Model):
    """What residents must know now: in the whole city, or of some departments."""

    class Severity(models.TextChoices):
        INFORMATION = "information", "Information: good to know"
        WARNING = "warning", "Warning: plans may have to change"
        EMERGENCY = "emergency", "Emergency: danger to life or property"

    class Scope(models.TextChoices):
        CITY = "city", "Every page of the city"
        DEPARTMENTS = "departments", "The pages of some departments"

    title = models.CharField(
        max_length=90, help_text="What is the matter, in a few words: “Boil your water”."
    )
    text = models.CharField(
        max_length=300,
        blank=True,
        help_text="What to do, where and until when, in one or two plain sentences.",
    )
    severity = models.CharField(
        max_length=11,
        choices=Severity.choices,
        default=Severity.INFORMATION,
        help_text="An emergency stands above all others, and nobody can hide it.",
    )
    scope = models.CharField("where", max_length=11, choices=Scope.choices, default=Scope.CITY)
    departments = models.ManyToManyField(
        DepartmentPage,
        blank=True,
        related_name="alerts",
        help_text="Their divisions, people, plans and news are included.",
    )
    starts_at = models.DateTimeField("from", help_text="In the city’s time.")
    ends_at = models.DateTimeField(
        "till",
        null=True,
        blank=True,
        help_text="It goes by itself at this moment. Empty while nobody knows; then come back "
        "and end it.",
    )
    link_text = models.CharField(
        "words of the link",
        max_length=60,
        blank=True,
        help_text="Where the link leads, in words that make sense alone: “Where to get water”.",
    )
    # PROTECT: the one place where help is described must not vanish under an alert.
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    url = models.URLField("address elsewhere", blank=True)

    objects = AlertQuerySet.as_manager()

    base_form_class = AlertForm

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("severity"),
        MultiFieldPanel(
            [FieldPanel("scope"), FieldPanel("departments", widget=CheckboxSelectMultiple)],
            heading="Where it is shown",
        ),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="When"),
        MultiFieldPanel(
            [FieldPanel("link_text"), PageChooserPanel("page"), FieldPanel("url")],
            heading="Where to read more (optional)",
        ),
    ]

    class Meta:
        ordering = ["-starts_at"]
        permissions = [("alert_city", "Can alert the whole city and any department")]
        indexes = [models.Index(fields=["ends_at"], name="alerts_not_over")]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.ends_at and self.starts_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "It ends before it begins."})
        if self.page_id and self.url:
            raise ValidationError({"url": "Choose a page or give an address: one of them."})
        leads = bool(self.page_id or self.url)
        if leads and not self.link_text:
            raise ValidationError({"link_text": "Say in words where the link leads."})
        if self.link_text and not leads:
            raise ValidationError({"link_text": "Choose the page, or give the address."})

    def is_over(self, at):
        return self.ends_at is not None and self.ends_at <= at

    def in_force(self, at):
        """Tell whether it holds at a moment; at its end it does no more."""
        return self.starts_at <= at and not self.is_over(at)

    def state(self, at=None):
        """Say for staff how it stands at a moment."""
        at = at or timezone.now()
        if self.is_over(at):
            return "Over"
        return "Shown now" if self.starts_at <= at else "To come"

    def where(self):
        if self.scope == self.Scope.CITY:
            return self.get_scope_display()
        return ", ".join(department.title for department in self.departments.all())

    @property
    def rank(self):
        """The place among those shown together: the gravest, then the latest, first."""
        return -self.Severity.values.index(self.severity), -self.starts_at.timestamp()

    @property
    def may_be_hidden(self):
        return self.severity != self.Severity.EMERGENCY

    @property
    def mark(self):
        """What tells this alert, in these words, from any other one."""
        words = "\n".join([self.severity, self.title, self.text, self.link_text])
        return f"{self.pk}-{crc32(words.encode()):x}"

    def href(self, request):
        """Return where it leads, or "" where residents could not follow."""
        if self.url:
            return self.url
        is_public = self.page_id and self.leads_to_public
        return here(self.page.get_url(request) or "") if is_public else ""

    def serve_preview(self, request, mode_name):
        """Show it as a resident will see it: on the home page, whatever the hour."""
        # The form takes only a link to what is public.
        self.leads_to_public = True
        request.previewed_alert = self
        return Site.find_for_request(request).root_page.specific.serve(request)
