"""References: pages by address, parts of pages by name, records by what people call them."""

from django.urls import Resolver404, resolve
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site

from .problems import PassedOver, Refused, nearest
from .scalars import line
from .schema import key_to_page, natural_field


class Pages:
    """The pages of the city by address: those of the files, and those of the database."""

    def __init__(self):
        self.root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
        self.loaded = {}
        self.broken = set()
        self._stored = {}

    def url_path(self, address):
        return self.root.url_path.rstrip("/") + address

    def fetch(self, addresses):
        """Read the pages of the database that stand at some addresses, all at once."""
        paths = {self.url_path(address): address for address in addresses}
        found = Page.objects.filter(url_path__in=paths).specific()
        self._stored.update({paths[page.url_path]: page for page in found})
        self._stored.update({a: None for a in addresses if a not in self._stored})

    def stored(self, address):
        """Return the page that the database has at an address, or None."""
        if address not in self._stored:
            self.fetch([address])
        return self._stored[address]

    def find(self, address):
        """Return the page at an address, or None; raise PassedOver where its file is broken."""
        if address in self.broken:
            raise PassedOver()
        return self.loaded.get(address) or self.stored(address)

    def require(self, address, what="page"):
        page = self.find(address)
        if page is None:
            known = [*self.loaded, *self.broken, *(a for a, p in self._stored.items() if p)]
            raise Refused(f"There is no {what} at {address}.{nearest(address, known)}")
        return page

    def answers(self, path):
        """Tell whether something stands at a path that is no page: a feed, the search, a year."""
        try:
            if resolve(path).url_name != "wagtail_serve":
                return True
        except Resolver404:
            pass
        above, rest = path, ""
        while above != "/" and self.find(above) is None:
            above, _, last = above.rstrip("/").rpartition("/")
            above, rest = above + "/", f"{last}/{rest}" if rest or path.endswith("/") else last
        page = self.find(above)
        if not rest or not isinstance(page, RoutablePageMixin):
            return False
        try:
            page.resolve_subpage(f"/{rest}")
        except Resolver404:
            return False
        return True


def read_page(value, pages, models=(Page,)):
    """Return the page that a value names; it must be of one of the models."""
    address = line(value)
    if not address.startswith("/"):
        raise Refused(f"A page is named by its address, as in /departments/…/, not “{address}”.")
    if not address.endswith("/"):
        raise Refused(f"The address of a page ends with a slash: {address}/")
    page = pages.require(address)
    if not isinstance(page, tuple(models)):
        wanted = " or a ".join(str(model._meta.verbose_name) for model in models)
        raise Refused(f"{address} is a {page._meta.verbose_name}; a {wanted} is wanted here.")
    return page


def read_record(value, model):
    """Return the record of a model that goes by a name: a topic, a status."""
    field = natural_field(model)
    name = line(value)
    found = model._default_manager.filter(**{f"{field.name}__iexact": name}).first()
    if found is None:
        known = list(model._default_manager.values_list(field.name, flat=True))
        what = f"{model._meta.verbose_name} “{name}”"
        choices = f" Known: {', '.join(known)}." if known else " None is listed in site.yaml."
        raise Refused(f"There is no {what}.{nearest(name, known)}{choices}")
    return found


def read_part(holder, name, model, pages):
    """Return a part of a page: the office of that name of that department."""
    key = key_to_page(model)
    page = read_page(holder, pages, (key.related_model,))
    wanted = line(name).casefold()
    parts = list(getattr(page, key.remote_field.get_accessor_name()).all())
    label = natural_field(model).name
    named = [p for p in parts if wanted in (getattr(p, label).casefold(), str(p).casefold())]
    if not named:
        known = [getattr(part, label) for part in parts]
        what = f"{model._meta.verbose_name} “{line(name)}”"
        raise Refused(f"{line(holder)} has no {what}.{nearest(line(name), known)}", name.place)
    return named[0]
