"""Strategic plans and how far they are."""

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Length, Substr
from msgspec import convert

from api import records
from api.telling.pages import links_to, of_kind, shared
from base.caching.recording import used
from base.caching.tags import anywhere, children
from departments.models import DepartmentPage, StrategicPlanPage
from departments.plan_files import NAMES
from departments.plan_files.facts import shares


def find(asked):
    plans = of_kind(StrategicPlanPage).defer(None)  # whose actions are counted
    if asked.department:
        plans = plans.child_of(asked.department)
    return asked.cut(plans.annotate(department_pk=department(), newer_pk=newer()))


def note(asked):
    if asked.department:
        children(StrategicPlanPage, asked.department)
    else:
        anywhere(StrategicPlanPage)


def department():
    """Return the key of the department under which a plan stands."""
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - StrategicPlanPage.steplen)
    return Subquery(DepartmentPage.objects.filter(path=above).values("pk"))


def newer():
    """Return the key of the plan that replaces one, as `replacements_of` finds it."""
    plans = StrategicPlanPage.objects.published().filter(supersedes=OuterRef("pk"))
    return Subquery(plans.order_by("pk").values("pk")[:1])


def tell(plans, request):
    used(*(f"superseding:{plan.pk}" for plan in plans))
    told = shared(plans, request)
    links = links_to([key for p in plans for key in (p.department_pk, p.newer_pk)], request)
    return [
        records.Plan(
            **told[plan.pk],
            department=links.get(plan.department_pk),
            starts_on=plan.starts_on,
            ends_on=plan.ends_on,
            adopted_on=plan.adopted_on,
            progress=convert(shares(plan.progress()), records.Progress),
            replaced_by=links.get(plan.newer_pk),
            files=files(told[plan.pk]["url"]),
        )
        for plan in plans
    ]


def files(url):
    return [
        records.PlanFile(url=f"{url}{name}", type=kind.partition(";")[0])
        for name, kind in NAMES.items()
    ]
