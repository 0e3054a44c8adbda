"""Old addresses and where they lead now, as a table of a site that moves in."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from base import languages
from base.public_addresses import root_path
from base.querysets import published_pages
from cityweb.content.problems import Refused
from cityweb.content.references import Pages

from .cells import flag

OLD, NEW, PERMANENT = ("old_address", "new_address", "permanent")
NEEDED = (OLD, NEW)
LONGEST = Redirect._meta.get_field("old_path").max_length


class Redirects:
    """The rows of a file beside what is stored; each old address leads to one new one."""

    columns = (OLD, NEW, PERMANENT)
    needed = NEEDED

    def __init__(self, rows, load):
        self.rows = rows
        self.load = load
        self.pages = Pages()
        self.site = Site.objects.get(is_default_site=True)
        stored = Redirect.get_for_site(self.site).select_related("redirect_page")
        self.stored = {redirect.old_path: redirect for redirect in stored}
        self.lines = {}

    def write(self):
        wanted = [self.read(row) for row in self.rows]
        for row, redirect in zip(self.rows, wanted, strict=True):
            if redirect is not None:
                self.refuse_hops(row, redirect)
        if self.load.problems:
            return
        for row, redirect in zip(self.rows, wanted, strict=True):
            self.store(row, redirect)

    def read(self, row):
        """Return the redirect of a row, not yet stored; None where it was refused."""
        found = {}
        for column, read in ((OLD, self.old_path), (NEW, self.target), (PERMANENT, flag)):
            value = row.get(column)
            if value is None:
                if column in NEEDED:
                    self.load.problems.add(row.place.key(column), "This is needed.")
                continue
            try:
                found[column] = read(value)
            except Refused as refused:
                self.load.problems.refuse(refused, value.place)
        if not all(column in found for column in NEEDED):
            return None
        first = self.lines.setdefault(found[OLD], row.place.line)
        if first != row.place.line:
            text = f"This address stands in row {first} already."
            self.load.problems.add(row.place.key(OLD), text)
        page, link = found[NEW]
        redirect = Redirect(
            old_path=found[OLD],
            redirect_page=page,
            redirect_link=link,
            is_permanent=found.get(PERMANENT, True),
        )
        try:
            redirect.full_clean()
        except ValidationError as error:
            for text in error.messages:
                self.load.problems.add(row.place, text)
        return redirect

    def old_path(self, value):
        """Return an old address as Wagtail keeps it; it must be free."""
        path = Redirect.normalise_path(own_path(value.text))
        if "#" in value.text:
            raise Refused("What stands after # never reaches a server. Leave it out.")
        if len(path) > LONGEST:
            raise Refused(f"The address is too long; at most {LONGEST} letters are possible.")
        if "?" not in path and self.is_taken(path):
            raise Refused(f"Something stands at {path} today; nobody would be led on.")
        return path

    def is_taken(self, path):
        original = languages.original_path(f"{path.rstrip('/')}/")
        url_path = root_path() + original[1:]
        is_page = Page.objects.filter(url_path=url_path, live=True).exists()
        return is_page or any(self.pages.answers(each) for each in (path, f"{path}/"))

    def target(self, value):
        """Return (page, "") or (None, address) of a new address; it must answer."""
        path = own_path(value.text)
        bare, end = urlsplit(path).path, path[len(urlsplit(path).path) :]
        with_slash = bare if bare.endswith("/") else f"{bare}/"
        found = published_pages().filter(url_path=root_path() + with_slash[1:]).first()
        if found and not end:
            return found, ""
        original = languages.original_path(with_slash)
        is_page = published_pages().filter(url_path=root_path() + original[1:]).exists()
        if is_page:
            return None, f"{settings.SITE_URL}{with_slash}{end}"
        if self.pages.answers(bare):
            return None, f"{settings.SITE_URL}{path}"
        raise Refused(f"There is no published page at {with_slash}")

    def refuse_hops(self, row, redirect):
        """Refuse a new address that is itself an old one: a circle, or a way in two steps."""
        place = row.place.key(NEW)
        path = Redirect.normalise_path(own_path(row.get(NEW).text))
        if path == redirect.old_path:
            self.load.problems.add(place, "The address leads to itself.")
        elif path in self.lines:
            text = f"This is the old address of row {self.lines[path]}. Name where that leads."
            self.load.problems.add(place, text)

    def store(self, row, redirect):
        stored = self.stored.get(redirect.old_path)
        if stored is None:
            redirect.save()
            self.load.change(row.place, redirect.old_path, f"-> {said(redirect)}")
            return
        before = said(stored)
        if before == said(redirect):
            return
        for name in ("redirect_page", "redirect_link", "is_permanent"):
            setattr(stored, name, getattr(redirect, name))
        stored.redirect_page_route_path = ""
        stored.automatically_created = False
        stored.__dict__.pop("link", None)
        stored.save()
        self.load.change(row.place, redirect.old_path, f"{before} -> {said(redirect)}")


def own_path(text):
    """Return the path of an address of this site; raise Refused where it is of another."""
    parts = urlsplit(text.strip())
    if parts.scheme not in ("", "http", "https"):
        raise Refused(f"“{text}” is no address of a page.")
    if parts.netloc and parts.hostname not in own_hosts():
        raise Refused(f"{parts.hostname} is another site; only addresses of this one are taken.")
    if not parts.netloc and not text.startswith("/"):
        raise Refused(f"An address begins with a slash or https://, not as “{text}”.")
    return parts._replace(scheme="", netloc="").geturl() or "/"


def own_hosts():
    named = {host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"}
    return {urlsplit(settings.SITE_URL).hostname, *named}


def said(redirect):
    kind = redirect.get_is_permanent_display()
    return f"{redirect.link} ({kind})"
