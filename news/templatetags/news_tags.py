"""News on the pages of others, who need not know of it."""

from django import template

from base.languages import in_words
from news.models import latest_of_city, latest_stories, newsroom_of
from news.models.stories import ON_A_DEPARTMENT, ON_THE_HOME_PAGE, labelled
from news.noting import note_latest

register = template.Library()


@register.inclusion_tag("components/latest_news.html", takes_context=True)
def latest_news(context, department):
    """Show the latest stories that a department issued or that concern it."""
    stories = in_words(labelled(latest_stories(department)))
    note_latest(department.pk, stories, ON_A_DEPARTMENT)
    return {
        "request": context.get("request"),
        "stories": stories,
        "slug": department.slug,
        "newsroom": next(iter(newsroom_of(department)), None),
    }


@register.inclusion_tag("components/city_news.html", takes_context=True)
def city_news(context, home):
    """Show the latest stories of the whole city, the first one large."""
    stories = in_words(labelled(latest_of_city(home)))
    note_latest("city", stories, ON_THE_HOME_PAGE)
    return {
        "request": context.get("request"),
        "lead": stories[0] if stories else None,
        "others": stories[1:],
        "newsroom": next(iter(newsroom_of(home)), None),
    }
