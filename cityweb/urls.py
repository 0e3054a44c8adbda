"""Every address of the city; the page tree last."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from alerts.feed import alerts_feed
from alerts.views import alerts_json
from api.views import about as about_api
from base import branding, cards, documents, media
from base.indexnow import KEY
from base.indexnow.key import key_file
from base.markdown.answers import in_markdown
from base.routing import serve
from cityweb import health, sitemap
from cityweb.llms import llms
from cityweb.news_sitemap import news_sitemap
from cityweb.security import security_txt
from feedback import views as feedback
from news import feeds as news
from search.views import search, suggest
from users import doors

urlpatterns = [
    path("health/live/", health.live),
    path("health/ready/", health.ready),
    path("robots.txt", sitemap.robots),
    re_path(rf"^({KEY})\.txt$", key_file),
    path("sitemap.xml", sitemap.sitemap),
    path("sitemap-<int:number>.xml", sitemap.sitemap_part),
    path("news-sitemap.xml", news_sitemap),
    path(".well-known/security.txt", security_txt),
    path("llms.txt", llms),
    path("alerts.json", alerts_json),
    path("api/v2/", include("api.urls")),
    path("brand/<slug:name>.css", branding.brand, name="brand"),
    re_path(r"^cards/(\d{1,9})-([a-z-]+)-([0-9a-f]{12})\.png$", cards.card, name="card"),
    path("media/images/<str:name>", media.picture),
    path("", include(doors)),
    path("admin/", include("base.editing.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("accounts/", include("allauth.urls")),
    re_path(r"^documents/(\d+)/(.*)$", documents.serve),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(
        path("search/", search, name="search"),
        path("search/suggest/", suggest, name="suggest"),
        # Files of pages, which Wagtail's own pattern does not let through.
        re_path(r"^((?:[\w\-]+/)+[\w\-]+\.(?:pdf|csv|json))$", serve),
        re_path(r"^((?:[\w\-]+/)*)index\.md$", in_markdown),
        path("alerts/feed/", alerts_feed, name="alerts_feed"),
        path("news/feed/", news.of_city, name="city_feed"),
        path("news/topics/<slug:slug>/feed/", news.of_topic, name="topic_feed"),
        path("departments/<slug:slug>/feed/", news.of_department, name="department_feed"),
        path("api/v2/", about_api, name="api"),
        path("feedback/", feedback.send, name="feedback"),
        path("feedback/thanks/", feedback.thanks, name="feedback_thanks"),
        path("", include(wagtail_urls.urlpatterns[:-1])),
        re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
        prefix_default_language=False,
    ),
]
