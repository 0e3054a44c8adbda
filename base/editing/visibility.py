"""Which pages somebody may see in the admin: published ones, and those they work on.

The drafts of other departments, and pages that not everybody may read, are
nobody else's business: no list, no chooser and no search of the admin tells
their titles.
"""

from django.db.models import Q
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.models import Page, PageViewRestriction
from wagtail.permission_policies.pages import PagePermissionPolicy

from base.querysets import published_pages

from .reader import reader

PRIVATE = "(a page of others, not published)"
stock_title = Page.get_admin_display_title


def visible(pages, user):
    """Return those of some pages that somebody may see."""
    if user.is_superuser:
        return pages
    own = Page.objects.none()
    if user_has_any_page_permission(user):
        own = PagePermissionPolicy().explorable_instances(user).order_by()
    return pages.filter(Q(pk__in=own.values("pk")) | Q(pk__in=published_pages().values("pk")))


def works_on(user, page):
    """Tell whether somebody has any right on a page or above it."""
    if user.is_superuser:
        return user.is_active
    rights = PagePermissionPolicy().get_cached_permissions_for_user(user)
    return any(page.path.startswith(right.page.path) for right in rights)


def leads_to_own_work(user, page):
    """Tell whether a page stands above what somebody works on."""
    rights = PagePermissionPolicy().get_cached_permissions_for_user(user)
    return any(right.page.path.startswith(page.path) for right in rights)


def is_published(user, page):
    """Tell whether everybody may read a page; what is restricted is fetched once a request."""
    if not hasattr(user, "_restricted_paths"):
        restrictions = PageViewRestriction.objects.values_list("page__path", flat=True)
        user._restricted_paths = tuple(restrictions)
    return page.live and not page.path.startswith(user._restricted_paths)


def may_see(user, page):
    return works_on(user, page) or leads_to_own_work(user, page) or is_published(user, page)


def title_for(user, page):
    """Return the title of a page as somebody may know it: the draft's only with a right on it."""
    if works_on(user, page):
        return stock_title(page)
    return page.title if may_see(user, page) else PRIVATE


def hide_titles_of_others():
    """Make every page of the admin show titles by what its reader may know."""

    def get_admin_display_title(page):
        user = reader()
        if user is None or not page.path:
            return stock_title(page)
        return title_for(user, page)

    Page.get_admin_display_title = get_admin_display_title
