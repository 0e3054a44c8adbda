"""What is public of the newsrooms: each, its years, and every story."""

from dataclasses import replace

from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import ExtractYear

from base import languages
from base.public_addresses import PageAddresses, PublicAddress, root_path, source
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, SupportingDepartment, Topic

CITY = 0  # the key of no department


@source
def stories():
    return PageAddresses(NewsPage)


@source
def newsrooms():
    """Yield each newsroom and its years, in its languages: changed when one of its stories was."""
    root, of_scope = root_path(), years_by_scope()
    departments = dict(DepartmentPage.objects.values_list("path", "pk"))
    years = {}
    for room in NewsIndexPage.objects.published().filter(url_path__startswith=root):
        department = departments.get(room.path[: -room.steplen], CITY)
        years[f"/{room.url_path.removeprefix(root)}"] = of_scope.get(department, {})
    for address in PageAddresses(NewsIndexPage):
        own = years[languages.original_path(address.path)]
        moments = filter(None, [address.changed_at, *own.values()])
        yield replace(address, changed_at=max(moments, default=None))
        for year in sorted(own, reverse=True):
            yield PublicAddress(f"{address.path}{year}/", own[year])


def years_by_scope():
    """Return {department or CITY: {year: when one of its stories last changed}}, all at once."""
    part_of = dict(DepartmentPage.objects.values_list("pk", "part_of_id"))
    found = {}
    for department, year, changed_at in years_of(NewsPage.objects.published(), ""):
        for scope in {CITY, department, part_of.get(department)} - {None}:
            note(found, scope, year, changed_at)
    stories = NewsPage.objects.published().values("pk")
    supported = SupportingDepartment.objects.filter(story__in=stories)
    for department, year, changed_at in years_of(supported, "story__"):
        note(found, department, year, changed_at)
    return found


def years_of(rows, story):
    years = rows.order_by().annotate(year=ExtractYear(f"{story}date")).values("department", "year")
    changed = years.annotate(changed_at=Max(f"{story}updated_at"))
    return changed.values_list("department", "year", "changed_at")


def note(found, scope, year, changed_at):
    years = found.setdefault(scope, {})
    years[year] = max(filter(None, [years.get(year), changed_at]), default=None)


@source(files=True)
def feeds():
    """Yield the feeds in every language: of the city, of departments, of topics with stories."""
    rooms = NewsIndexPage.objects.published().filter(url_path=f"{root_path()}news/")
    about = NewsPage.objects.published().filter(topics=OuterRef("pk"))
    departments = DepartmentPage.objects.published().order_by("pk").values_list("slug", flat=True)
    topics = Topic.objects.filter(Exists(about)).order_by("pk").values_list("slug", flat=True)
    paths = [f"/departments/{slug}/feed/" for slug in departments]
    if rooms.exists():
        paths += ["/news/feed/", *(f"/news/topics/{slug}/feed/" for slug in topics)]
    for language in languages.spoken():
        for path in paths:
            yield PublicAddress(languages.here(path, language.code), is_page=False)
