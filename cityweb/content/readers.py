"""Who may read a page: everyone, unless its file or the admin says otherwise."""

from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from .problems import Refused
from .scalars import line

KEY = "readers"
EVERYONE, SIGNED_IN = "everyone", "login"
LONGEST = Group._meta.get_field("name").max_length


def readers_wanted(value, problems):
    """Return whom a file lets read its page; None where it says nothing of it."""
    given = value.get(KEY)
    if given is None:
        return None
    try:
        return read_readers(given)
    except Refused as refused:
        problems.refuse(refused, given.place)
        return None


def read_readers(given):
    if isinstance(given.data, list):
        names = sorted({line(item) for item in given.data})
        if not names or not all(0 < len(name) <= LONGEST for name in names):
            raise Refused("Name the groups that may read the page.")
        return names
    word = line(given)
    if word not in (EVERYONE, SIGNED_IN):
        raise Refused(f"Write {EVERYONE}, {SIGNED_IN} (whoever can sign in) or a list of groups.")
    return [] if word == EVERYONE else [SIGNED_IN]


def readers_of(page):
    """Return whom a stored page itself lets read it: nobody in particular, some, a word."""
    restriction = PageViewRestriction.objects.filter(page=page.pk).first()
    if restriction is None:
        return []
    if restriction.restriction_type != PageViewRestriction.GROUPS:
        return [SIGNED_IN]
    return sorted(restriction.groups.values_list("name", flat=True))


def restrict(page, readers):
    """Let those alone read a page; a group that there is not yet has nobody in it."""
    if readers is None:
        return
    stored = PageViewRestriction.objects.filter(page=page.pk).first()
    if not readers:
        if stored:
            stored.delete()
        return
    is_for_all = readers == [SIGNED_IN]
    restriction = stored or PageViewRestriction(page=page.page_ptr)
    restriction.restriction_type = (
        PageViewRestriction.LOGIN if is_for_all else PageViewRestriction.GROUPS
    )
    restriction.save()
    names = [] if is_for_all else readers
    restriction.groups.set([Group.objects.get_or_create(name=name)[0] for name in names])
