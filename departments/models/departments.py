"""Departments: what they do, who leads them, what they belong to."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.search import index

from base.beside import beside
from base.blocks.links import LinkBlock, TaskLinkBlock
from base.caching.recording import today, used
from base.editing.panels import InlinePanel
from base.languages import in_words
from base.models import BasePage
from base.prepared import prepared
from departments.blocks import DepartmentBodyBlock
from departments.charts import bar

LEVELS = 3
MOVES_AHEAD = timedelta(days=92)


class DepartmentPage(BasePage):
    """A cabinet, a department or a division; all stand at the same height in the
    tree, and `part_of` makes the chart, so that regrouping changes no address."""

    class Kind(models.TextChoices):
        CABINET = "cabinet", _("Cabinet")
        DEPARTMENT = "department", _("Department")
        DIVISION = "division", _("Division")

    parent_page_types = ["departments.DepartmentIndexPage"]
    subpage_types = [
        "departments.StaffPage",
        "departments.StrategicPlanPage",
        "news.NewsIndexPage",
        "home.InformationPage",
    ]

    kind = models.CharField(
        max_length=10,
        choices=Kind.choices,
        default=Kind.DEPARTMENT,
        help_text="A cabinet groups departments; a division is a part of one.",
    )
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The cabinet or department that this one belongs to.",
    )
    oversees = ParentalManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="overseen_by",
        help_text="Bodies that this one watches over without owning them.",
    )
    mission = models.TextField(
        max_length=600, blank=True, help_text="Why the department exists, in a sentence or two."
    )
    tasks = StreamField(
        [("task", TaskLinkBlock())],
        blank=True,
        max_num=8,
        verbose_name="what residents can do here",
        help_text="The few things that most residents come for, the commonest first.",
    )
    body = StreamField(
        DepartmentBodyBlock(),
        blank=True,
        help_text="Core work goes into “disclosures”; anything else as it fits.",
    )
    social_links = StreamField([("link", LinkBlock())], blank=True)

    words = (*BasePage.words, "mission", "tasks", "body", "social_links")
    facts = ("offices", "appointments", "oversees", "part_of")
    shown_with = ("listing_image", "part_of__part_of")
    shown_parts = ("appointments", "offices", "offices__phones")
    linked_parts = ("offices", "offices__phones")

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("mission"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("mission"),
        FieldPanel("tasks"),
        InlinePanel(
            "offices",
            heading="Offices",
            label="Office",
            help_text="Every place where residents can reach the department, the main one first.",
        ),
        HelpPanel(
            "<p>The head of the department is whoever leads it <strong>today</strong> by the "
            "dates below. Add a successor ahead of time: the page changes by itself on the day. "
            "Do not delete those who left; give them a last day.</p>",
            heading="How the head is found",
        ),
        InlinePanel(
            "appointments",
            heading="Who leads and who works here",
            label="Appointment",
            help_text="Make the person’s page first (a page below this one), then appoint them.",
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), PageChooserPanel("part_of")]),
                FieldPanel("oversees"),
            ],
            heading="Place in the city",
        ),
        FieldPanel("social_links"),
    ]

    class Meta:
        verbose_name = _("department")

    def clean(self):
        super().clean()
        problem = self.problem_with_chart()
        if problem:
            raise ValidationError({"part_of": problem})

    def problem_with_chart(self):
        """Say what is wrong with the place in the chart, or return None."""
        above = self.chain_above()
        if above is None:
            return "This makes a circle: that one is already a part of this one."
        below = self.depth_below()
        if len(above) + 1 + below > LEVELS:
            return f"The chart has at most {LEVELS} levels: cabinet, department, division."
        if self.kind == self.Kind.CABINET and self.part_of_id:
            return "A cabinet is not a part of anything."
        return None

    def chain_above(self):
        """Return what this is a part of, nearest first; None where it is a circle."""
        chain, current = [], self.part_of
        while current is not None:
            if current.pk == self.pk or current in chain:
                return None
            chain.append(current)
            current = current.part_of
        return chain

    def depth_below(self):
        """Return how many levels hang below: 0 for none."""
        depth, level = 0, [self.pk] if self.pk else []
        while level and depth < LEVELS:
            level = list(
                DepartmentPage.objects.filter(part_of__in=level).values_list("pk", flat=True)
            )
            depth += bool(level)
        return depth

    # People

    def serving(self, on=None):
        """Return the appointments in service on a day, in the department's order."""
        day = on or today()
        return [a for a in self.appointments_in_order() if a.in_service(day)]

    def head(self, on=None):
        """Return the appointment of whoever leads on a day, or None.

        Of several who lead at once the latest to begin counts: an acting head
        stands in for one on leave, and a new head follows an acting one.
        """
        leading = [a for a in self.serving(on) if a.leads]
        return max(leading, key=lambda a: (a.starts_on, not a.acting), default=None)

    def vacancy(self, on=None):
        """Return the last leading appointment where the post is vacant, else None."""
        day = on or today()
        if self.head(day):
            return None
        return next(iter(self.previously(day)), None)

    def previously(self, on=None):
        """Return those who led and whose service ended, the latest first."""
        day = on or today()
        past = [a for a in self.appointments_in_order() if a.leads and a.has_ended(day)]
        return sorted(past, key=lambda a: a.ends_on, reverse=True)

    def staff(self, on=None):
        """Return everyone in service but the head, by person: [(person, [appointments]), …]."""
        head = self.head(on)
        people = {}
        for appointment in self.serving(on):
            if head is None or appointment.person_id != head.person_id:
                people.setdefault(appointment.person, []).append(appointment)
        return list(people.items())

    def appointments_in_order(self):
        used(f"appointments:department:{self.pk}")
        return self.appointments.all()

    # Offices

    def every_office(self):
        used(f"offices:{self.pk}")
        return self.offices.all()

    def offices_in_use(self, on=None):
        """Return the offices that residents can go to on a day, the main one first."""
        day = on or today()
        return [office for office in self.every_office() if office.in_use(day)]

    def main_office(self, on=None):
        return next(iter(self.offices_in_use(on)), None)

    def moves(self, on=None):
        """Return the offices that open within three months, the soonest first."""
        day = on or today()
        coming = [o for o in self.every_office()
                  if o.in_use_from and day < o.in_use_from <= day + MOVES_AHEAD]  # fmt: skip
        return sorted(coming, key=lambda office: office.in_use_from)

    # The chart

    def overseen(self):
        if self.is_served:
            return overseen_of(self)
        # In a preview these are a list of models that cannot be filtered.
        return [department for department in self.oversees.all() if department.live]

    def above(self):
        """Return the published department that this one is a part of, and its own above."""
        chain = self.chain_above() or []
        return [department for department in reversed(chain) if department.live]

    def get_context(self, request, *args, **kwargs):
        from departments.desks import desks_of
        from departments.hours.wording.lists import listed

        from .plans import plan_in_force

        context = super().get_context(request, *args, **kwargs)
        plan = plan_in_force(self)
        in_words([plan])
        context["desks"] = desks = desks_of(self.offices_in_use())
        context["changing"] = [desk for desk in desks if desk.coming]
        context["moves"] = self.moves()
        context["head"] = head = self.head()
        in_words([head.person if head else None])
        context["vacancy"] = self.vacancy()
        context["previously"] = self.previously()
        context["staff"] = [
            (person, listed(post.full_title for post in posts)) for person, posts in self.staff()
        ]
        context["divisions"] = in_words(divisions_of(self))
        context["above"] = in_words(self.above())
        context["overseen"] = in_words(self.overseen())
        context["overseers"] = in_words(overseers_of(self))
        context["plan"] = plan
        context["progress"] = plan.progress() if plan else None
        context["pieces"] = bar(context["progress"]) if plan else []
        return context


parts = prepared(lambda pk: DepartmentPage.objects.published().filter(part_of=pk).order_by("title"))
overseen_by = prepared(lambda pk: DepartmentPage.objects.live().filter(overseen_by=pk))
overseeing = prepared(lambda pk: DepartmentPage.objects.live().filter(oversees=pk))


@beside(DepartmentPage)
def divisions_of(department):
    used(f"parts:{department.pk}")
    return parts(department.pk)


@beside(DepartmentPage)
def overseen_of(department):
    return overseen_by(department.pk)


@beside(DepartmentPage)
def overseers_of(department):
    used(f"overseers:{department.pk}")
    return overseeing(department.pk)
