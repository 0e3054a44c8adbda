"""How a page is called where it is not seen: in a tab, in a list of results, in a shared link."""

from django.utils.text import Truncator
from django.utils.translation import pgettext

from base.caching.tags import HOME
from base.findable import body_of

LONGEST = 70  # letters that a list of results shows
FIRST_WORDS = 155
OWNER = 2  # the place in a trail, below home and a list, of whoever a page belongs to


def own_title(page, narrowed_to=""):
    """Return the page's own title; of a list, with what it is narrowed to: "News, 2025"."""
    title = page.seo_title or page.title
    return f"{title}{pgettext('in a list', ', ')}{narrowed_to}" if narrowed_to else title


def owner_title(above):
    """Return the title of what a page belongs to, given its trail: a department, mostly."""
    return above[OWNER].title if len(above) > OWNER else ""


def full_title(page, above, city, narrowed_to=""):
    """Return title, owner and city; where that is too long without the city, then the owner.

    Departments have pages of one name, but those are short ones.
    """
    if not above:  # the home page, or one that stands nowhere yet
        own = page.seo_title or (page.title if page.depth and page.depth > HOME else "")
        return f"{own} · {city}" if own else city
    parts = [own_title(page, narrowed_to), owner_title(above), city]
    parts = list(filter(None, parts))
    while len(parts) > 1 and len(" · ".join(parts)) > LONGEST:
        parts.pop()
    return " · ".join(parts)


def description(page, title, tagline, narrowed_to=""):
    """Return what is said of a page below its title: its summary, else its first words."""
    said = page.description or Truncator(body_of(page)).chars(FIRST_WORDS)
    if said and not narrowed_to:
        return said
    return f"{title}. {said or tagline}".strip()
