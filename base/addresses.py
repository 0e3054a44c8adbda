"""Which parts of an address belong to the site itself.

A page may not take them: it would stand in the way of something that the site
answers there, or the site would stand in the way of the page.
"""

from django.conf import settings

RESERVED_SLUGS = frozenset(
    {
        "accounts", "admin", "alerts", "api", "brand", "django-admin", "documents", "feed",
        "feedback", "health", "images", "index", "llms", "media", "news", "plan",
        "robots", "search", "sitemap", "static",
    }
    | {code for code, _ in settings.LANGUAGES}
)  # fmt: skip


def reserved_reason(slug):
    return f"“{slug}” is kept for the site itself. Choose another address."
