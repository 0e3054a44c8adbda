"""Which posts people hold, for several people at once."""

from django.db.models import prefetch_related_objects

from base import linked
from base.caching.recording import today, used
from base.languages import once
from departments.hours.wording.lists import listed
from departments.models import StaffPage
from departments.models.appointments import in_public, posts_held_by


def with_titles(people, on=None):
    """Return [(person, "their present titles"), …], unpublished people left out."""
    day = on or today()
    people = [person for person in people if person and person.live]
    prefetch_related_objects(people, "photo")
    posts = posts_of(people)
    return [
        (person, listed(post.full_title for post in posts[person.pk] if post.in_service(day)))
        for person in people
    ]


def posts_of(people):
    """Return {key: posts in public departments} of people, the latest first.

    Asked once for all to whom a page that is shown refers.
    """
    used(*(f"appointments:person:{person.pk}" for person in people))
    keys = {person.pk for person in people}
    known = once("posts of people", dict)
    if not keys <= known.keys():
        keys = keys | linked.keys_of(StaffPage)
        known |= {key: [] for key in keys}
        for post in in_public(posts_held_by(tuple(sorted(keys)))):
            known[post.person_id].append(post)
    return known
