"""What a language model is told of the city (llmstxt.org): where it finds what, as Markdown."""

from django.http import HttpResponse
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_safe

from base import markdown
from base.addresses import absolute
from base.caching.answers import public
from base.caching.recording import apart, used
from base.caching.tags import children, led_to
from base.markdown.words import escaped, safe
from base.models import SiteSettings
from base.phrases import said
from base.querysets import published_pages
from base.routing import prepare
from departments.models import DepartmentIndexPage, DepartmentPage, StrategicPlanPage
from home.models import InformationPage, Task
from news.models import NewsIndexPage, NewsPage
from news.noting import note_latest

PATH = "/llms.txt"
MOST_DEPARTMENTS = 1000
MOST_PLANS = 200
MOST = 100  # of what there is no end of
LATEST = 20  # stories

HOW = gettext_lazy(
    "Each page is named here in its form as Markdown. Without index.md at the end, the same "
    "address is the page itself, which is the one to give to people."
)


@require_safe
def llms(request):
    prepare(request)
    city, home = SiteSettings.load(request_or_site=request), request._wagtail_site.root_page
    summary = f"> {escaped(said(city.tagline))}" if city.tagline else ""
    parts = [f"# {escaped(said(city.city_name))}", summary, str(HOW)]
    for heading, lines in sections(home, request):
        if lines := list(filter(None, lines)):
            parts.append("\n".join([f"## {escaped(heading)}", "", *lines]))
    text = "\n\n".join(filter(None, parts)) + "\n"
    return public(HttpResponse(text, content_type="text/plain; charset=utf-8"))


def sections(home, request):
    """Yield (heading, lines) of all that is told."""
    departments = departments_below(home)
    yield gettext("What you can do here"), [done_at(task, request) for task in tasks()]
    yield gettext("Departments"), [line(each, request) for each in departments]
    yield gettext("Plans"), [line(plan, request) for plan in plans_of(departments)]
    yield gettext("News"), [line(each, request) for each in [*newsrooms(home), *stories()]]
    yield gettext("Information"), [line(each, request) for each in information(home)]


def line(page, request):
    """Return a page as an item of a list, with what it says of itself."""
    return item(page.title, in_markdown(page, request), page.summary)


def done_at(task, request):
    url = in_markdown(task.page, request) if task.page else safe(task.url)
    return item(task.label, url, task.note)


def item(title, url, words):
    """Return an item of a list; nothing where it leads nowhere."""
    return f"- [{escaped(title)}]({url})" + (f": {escaped(words)}" if words else "") if url else ""


def in_markdown(page, request):
    url = page.get_url(request)
    return absolute(url + markdown.NAME) if url else ""


def tasks():
    """Return what residents come for, published targets only."""
    used("tasks")
    with apart():  # a task leads to its page in words of its own
        found = list(Task.objects.select_related("page")[:MOST])
    targets = {task.page_id for task in found} - {None}
    led_to(targets)
    seen = set(published_pages().filter(pk__in=targets).values_list("pk", flat=True))
    return [task for task in found if task.page_id is None or task.page_id in seen]


def departments_below(home):
    children(DepartmentIndexPage, home)
    index = DepartmentIndexPage.objects.child_of(home).published().first()
    if index is None:
        return []
    children(DepartmentPage, index)
    below = DepartmentPage.objects.child_of(index).published()
    return [index, *in_short(below.order_by("title"))[:MOST_DEPARTMENTS]]


def plans_of(departments):
    """Return the plans of departments, the latest first."""
    for department in departments:
        children(StrategicPlanPage, department)
    plans = StrategicPlanPage.objects.published().order_by("-starts_on", "title")
    above = {department.path for department in departments}
    return [plan for plan in in_short(plans)[:MOST_PLANS] if plan.path[: -plan.steplen] in above]


def newsrooms(home):
    children(NewsIndexPage, home)
    return NewsIndexPage.objects.child_of(home).published()


def stories():
    found = list(in_short(NewsPage.objects.published().latest_first())[:LATEST])
    note_latest("city", found, LATEST)
    return found


def information(home):
    children(InformationPage, home)
    return in_short(InformationPage.objects.child_of(home).published().order_by("path"))[:MOST]


def in_short(pages):
    """Return pages without what they say at length."""
    return pages.defer_streamfields()
