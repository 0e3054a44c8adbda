"""Where stories are seen: in the lists of the city and of departments, year by year."""

from base.caching.shown import shown
from base.caching.tags import of_facts, of_line, of_page
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, SupportingDepartment, Topic
from news.noting import issued


def places_of_story(story):
    scopes = scopes_of(story)
    for scope in {*scopes, issued(story.department_id)}:
        yield f"stories:{scope}"
        yield f"stories:{scope}:{story.date.year}"
    for scope in scopes:
        if is_alone_in_its_year(story, scope):
            yield f"stories:{scope}:years"
    if is_alone_on_a_topic(story):
        yield "topics:used"


def is_alone_in_its_year(story, scope):
    """Tell whether a scope has no other story of that year, so that its archive changes."""
    others = NewsPage.objects.published().in_year(story.date.year).exclude(pk=story.pk)
    if scope != "city":
        others = others.concerning(DepartmentPage(pk=scope))
    return not others.exists()


def is_alone_on_a_topic(story):
    """Tell whether a topic has no other story, so that the topics in use change."""
    topics = {topic.pk for topic in story.topics.all()}
    others = NewsPage.objects.published().exclude(pk=story.pk).filter(topics__in=topics)
    return bool(topics) and set(others.values_list("topics", flat=True).distinct()) < topics


def scopes_of(story):
    """Return "city" and the key of each department whose page tells of the story."""
    scopes = {"city"}
    if story.department_id:
        scopes |= {story.department_id, story.department.part_of_id}
    scopes |= {each.department_id for each in story.supporting.all()}
    return scopes - {None}


def places_of_support(supporting):
    return [
        f"stories:{supporting.department_id}",
        f"stories:{supporting.department_id}:years",
        f"stories:{supporting.department_id}:{supporting.story.date.year}",
        of_line(supporting.story_id),
        of_facts(supporting.story_id),
        of_page(supporting.story_id),
    ]


shown(NewsIndexPage)
shown(
    NewsPage, places_of_story,
    own=["body", "image_caption", "press_contact", "press_phone", "press_email"],
    ranked_by=["date"],
)  # fmt: skip
shown(SupportingDepartment, places_of_support)
shown(Topic)
