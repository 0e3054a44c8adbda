"""Which pages are written, where, and what their files say."""

from itertools import islice

from django.conf import settings
from wagtail.models import Page, Site

from ..folder import INDEX, SITE
from ..pages import DRAFT, PUBLISHED, state_of
from ..readers import KEY as READERS
from ..readers import SIGNED_IN, readers_of
from .values import written

AT_ONCE = 50


class Pages:
    """The pages of the city by address; those that something refers to are written too."""

    def __init__(self, note):
        self.note = note
        self.root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
        original = Page.objects.descendant_of(self.root, inclusive=True).filter(
            locale__language_code=settings.LANGUAGE_CODE
        )
        length = len(self.root.url_path) - 1
        self.addresses = {
            pk: url_path[length:]
            for pk, url_path in original.order_by("path").values_list("pk", "url_path")
        }
        self.keys = {address: pk for pk, address in self.addresses.items()}
        self.data = {}
        self.waiting = {}
        for page in original.only("live", "expired").order_by("path"):
            if state_of(page) == PUBLISHED:
                self.want(page.pk)

    def want(self, key):
        """See to it that a page is written, and those above it."""
        address = self.addresses[key]
        while key not in self.data and key not in self.waiting:
            self.waiting[key] = address
            if address == "/":
                return
            address = address.rstrip("/").rpartition("/")[0] + "/"
            key = self.keys[address]

    def address(self, key):
        """Return the address of a page, which is then written; None where it is of no use."""
        if key not in self.addresses:
            self.note("A page is named that is no page of this city; it is left out.")
            return None
        self.want(key)
        return self.addresses[key]

    def write_all(self, out):
        """Say of every page what its file holds, until nothing more is referred to."""
        while self.waiting:
            keys = list(islice(self.waiting, AT_ONCE))
            for page in Page.objects.filter(pk__in=keys).order_by("path").specific():
                out.place = self.addresses[page.pk]
                self.data[page.pk] = page_data(page, out)
            for key in keys:
                del self.waiting[key]
        self.put_in_order()

    def put_in_order(self):
        """Say `sort` where the pages below one do not stand by their names."""
        families = {}
        for key, address in self.addresses.items():
            if key in self.data and address != "/":
                families.setdefault(address.rstrip("/").rpartition("/")[0], []).append(key)
        for keys in families.values():
            if keys != sorted(keys, key=self.addresses.get):
                for number, key in enumerate(keys, 1):
                    self.data[key]["sort"] = number

    def files(self):
        """Return the names of the files of all pages that are written, by their keys."""
        above = {
            address.rstrip("/").rpartition("/")[0] + "/"
            for key, address in self.addresses.items()
            if key in self.data and address != "/"
        }
        return {
            key: name_of_file(self.addresses[key], self.addresses[key] in above)
            for key in self.data
        }


def page_data(page, out):
    """Return what the file of a page says: what is published, or else the draft."""
    state, readers = state_of(page), readers_of(page)
    data = {"type": type(page).__name__}
    if state == DRAFT:
        data["live"] = False
    if readers:
        data[READERS] = SIGNED_IN if readers == [SIGNED_IN] else readers
    return {**data, **written(shown(page), out)}


def shown(page):
    if page.live or page.expired:
        return page
    if page.approved_schedule:
        return page.scheduled_revision.as_object()
    return page.get_latest_revision_as_object() if page.has_unpublished_changes else page


def in_order(data):
    first = [key for key in ("type", "live", READERS, "sort") if key in data]
    return {key: data[key] for key in [*first, *data]}


def name_of_file(address, is_above):
    """Return the file of a page: an index where pages stand below it, or its name has a use."""
    stem = address.strip("/")
    last = stem.rpartition("/")[2]
    if is_above or last == INDEX or stem == SITE:
        return f"{stem}/{INDEX}.yaml".lstrip("/")
    return f"{stem}.yaml" if stem else f"{INDEX}.yaml"
