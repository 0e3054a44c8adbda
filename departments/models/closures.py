"""What changes the ordinary hours: holidays every year, closures for a time."""

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from base.editing.seen import SeenForm
from departments.blocks import HoursBlock
from departments.blocks.hours import DAYS_IN, MONTHS, WEEKDAYS, WEEKS
from departments.forms import ClosureForm

WEEKDAY_NUMBERS = [(number, name) for number, (_, name) in enumerate(WEEKDAYS)]
MONTH_NUMBERS = [(int(number), name) for number, name in MONTHS]
WEEK_NUMBERS = [(int(number), name) for number, name in WEEKS]


class Effect(models.TextChoices):
    """What holds while a closure lasts."""

    CLOSED = "closed", "Closed"
    HOURS = "hours", "Other hours than usual"
    APPOINTMENT = "appointment", "By appointment only"
    PHONE = "phone", "On the phone only"


class ClosureQuerySet(models.QuerySet):
    def lasting(self, after):
        """Those that are not over at a moment."""
        return self.filter(models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=after))

    def with_reach(self):
        """Fetch with each the keys of the offices and departments chosen."""
        offices, departments = (
            chosen.through.objects.filter(closure=OuterRef("pk"))
            for chosen in (Closure.offices, Closure.departments)
        )
        return self.annotate(
            office_keys=ArraySubquery(offices.values("office")),
            department_keys=ArraySubquery(departments.values("departmentpage")),
        )


class Closure(models.Model):
    """An exception between two moments, for the city, departments or offices."""

    class Scope(models.TextChoices):
        CITY = "city", "The whole city"
        DEPARTMENTS = "departments", "Some departments"
        OFFICES = "offices", "Some offices"

    reason = models.CharField(
        max_length=120, help_text="As residents will read it: “Snow emergency”."
    )
    scope = models.CharField(max_length=12, choices=Scope.choices, default=Scope.DEPARTMENTS)
    departments = models.ManyToManyField(
        "departments.DepartmentPage",
        blank=True,
        related_name="closures",
        help_text="Their divisions are included.",
    )
    offices = models.ManyToManyField("departments.Office", blank=True, related_name="closures")
    starts_at = models.DateTimeField("from")
    ends_at = models.DateTimeField(
        "till", null=True, blank=True, help_text="Empty while nobody knows."
    )
    effect = models.CharField(max_length=12, choices=Effect.choices, default=Effect.CLOSED)
    hours = StreamField(
        HoursBlock(), blank=True, help_text="The hours meanwhile, for “other hours than usual”."
    )
    also_on_holidays = models.BooleanField(
        default=False, help_text="The other hours hold on holidays too."
    )
    note = models.CharField(
        max_length=200, blank=True, help_text="What residents can do instead: “Call 311.”"
    )

    objects = ClosureQuerySet.as_manager()

    base_form_class = ClosureForm

    panels = [
        FieldPanel("reason"),
        MultiFieldPanel(
            [
                FieldPanel("scope"),
                FieldPanel("departments", widget=CheckboxSelectMultiple),
                FieldPanel("offices"),
            ],
            heading="Where",
        ),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="When"),
        FieldPanel("effect", heading="What holds meanwhile"),
        FieldPanel("note"),
        MultiFieldPanel(
            [FieldPanel("hours"), FieldPanel("also_on_holidays")], heading="Other hours"
        ),
    ]

    class Meta:
        ordering = ["starts_at"]
        permissions = [("close_city", "Can close the whole city and any department")]

    def __str__(self):
        return f"{self.reason}, {timezone.localtime(self.starts_at):%Y-%m-%d}"

    def where(self):
        """Name the departments or offices, or the whole city."""
        if self.scope == self.Scope.CITY:
            return self.get_scope_display()
        if self.scope == self.Scope.DEPARTMENTS:
            return ", ".join(department.title for department in self.departments.all())
        return ", ".join(f"{o.department.title}: {o}" for o in self.offices.all())

    def clean(self):
        super().clean()
        if self.ends_at and self.starts_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "It ends before it begins."})
        if self.effect == Effect.HOURS and not self.hours:
            raise ValidationError({"hours": "Say which hours hold meanwhile."})
        if self.effect != Effect.HOURS and self.hours:
            raise ValidationError({"hours": "Hours count only with “other hours than usual”."})


class Holiday(models.Model):
    """A day on which the city rests, every year."""

    class Recurrence(models.TextChoices):
        FIXED = "fixed", "The same date every year"
        WEEKDAY = "weekday", "A weekday of a month, as in “fourth Thursday of November”"
        EASTER = "easter", "Counted from Easter Sunday"

    name = models.CharField(max_length=80, unique=True)
    recurrence = models.CharField(
        max_length=8, choices=Recurrence.choices, default=Recurrence.FIXED
    )
    month = models.PositiveSmallIntegerField(choices=MONTH_NUMBERS, null=True, blank=True)
    day = models.PositiveSmallIntegerField(null=True, blank=True)
    week = models.SmallIntegerField(choices=WEEK_NUMBERS, null=True, blank=True)
    weekday = models.PositiveSmallIntegerField(choices=WEEKDAY_NUMBERS, null=True, blank=True)
    offset_days = models.SmallIntegerField(
        default=0, help_text="Days after it: 1 for the day after Thanksgiving, -2 for Good Friday."
    )
    observed = models.BooleanField(
        "observed on a working day",
        default=False,
        help_text="On a Saturday it is kept on Friday, on a Sunday on Monday.",
    )
    effect = models.CharField(
        max_length=12,
        choices=[c for c in Effect.choices if c[0] != Effect.HOURS],
        default=Effect.CLOSED,
    )
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)

    base_form_class = SeenForm

    panels = [
        FieldPanel("name"),
        FieldPanel("recurrence"),
        FieldRowPanel([FieldPanel("month"), FieldPanel("day")]),
        FieldRowPanel([FieldPanel("week"), FieldPanel("weekday")]),
        FieldRowPanel([FieldPanel("offset_days"), FieldPanel("observed")]),
        FieldPanel("effect"),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
    ]

    class Meta:
        ordering = ["month", "day", "week", "name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        needed = {
            self.Recurrence.FIXED: ["month", "day"],
            self.Recurrence.WEEKDAY: ["month", "week", "weekday"],
            self.Recurrence.EASTER: [],
        }.get(self.recurrence, [])
        missing = {name: "This is needed here." for name in needed if getattr(self, name) is None}
        if missing:
            raise ValidationError(missing)
        if (
            self.recurrence == self.Recurrence.FIXED
            and not 1 <= self.day <= DAYS_IN[self.month - 1]
        ):
            raise ValidationError({"day": "That month has no such day."})
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": "It ends before it begins."})
