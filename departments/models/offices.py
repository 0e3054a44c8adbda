"""Offices: where and when residents reach a department."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from base import phones
from base.phones import PhoneNumberField
from base.phrases import said
from departments.blocks import HoursBlock


class Office(Orderable, ClusterableModel):
    """A place, or a desk that is only on the phone."""

    department = ParentalKey(
        "departments.DepartmentPage", on_delete=models.CASCADE, related_name="offices"
    )
    name = models.CharField(max_length=120, help_text="“City Hall”, “Eastgate branch”")
    room = models.CharField(max_length=80, blank=True, help_text="“Room 412”")
    street = models.CharField(max_length=160, blank=True)
    city = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=40, blank=True, help_text="“ME”")
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=80, blank=True, default="United States")
    latitude = models.DecimalField(
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    directions = models.CharField(
        max_length=240, blank=True, help_text="Step-free entrance, bus lines, parking."
    )
    email = models.EmailField(blank=True)
    hours = StreamField(
        HoursBlock(),
        blank=True,
        help_text="Leave empty while unknown: the page then says so, never “closed”.",
    )
    hours_note = models.CharField(
        max_length=200, blank=True, help_text="“Last tickets 30 minutes before closing.”"
    )
    in_use_from = models.DateField(
        null=True, blank=True, help_text="The first day at this place, if it is to come."
    )
    in_use_until = models.DateField(
        null=True, blank=True, help_text="The last day at this place, if the office moves."
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("room")]),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("city"), FieldPanel("state"), FieldPanel("postal_code")]),
        FieldPanel("country"),
        InlinePanel("phones", heading="Phones", label="Phone"),
        FieldPanel("email"),
        FieldPanel(
            "hours",
            heading="Opening hours",
            help_text="One rule for each span: Monday to Friday with a lunch break is two. "
            "For a holiday or a single day make a closure instead (menu City). "
            "Leave empty while unknown: the page then says so, never “closed”.",
        ),
        FieldPanel("hours_note", heading="Note on the hours"),
        MultiFieldPanel(
            [
                FieldPanel("directions"),
                FieldRowPanel(
                    [FieldPanel("latitude"), FieldPanel("longitude")],
                    help_text="Both numbers, as a map shows them: 43.659100 and -70.256800.",
                ),
                FieldRowPanel([FieldPanel("in_use_from"), FieldPanel("in_use_until")]),
            ],
            heading="Finding it, moving",
            classname="collapsed",
        ),
    ]

    def __str__(self):
        return f"{self.name}, {self.room}" if self.room else self.name

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: "A place on the map needs both numbers."})
        if self.in_use_from and self.in_use_until and self.in_use_until < self.in_use_from:
            raise ValidationError({"in_use_until": "The last day is before the first."})

    def in_use(self, on):
        """Tell whether residents find the office here on a day; both edges count."""
        return (self.in_use_from is None or self.in_use_from <= on) and (
            self.in_use_until is None or on <= self.in_use_until
        )

    def address_lines(self):
        """Return the postal address, a line each, empty parts left out."""
        town = ", ".join(filter(None, [self.city, f"{self.state} {self.postal_code}".strip()]))
        return [line for line in (self.street, self.room, town, self.country) if line]

    @property
    def map_url(self):
        """Where a map shows the office, or "" where its position is not known."""
        if self.latitude is None:
            return ""
        place = f"{self.latitude}/{self.longitude}"
        marker = f"mlat={self.latitude}&mlon={self.longitude}"
        return f"https://www.openstreetmap.org/?{marker}#map=18/{place}"

    def schedule(self):
        """Return the hours of this office with all that changes them."""
        from departments.timetable import schedule_of

        return schedule_of(self)

    @property
    def main_phone(self):
        return next((p for p in self.phones.all() if p.kind == Phone.Kind.VOICE), None)


class Phone(Orderable):
    """A number of an office, and who or what answers it."""

    class Kind(models.TextChoices):
        VOICE = "voice", _("Voice")
        TEXT = "text", _("Text telephone (TTY)")
        DAY_AND_NIGHT = "24h", _("Day and night")
        FAX = "fax", _("Fax")

    office = ParentalKey(Office, on_delete=models.CASCADE, related_name="phones")
    kind = models.CharField(max_length=5, choices=Kind.choices, default=Kind.VOICE)
    number = PhoneNumberField(help_text="As you would dial it; 311 and extensions are fine.")
    label = models.CharField(max_length=60, blank=True, help_text="“Front desk”")

    panels = [FieldRowPanel([FieldPanel("label"), FieldPanel("number"), FieldPanel("kind")])]

    def __str__(self):
        return self.display

    @property
    def href(self):
        return phones.href(self.number)

    @property
    def display(self):
        return phones.display(self.number)

    @property
    def name(self):
        """What stands before the number: its label, else its kind."""
        if self.label:
            return said(self.label)
        return gettext("Phone") if self.kind == self.Kind.VOICE else self.get_kind_display()
