"""The stories of the last two days, for search engines that show news."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from base import languages
from base.addresses import absolute
from base.languages import in_words
from base.models import SiteSettings
from base.phrases import said
from news.models import NewsPage

PATH = "/news-sitemap.xml"
NEW = timedelta(hours=48)
MOST = 1000  # addresses that such a file may hold


@require_safe
def news_sitemap(request):
    city = SiteSettings.load(request_or_site=request)
    stories = [
        entry
        for language in languages.spoken()
        for entry in stories_in(language.code, city, request)
    ]
    content = render_to_string("news/sitemap.xml", {"stories": stories[:MOST]})
    return HttpResponse(content, content_type="application/xml")


def stories_in(code, city, request):
    """Return the new stories that there are in a language."""
    now = timezone.now()
    first_day = timezone.localdate(now - NEW)
    found = NewsPage.objects.published().latest_first()
    found = found.filter(date__gte=first_day, date__lte=timezone.localdate(now))
    with languages.showing(code):
        stories = in_words(story for story in found[:MOST] if now - NEW <= story.out_at <= now)
        return [
            {
                "url": absolute(story.get_url(request)),
                "publication": said(city.city_name),
                "language": code,
                "date": timezone.localtime(story.out_at),
                "title": story.title,
            }
            for story in stories
            if languages.of_page(story) == code or code == settings.LANGUAGE_CODE
        ]
