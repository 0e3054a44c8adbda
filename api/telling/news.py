"""Stories of the newsrooms."""

from django.core.exceptions import BadRequest

from api import records
from api.asking import NO_PLACE, Refused
from api.telling.pages import links_to, of_kind, shared
from base.phrases import said
from base.structured import number
from news.keys import after_key
from news.models import NewsPage
from news.noting import note_everything


def find(asked):
    stories = of_kind(NewsPage).latest_first().prefetch_related("supporting", "topics")
    if asked.department:
        stories = stories.concerning(asked.department)
    if asked.year:
        stories = stories.in_year(asked.year)
    if asked.key is not None:
        return list(stories.filter(pk=asked.key))
    if asked.before is not None:
        try:
            stories = after_key(stories, asked.before)
        except BadRequest as error:
            raise Refused("before", NO_PLACE) from error
    return list(stories[: asked.limit + 1])


def note(asked):
    note_everything(asked.department.pk if asked.department else "city")


def tell(stories, request):
    told = shared(stories, request)
    concerned = {story.pk: [s.department_id for s in story.supporting.all()] for story in stories}
    leads = [story.department_id for story in stories]
    links = links_to([*leads, *(key for keys in concerned.values() for key in keys)], request)
    return [
        records.Story(
            **told[story.pk],
            date=story.date,
            department=links.get(story.department_id),
            supporting=[links[key] for key in concerned[story.pk] if key in links],
            topics=[records.Topic(slug=t.slug, name=said(t.name)) for t in story.topics.all()],
            press_contact=records.PressContact(
                name=story.press_contact,
                phone=number(story.press_phone),
                email=story.press_email,
            ),
        )
        for story in stories
    ]
