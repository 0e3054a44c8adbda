"""What is found of the home page, plain information and tasks."""

from django.utils.translation import gettext_lazy as _

from base.findable import Findable, findable, page_found, part_of
from base.models import PhraseTranslation
from base.phrases import everywhere
from departments.findable import department_above
from home.models import HomePage, InformationPage, Task


@findable(Task, "task", _("What you can do"), weight=1.6)
def task(task):
    return Findable(
        title=task.label,
        summary=task.note,
        everyday_words=", ".join([task.everyday_words, *everywhere(task.label)[1:]]),
        page_id=task.page_id,
        url=task.url,
        departments=department_above(task.page) if task.page_id else [],
        weight=1.6 - min(task.sort_order, 1000) / 10_000,
    )


@findable(InformationPage, "page", _("Information"), weight=1.2)
def information(page):
    return page_found(page, departments=department_above(page))


@findable(HomePage, "page", _("Information"), weight=0.8)
def home(page):
    return page_found(page)


part_of(PhraseTranslation, lambda translation: Task.objects.filter(label=translation.phrase.text))
