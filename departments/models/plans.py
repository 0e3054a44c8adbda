"""Strategic plans: vision, areas of focus, actions, and how far they are."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.blocks import CharBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail.url_routing import RouteResult

from base.beside import beside
from base.blocks.raw import value_of
from base.blocks.text import FEATURES, INLINE_FEATURES
from base.caching.recording import today, used
from base.caching.tags import children
from base.languages import in_words, once
from base.models import BasePage
from base.prepared import prepared
from departments.blocks.plans import AreasBlock, ObjectiveBlock, ReportBlock
from departments.charts import bar, bars, table
from departments.following import follow, late_actions, latest_words
from departments.plan_files import NAMES
from departments.plan_files.links import links
from departments.progress import progress_of

from .departments import DepartmentPage
from .plan_chain import PlanQuerySet
from .prints import PlanPrint
from .statuses import statuses


class StrategicPlanPage(BasePage):
    """What a department will do in some years, and how far it is."""

    parent_page_types = ["departments.DepartmentPage"]
    subpage_types = []

    starts_on = models.DateField("first day of the period")
    ends_on = models.DateField("last day of the period", null=True, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    updates_every = models.PositiveSmallIntegerField(
        "an update on each open action every (months)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="An action without one for longer is shown as such. Empty: no promise is made.",
    )
    # SET_NULL would break the chain of plans in silence.
    supersedes = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="superseded_by",
        help_text="The plan that this one replaces.",
    )
    introduction = RichTextField(features=FEATURES, blank=True)
    full_plan = models.ForeignKey(
        "base.CityDocument",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="full plan (document)",
    )
    full_plan_url = models.URLField("full plan (address elsewhere)", blank=True)
    vision_heading = models.CharField(
        max_length=80, default="Vision", help_text="Begins with “Vision”: “Vision for the city”."
    )
    vision = RichTextField(
        features=INLINE_FEATURES, blank=True, help_text="The sentence that leads the list below."
    )
    vision_points = StreamField([("point", CharBlock(max_length=240))], blank=True)
    objectives_introduction = models.CharField(
        max_length=240, blank=True, help_text="“Everything we do serves five objectives:”"
    )
    objectives = StreamField([("objective", ObjectiveBlock())], blank=True)
    areas_of_focus = StreamField(AreasBlock(), blank=True)
    updates = StreamField([("report", ReportBlock())], blank=True)

    words = (
        *BasePage.words,
        "introduction",
        "full_plan",
        "full_plan_url",
        "vision_heading",
        "vision",
        "vision_points",
        "objectives_introduction",
        "objectives",
        "areas_of_focus",
        "updates",
    )
    facts = ("supersedes",)
    shown_with = ("listing_image", "full_plan")

    objects = PageManager.from_queryset(PlanQuerySet)()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("vision"),
        index.SearchField("areas_of_focus"),
        index.SearchField("updates"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel(
            [FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("adopted_on")],
            heading="Period",
        ),
        FieldPanel("updates_every"),
        PageChooserPanel("supersedes"),
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldPanel("full_plan"), FieldPanel("full_plan_url")], heading="The full plan"
        ),
        MultiFieldPanel(
            [FieldPanel("vision_heading"), FieldPanel("vision"), FieldPanel("vision_points")],
            heading="Vision",
        ),
        MultiFieldPanel(
            [FieldPanel("objectives_introduction"), FieldPanel("objectives")],
            heading="Objectives",
        ),
        FieldPanel("areas_of_focus"),
        FieldPanel("updates"),
    ]

    class Meta:
        verbose_name = _("strategic plan")

    def clean(self):
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "The last day is before the first."})
        if self.full_plan and self.full_plan_url:
            raise ValidationError({"full_plan_url": "Give a document or an address, not both."})
        if self.supersedes_id and self.pk in {plan.pk for plan in self.chain_before()}:
            raise ValidationError(
                {"supersedes": "This makes a circle: that plan replaces this one."}
            )

    @property
    def department(self):
        return self.get_parent().specific

    @property
    def period(self):
        """The years of the plan: "2025 to 2028"."""
        if not self.ends_on:
            return gettext("from %(first)s") % {"first": self.starts_on.year}
        if self.ends_on.year == self.starts_on.year:
            return str(self.starts_on.year)
        years = {"first": self.starts_on.year, "last": self.ends_on.year}
        return gettext("%(first)s to %(last)s") % years

    @property
    def areas(self):
        return [block.value for block in self.areas_of_focus]

    @property
    def tracked_actions(self):
        return [action for area in self.areas for action in area.tracked_actions]

    def progress(self):
        """Return the shares of the actions by status, over the whole plan.

        They are counted as they are kept: a page that shows only these reads no owners.
        """
        known = {status.pk: status for status in once("statuses", statuses)}
        return progress_of({"status": known.get(pk)} for pk in self.statuses_kept())

    def statuses_kept(self):
        for area in self.areas_of_focus.raw_data:
            for goal in map(value_of, area["value"].get("goals") or []):
                for action in map(value_of, goal.get("actions") or []):
                    yield action.get("status")

    def areas_followed(self, replaced_by):
        """Return the areas with their actions; of a plan that was replaced nothing is late."""
        return follow(self, day=None if replaced_by else today())

    def latest_updates(self):
        """Return the reports on the plan, the latest first."""
        return sorted((u.value for u in self.updates), key=lambda u: u["date"], reverse=True)

    def chain_before(self):
        """Return every plan that leads to this one, as they are in memory, the latest first."""
        chain, plan = [], self.supersedes
        while plan is not None and plan not in chain:
            chain.append(plan)
            plan = plan.supersedes
        return chain

    def earlier_plans(self):
        """Return the plans that lead to this one and that anyone may read, the latest first."""
        known = (
            earlier_plans_of(self) if self.is_served else plans_before(self.pk, self.supersedes_id)
        )
        known = {plan.pk: plan for plan in known}
        chain, plan = [], known.get(self.supersedes_id)
        while plan is not None and plan not in chain:
            chain.append(plan)
            plan = known.get(plan.supersedes_id)
        return [plan for plan in chain if plan.is_public]

    def replaced_by(self):
        """Return the published plan that replaces this one, or None."""
        return next(iter(replacements_of(self)), None)

    # Its files: routed like the page, so that whatever guards the page guards them

    def route(self, request, path_components):
        is_file = len(path_components) == 1 and path_components[0] in NAMES
        if is_file and self.live and not self.is_translation:
            return RouteResult(self, kwargs={"file": path_components[0]})
        return super().route(request, path_components)

    def serve(self, request, *args, file=None, **kwargs):
        if file is None:
            return super().serve(request, *args, **kwargs)
        from departments.plan_files.answers import answer

        return answer(self, file, request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["files"] = links(self, prints_of(self), request)
        replaced_by = self.replaced_by()
        areas = self.areas_followed(replaced_by)
        rows = [(area, area.progress) for area in areas if area.progress]
        context["areas"] = areas
        context["progress"] = self.progress()
        context["pieces"] = bar(context["progress"])
        context["chart"] = bars(rows)
        context["figures"] = table(rows, context["progress"])
        context["late"] = late_actions(areas)
        context["words"] = latest_words(areas)
        context["reports"] = self.latest_updates()
        context["earlier_plans"] = in_words(self.earlier_plans())
        context["replaced_by"] = next(iter(in_words([replaced_by])), None)
        return context


plans_before = prepared(lambda pk, superseded: StrategicPlanPage.objects.before(pk, superseded))
replacing = prepared(
    lambda pk: StrategicPlanPage.objects.published().filter(supersedes=pk).order_by("pk")[:1]
)
printed = prepared(lambda pk: PlanPrint.objects.filter(plan=pk))
plans_begun = prepared(lambda path, depth, on: StrategicPlanPage.objects.begun(path, depth, on))


@beside(StrategicPlanPage)
def earlier_plans_of(plan):
    return plans_before(plan.pk, plan.__dict__.get("supersedes_id"))


@beside(StrategicPlanPage)
def replacements_of(plan):
    used(f"superseding:{plan.pk}")
    return replacing(plan.pk)


@beside(StrategicPlanPage)
def prints_of(plan):
    """Find what is known of the PDFs; only the page tells of them, and notes it, not its files."""
    return printed(plan.pk)


@beside(DepartmentPage)
def begun_plans(department):
    children(StrategicPlanPage, department)
    return plans_begun(department.path, department.depth + 1, today())


def plan_in_force(department):
    """Return the latest plan that has begun and that none of the others replaces, or None."""
    begun = begun_plans(department)
    replaced = {plan.supersedes_id for plan in begun}
    return next((plan for plan in begun if plan.pk not in replaced), None)
