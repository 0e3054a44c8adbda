"""News on the pages of others, who need not know of it."""

from django import template

from base.caching.tags import children
from base.languages import in_words
from news.models import NewsIndexPage, NewsPage
from news.noting import note_latest

register = template.Library()

ON_A_DEPARTMENT = 3
ON_THE_HOME_PAGE = 4


@register.inclusion_tag("components/latest_news.html", takes_context=True)
def latest_news(context, department):
    """Show the latest stories that a department issued or that concern it."""
    stories = NewsPage.objects.published().concerning(department).latest_first().with_labels()
    found = in_words(stories[:ON_A_DEPARTMENT])
    note_latest(department.pk, found, ON_A_DEPARTMENT)
    children(NewsIndexPage, department)
    return {
        "request": context.get("request"),
        "stories": found,
        "slug": department.slug,
        "newsroom": NewsIndexPage.objects.child_of(department).published().first(),
    }


@register.inclusion_tag("components/city_news.html", takes_context=True)
def city_news(context, home):
    """Show the latest stories of the whole city, the first one large."""
    latest = NewsPage.objects.published().latest_first().with_labels()
    stories = in_words(latest[:ON_THE_HOME_PAGE])
    note_latest("city", stories, ON_THE_HOME_PAGE)
    children(NewsIndexPage, home)
    return {
        "request": context.get("request"),
        "lead": stories[0] if stories else None,
        "others": stories[1:],
        "newsroom": NewsIndexPage.objects.child_of(home).published().first(),
    }
