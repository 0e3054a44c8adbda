"""People in the city's service, and their posts in departments that anyone may read of."""

from django.db.models import Exists, OuterRef

from api import records
from api.telling.pages import links_to, note_line, of_kind, told_of_each
from api.telling.uploads import picture
from base.caching.recording import today, used
from base.caching.tags import anywhere, referred
from base.structured import number
from departments.models import Appointment, StaffPage
from departments.posts import posts_of


def find(asked):
    people = of_kind(StaffPage).select_related("photo")
    if asked.department:
        posts = present_posts(asked.department).filter(person=OuterRef("pk"))
        people = people.filter(Exists(posts))
    return asked.cut(people)


def note(asked):
    if asked.department:
        used(f"appointments:department:{asked.department.pk}")
        posts = present_posts(asked.department)
        referred(set(posts.values_list("person", flat=True)))
    else:
        anywhere(StaffPage)


def present_posts(department):
    """Return the posts of a department that somebody holds today."""
    posts = Appointment.objects.filter(department=department)
    return posts.filter(starts_on__lte=today()).exclude(ends_on__lt=today())


def tell(people, request):
    for person in people:
        note_line(person)
    told, posts = told_of_each(people, request), posts_of(people)
    held = [post for person in people for post in posts[person.pk]]
    links = links_to([post.department_id for post in held], request)
    return [
        records.Person(
            **told[person.pk],
            first_name=person.first_name,
            last_name=person.last_name,
            short_bio=person.short_bio,
            email=person.email,
            phone=number(person.phone),
            photo=picture(person.photo),
            posts=[
                told_post(post, links[post.department_id])
                for post in posts[person.pk]
                if post.department_id in links
            ],
        )
        for person in people
    ]


def told_post(post, department):
    state = post.state()
    return records.Post(
        title=post.full_title,
        department=department,
        leads=post.leads,
        acting=post.acting,
        state=state,
        since=f"{post.starts_on:%Y-%m}",
        until=f"{post.ends_on:%Y-%m}" if state == "past" else None,
    )
