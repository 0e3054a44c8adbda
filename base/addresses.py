"""Addresses of the site: which parts it keeps for itself, and how they read from elsewhere.

A page may not take what is kept: it would stand in the way of something that the
site answers there, or the site would stand in the way of the page.
"""

from django.conf import settings

RESERVED_SLUGS = frozenset(
    {
        "accounts", "admin", "alerts", "api", "brand", "cards", "django-admin", "documents", "feed",
        "feedback", "health", "images", "index", "llms", "media", "news", "plan",
        "robots", "search", "sitemap", "static",
    }
    | {code for code, _ in settings.LANGUAGES}
)  # fmt: skip


def reserved_reason(slug):
    return f"“{slug}” is kept for the site itself. Choose another address."


def absolute(address):
    """Return an address of the site in full, whatever host was asked; others as they are."""
    return f"{settings.SITE_URL}{address}" if address.startswith("/") else address
