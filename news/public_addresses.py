"""What is public of the newsrooms: each, its years, and every story."""

from dataclasses import replace

from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import ExtractYear

from base import languages
from base.public_addresses import PublicAddress, addresses_of, root_path, source
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, Topic


@source
def stories():
    yield from addresses_of(NewsPage)


@source
def newsrooms():
    """Yield each newsroom and its years, in its languages: changed when one of its stories was."""
    root = root_path()
    rooms = NewsIndexPage.objects.published().filter(url_path__startswith=root)
    years = {f"/{room.url_path.removeprefix(root)}": list(years_of(room)) for room in rooms}
    for address in addresses_of(NewsIndexPage):
        own = years[languages.original_path(address.path)]
        moments = filter(None, [address.changed_at, *(changed_at for _, changed_at in own)])
        yield replace(address, changed_at=max(moments, default=None))
        for year, changed_at in own:
            yield PublicAddress(f"{address.path}{year}/", changed_at)


def years_of(room):
    """Yield the years of a newsroom, and when a story of each last changed."""
    years = room.stories().order_by().values(year=ExtractYear("date"))
    for row in years.annotate(changed_at=Max("updated_at")).order_by("-year"):
        yield row["year"], row["changed_at"]


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
