"""What is public of the newsrooms: each, its years, and every story."""

from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import ExtractYear

from base import languages
from base.public_addresses import PublicAddress, addresses_of, root_path, source
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, Topic


@source
def pages():
    for model in (NewsIndexPage, NewsPage):
        yield from addresses_of(model)


@source
def archives():
    """Yield the year archives of each newsroom, changed when one of their stories was."""
    root = root_path()
    rooms = NewsIndexPage.objects.published().filter(url_path__startswith=root).order_by("pk")
    for room in rooms:
        address = room.url_path.removeprefix(root.rstrip("/"))
        years = room.stories().order_by().values(year=ExtractYear("date"))
        for row in years.annotate(changed_at=Max("updated_at")).order_by("-year"):
            yield PublicAddress(f"{address}{row['year']}/", row["changed_at"])


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
