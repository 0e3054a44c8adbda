"""What departments do by the clock."""

from datetime import timedelta

from django.conf import settings
from django.db.models.functions import Coalesce
from django.utils import timezone

from base import languages
from base.caching.purging import purge
from base.caching.tags import of_page
from base.jobs import job
from departments.models import PlanPrint, StrategicPlanPage
from departments.plan_files.answers import pdf_of

TRIED_AGAIN_AFTER = timedelta(hours=1)


@job(every=10)
def print_plans():
    """Make the PDF of each plan whose words are new, so that its page says how large it is."""
    known = {(made.plan_id, made.language): made for made in PlanPrint.objects.all()}
    for key, language, changed_at in plans_written():
        if is_wanted(known.get((key, language)), changed_at):
            with languages.showing(language):
                plan = StrategicPlanPage.objects.get(pk=key)
                languages.say_the_page(plan, None, (), {})
                print_plan(plan, language, changed_at)


def plans_written():
    """Yield (key, language, moment of the last change) of public plans, in two questions."""
    written = StrategicPlanPage.objects.live().filter(alias_of=None)
    changed_at = {
        (key, language): moment
        for key, language, moment in written.values_list(
            "translation_key",
            "locale__language_code",
            Coalesce("updated_at", "last_published_at"),
        )
    }
    for plan, key in StrategicPlanPage.objects.published().values_list("pk", "translation_key"):
        facts = changed_at.get((key, settings.LANGUAGE_CODE))  # none of an alias
        for language, _ in settings.LANGUAGES:
            if (key, language) in changed_at:
                yield plan, language, max([facts, changed_at[key, language]], key=sortable)


def sortable(moment):
    return moment.timestamp() if moment else 0


def is_wanted(made, changed_at):
    """Whether a plan is to be printed: for its new words, or since that failed a while ago."""
    if made is None or made.made_of != changed_at:
        return True
    return made.size is None and made.tried_at < timezone.now() - TRIED_AGAIN_AFTER


def print_plan(plan, language, changed_at):
    content = pdf_of(plan)
    made = {"size": len(content) if content else None, "made_of": changed_at}
    PlanPrint.objects.update_or_create(plan_id=plan.pk, language=language, defaults=made)
    if content:
        purge({of_page(plan.pk)})
