"""Who serves where, as what, from when until when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from base.caching.recording import today
from base.phrases import said
from base.prepared import prepared


class AppointmentManager(models.Manager):
    """Brings the person along: an appointment is never shown without one."""

    def get_queryset(self):
        return super().get_queryset().select_related("person__photo")

    def with_departments(self):
        """Fetch with the posts their departments, and whether anyone may read of these."""
        department = self.model._meta.get_field("department").related_model
        public = department.objects.published().filter(pk=models.OuterRef("department"))
        posts = self.select_related("department__part_of__part_of", "person")
        return posts.annotate(is_public=models.Exists(public)).order_by("-starts_on", "sort_order")


@prepared
def posts_held_by(keys):
    """Return the posts of people, of each the latest first."""
    return Appointment.objects.with_departments().filter(person__in=keys)


def in_public(posts):
    """Return those of some posts that are in departments that anyone may read of.

    All were fetched, so that a page is made anew when one of those departments is opened.
    """
    return [post for post in posts if post.is_public]


class Appointment(Orderable):
    """One person's post in one department.

    It is a part of the department's page: drafted, approved and published with
    it, and so edited with the right to edit that department and no other.
    """

    department = ParentalKey(
        "departments.DepartmentPage", on_delete=models.CASCADE, related_name="appointments"
    )
    # PROTECT: a department must not lose a head because a page was deleted.
    person = models.ForeignKey(
        "departments.StaffPage", on_delete=models.PROTECT, related_name="appointments"
    )
    title = models.CharField(max_length=120, help_text="“Chief Technology Officer”")
    leads = models.BooleanField("leads the department", default=False)
    acting = models.BooleanField(default=False, help_text="Until a successor is appointed.")
    starts_on = models.DateField("first day")
    ends_on = models.DateField(
        "last day", null=True, blank=True, help_text="Empty while the person serves."
    )
    term_ends_on = models.DateField(
        "end of term",
        null=True,
        blank=True,
        help_text="For boards: a member may serve on after the term until a successor comes.",
    )

    objects = AppointmentManager()

    panels = [
        PageChooserPanel("person"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("leads"), FieldPanel("acting")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("term_ends_on")]),
    ]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                name="appointment_ends_after_it_starts",
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
            )
        ]

    def __str__(self):
        return f"{self.title}, {self.person}" if self.person_id else self.title

    def clean(self):
        super().clean()
        for field, text in {
            "ends_on": "The last day is before the first.",
            "term_ends_on": "The term ends before the first day.",
        }.items():
            day = getattr(self, field)
            if day and self.starts_on and day < self.starts_on:
                raise ValidationError({field: text})

    def in_service(self, on):
        """Tell whether the person serves on a day; the first and the last day count."""
        return self.starts_on <= on and not self.has_ended(on)

    def has_ended(self, on):
        return self.ends_on is not None and self.ends_on < on

    def serves_beyond_term(self, on=None):
        """Tell whether the term is over while the service goes on."""
        day = on or today()
        return self.in_service(day) and self.term_ends_on is not None and self.term_ends_on < day

    @property
    def full_title(self):
        """The title, with "Acting" where it holds."""
        title = said(self.title)
        return _("Acting %(title)s") % {"title": title} if self.acting else title

    def state(self, on=None):
        """Return whether the service is "coming", "present" or "past"."""
        day = on or today()
        if self.starts_on > day:
            return "coming"
        return "past" if self.has_ended(day) else "present"

    def successor(self, on=None):
        """Return the appointment that leads after this one, or None."""
        if not self.leads or self.ends_on is None:
            return None
        day = on or today()
        later = [a for a in self.department.appointments_in_order()
                 if a.leads and self.ends_on <= a.starts_on <= day and a.pk != self.pk]  # fmt: skip
        return min(later, key=lambda a: a.starts_on, default=None)
