"""What machines read of a page, as schema.org has it: the facts that its readers see.

Each app describes its own pages in a module `structured`. A description is made of
what the page's template was given: it costs no query and says nothing else.
"""

import json
from dataclasses import dataclass
from functools import cache

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from base import languages, phones
from base.addresses import absolute
from base.models import SiteSettings
from base.phrases import said
from base.templatetags.page_tags import address, canonical, request_of, trail
from base.templatetags.picture_tags import source

DESCRIPTIONS = {}
# No end of the script, no comment, and no line that an old reader would take for one.
FORBIDDEN = {
    ord(each): f"\\u{ord(each):04x}" for each in "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
}


def describes(*models):
    """Register the function that describes pages of a type: (page, sight) -> things."""

    def register(function):
        DESCRIPTIONS.update(dict.fromkeys(models, function))
        return function

    return register


@cache
def descriptions():
    autodiscover_modules("structured")
    return DESCRIPTIONS


@dataclass(frozen=True)
class Sight:
    """A page as it is shown: what its template was given, and the names of things there."""

    context: dict

    @property
    def here(self):
        return canonical(self.context)

    @property
    def settings(self):
        return SiteSettings.load(request_or_site=request_of(self.context))

    def url(self, page):
        return absolute(address(self.context, page))

    def named(self, page, kind="GovernmentOrganization"):
        return {"@type": kind, "name": page.title, "url": self.url(page)}

    def city(self):
        """The city, as the foot of every page names it."""
        home = absolute(languages.here("/"))
        name = said(self.settings.city_name)
        return {"@type": "GovernmentOrganization", "name": name, "url": home}

    def trail(self, page):
        """The trail above the page's title, the page itself last; None where there is none."""
        above = trail(page)
        if not above:
            return None
        names = [gettext("Home"), *(each.title for each in above[1:])]
        steps = [{"name": n, "item": self.url(p)} for n, p in zip(names, above, strict=True)] + [
            {"name": page.title}
        ]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, **step}
                for number, step in enumerate(steps, 1)
            ],
        }


def script(context):
    """Return the element that describes a page; nothing for what is no page.

    A page that is shown in another language than that of its words is described at
    its own address alone.
    """
    page = context.get("page")
    describe = descriptions().get(type(page))
    if describe is None or not page.path or languages.of_page(page) != languages.shown():
        return ""
    sight = Sight(context)
    things = [*describe(page, sight), sight.trail(page)]
    text = json.dumps(
        {"@context": "https://schema.org", "@graph": filled(things)},
        ensure_ascii=False, separators=(",", ":"),
    )  # fmt: skip
    safe = text.translate(FORBIDDEN)
    return mark_safe(f'<script type="application/ld+json">{safe}</script>')  # noqa: S308 - escaped


def filled(value):
    """Return data without what is empty."""
    if isinstance(value, dict):
        pairs = ((name, filled(item)) for name, item in value.items())
        return {name: item for name, item in pairs if item not in ("", None, [], {})}
    if isinstance(value, list):
        return [item for item in map(filled, value) if item not in ("", None, [], {})]
    return value if isinstance(value, int | float | None) else str(value)


def moment(at):
    """Return a moment in the city's zone, as the page has it for machines."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else ""


def number(text):
    """Return a phone number as its link dials it; nothing where nobody can dial it."""
    try:
        return phones.normal_form(text or "")
    except ValidationError:
        return ""


def picture(image):
    return absolute(source(image)) if image and image.sizes else ""


def elsewhere(links):
    """Return the addresses on other sites among some links."""
    return [link for link in links if link.startswith(("https://", "http://"))]
