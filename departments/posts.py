"""Which posts people hold, for several people at once."""

from django.db.models import prefetch_related_objects

from base import linked
from base.caching.recording import today, used
from base.languages import once
from base.prepared import prepared
from departments.hours.wording.lists import listed
from departments.models import Appointment, StaffPage
from departments.models.appointments import in_public


def with_titles(people, on=None):
    """Return [(person, "their present titles"), …], unpublished people left out."""
    day = on or today()
    people = [person for person in people if person and person.live]
    prefetch_related_objects(people, "photo")
    used(*(f"appointments:person:{person.pk}" for person in people))
    posts = posts_of({person.pk for person in people})
    return [
        (person, listed(post.full_title for post in posts[person.pk] if post.in_service(day)))
        for person in people
    ]


def posts_of(keys):
    """Return {key: posts} of people; asked once for all to whom a page that is shown refers."""
    known = once("posts of people", dict)
    if not keys <= known.keys():
        keys = keys | linked.keys_of(StaffPage)
        known |= {key: [] for key in keys}
        for post in in_public(posts_held_by(tuple(sorted(keys)))):
            known[post.person_id].append(post)
    return known


@prepared
def posts_held_by(keys):
    return Appointment.objects.with_departments().filter(person__in=keys)
