"""What departments do by the clock."""

from base import languages
from base.caching.purging import purge
from base.caching.tags import of_page
from base.jobs import job
from departments.models import PlanPrint, StrategicPlanPage
from departments.plan_files.answers import pdf_of


@job(every=10)
def print_plans():
    """Make the PDF of each plan whose words are new, so that its page says how large it is."""
    of_words = {(p.plan_id, p.language): p.made_of for p in PlanPrint.objects.all()}
    for key in StrategicPlanPage.objects.published().values_list("pk", flat=True):
        for plan, language, changed_at in in_each_language(key):
            if (key, language) not in of_words or of_words[key, language] != changed_at:
                print_plan(plan, language, changed_at)


def in_each_language(key):
    """Yield (plan, language, moment of the last change) while the plan is shown in a language."""
    for language in StrategicPlanPage.objects.get(pk=key).languages_written():
        with languages.showing(language):
            plan = StrategicPlanPage.objects.get(pk=key)
            facts_changed_at = plan.last_updated
            languages.say_the_page(plan, None, (), {})
            if languages.of_page(plan) == language:
                yield plan, language, max([facts_changed_at, plan.last_updated], key=sortable)


def sortable(moment):
    return moment.timestamp() if moment else 0


def print_plan(plan, language, changed_at):
    content = pdf_of(plan)
    made = {"size": len(content) if content else None, "made_of": changed_at}
    PlanPrint.objects.update_or_create(plan_id=plan.pk, language=language, defaults=made)
    purge({of_page(plan.pk)})
