"""Feeds of stories in full: the city's newsroom, one department, one topic."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe
from wagtail.models import Site

from base import feeds, languages, linked
from base.addresses import absolute
from base.caching.answers import public
from base.caching.tags import served
from base.languages import in_words
from base.models import SiteSettings
from base.phrases import said
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, Topic
from news.noting import note_everything, note_latest


@require_safe
def of_city(request):
    newsroom = city_newsroom(request)
    stories = newest(NewsPage.objects.published())
    note_latest("city", stories, feeds.MOST)
    return answer(request, newsroom, stories, "stories", newsroom.title, newsroom.summary)


@require_safe
def of_department(request, slug):
    department = get_object_or_404(DepartmentPage.objects.published(), slug=slug)
    stories = newest(NewsPage.objects.published().concerning(department))
    note_latest(department.pk, stories, feeds.MOST)
    in_words([department])
    return answer(request, department, stories, "stories", department.title, department.summary)


@require_safe
def of_topic(request, slug):
    newsroom, topic = city_newsroom(request), get_object_or_404(Topic, slug=slug)
    stories = newest(NewsPage.objects.published().filter(topics=topic))
    note_everything("city")
    return answer(request, newsroom, stories, f"topics/{topic.pk}", said(topic.name))


def city_newsroom(request):
    """Return the published newsroom of the whole city; raise Http404 where there is none."""
    home = Site.find_for_request(request).root_page
    newsroom = NewsIndexPage.objects.child_of(home).published().first()
    if newsroom is None:
        raise Http404("The city has no newsroom.")
    return in_words([newsroom])[0]


def newest(stories):
    """Return the latest stories in full, in the words of the language shown."""
    stories = stories.latest_first().select_related("department", "listing_image")
    stories = stories.prefetch_related("supporting", "topics")
    found = list(stories[: feeds.MOST])
    if not languages.is_original():
        keys = [story.translation_key for story in found]
        translations = languages.translations(NewsPage, languages.shown(), keys)
        words = {each.translation_key: each for each in translations.select_related("locale")}
        for story in found:
            if story.translation_key in words:
                story.speak(words[story.translation_key])
    return found


def answer(request, page, stories, name, title, subtitle=""):
    city = said(SiteSettings.load(request_or_site=request).city_name)
    for story in stories:
        served(story)
    linked.fetch(*stories)
    feed = feeds.Feed(
        id=feeds.tag(name, page.translation_key, languages.shown()),
        title=f"{title} · {city}",
        subtitle=subtitle,
        page=absolute(page.get_url(request)),
        path=request.path,
        entries=[entry(story, request) for story in stories],
        city=city,
    )
    return public(feeds.answer(request, feed))


def entry(story, request):
    code, url = languages.of_page(story), absolute(story.get_url(request))
    context = {"story": story, "page": story, "request": request}
    html = render_to_string("news/feed_entry.html", context)
    return feeds.Entry(
        id=feeds.tag("stories", story.translation_key, code),
        title=story.title,
        url=url,
        published=story.issued_at,
        updated=story.last_updated or story.issued_at,
        html=feeds.for_readers(html, url),
        language=code,
        author=story.label(),
        topics=tuple(story.topics.all()),
    )
