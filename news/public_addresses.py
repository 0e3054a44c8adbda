"""What is public of the newsrooms: each, its years, and every story."""

from django.db.models import Max
from django.db.models.functions import ExtractYear

from base.public_addresses import PublicAddress, addresses_of, root_path, source
from news.models import NewsIndexPage, NewsPage


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
