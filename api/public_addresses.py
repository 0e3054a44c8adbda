"""What is public of the API: the page about it, its description, every list and every record."""

from django.urls import reverse

from api.resources import RESOURCES
from api.telling.pages import of_kind
from base import languages
from base.models import CityDocument, CityImage
from base.public_addresses import AT_ONCE, PublicAddress, source
from base.visible import public_pages, public_uploads
from departments.models import DepartmentPage, StaffPage, StrategicPlanPage
from news.models import NewsPage


@source(files=True)
def about():
    for language in languages.spoken():
        yield PublicAddress(languages.here(reverse("api"), language.code), is_page=False)
    yield PublicAddress(reverse("api_description"), is_page=False)


@source(files=True)
def lists():
    for name in RESOURCES:
        yield PublicAddress(reverse("api_list", args=[name]), is_page=False)


@source(files=True)
def all_records():
    kept = {
        "pages": public_pages(),
        "departments": of_kind(DepartmentPage),
        "people": of_kind(StaffPage),
        "plans": of_kind(StrategicPlanPage),
        "news": of_kind(NewsPage),
        "images": public_uploads(CityImage),
        "documents": public_uploads(CityDocument),
    }
    for name, rows in kept.items():
        keys = rows.order_by("pk").values_list("pk", flat=True)
        for key in keys.iterator(chunk_size=AT_ONCE):
            yield PublicAddress(reverse("api_record", args=[name, key]), is_page=False)
