"""Which posts people hold, for several people at once."""

from django.db.models import prefetch_related_objects

from base.caching.recording import today, used
from departments.hours.wording.lists import listed
from departments.models import Appointment


def with_titles(people, on=None):
    """Return [(person, "their present titles"), …], unpublished people left out."""
    day = on or today()
    people = [person for person in people if person and person.live]
    prefetch_related_objects(people, "photo")
    used(*(f"appointments:person:{person.pk}" for person in people))
    posts = {}
    for post in Appointment.objects.in_public(person__in=people):
        if post.in_service(day):
            posts.setdefault(post.person_id, []).append(post.full_title)
    return [(person, listed(posts.get(person.pk, []))) for person in people]
