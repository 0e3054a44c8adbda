"""What is answered where nothing stands: a page that is gone, an address with a slip in it.

A moved page is Wagtail's to redirect, which it does first.
"""

from django.conf import settings
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_unpublished

from base import languages
from base.mirror import rendering
from base.models import GoneAddress
from base.public_addresses import root_path
from base.querysets import published_pages
from base.redirects import never_in_the_way

LONGEST = GoneAddress._meta.get_field("path").max_length
ITS_OWN = ("/admin/", "/django-admin/", "/static/", "/media/")
NOT_MENDED = (*ITS_OWN, "/accounts/", "/documents/", "/cards/", "/health/")


class LostAddresses:
    """Turn a 404 into a 410, or lead to what stands at an address that was typed in capitals."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_lost = response.status_code == 404 and request.method in ("GET", "HEAD")
        if not is_lost or request.path.startswith(ITS_OWN) or len(request.path) > LONGEST:
            return response
        path = with_slash(request.path)
        if (lower := path.lower()) != path and leads_somewhere(lower):
            query = f"?{urlencode(request.GET, doseq=True)}" if request.GET else ""
            return HttpResponsePermanentRedirect(lower + query)
        if GoneAddress.objects.filter(path__in=page_paths(languages.original_path(path))).exists():
            return render(request, "410.html", status=410)
        return response


def with_slash(path):
    is_file = "." in path.rpartition("/")[2]
    return path if path.endswith("/") or is_file else f"{path}/"


def leads_somewhere(path):
    """Tell whether anyone may read what stands at a path: a page, or what a page has below it."""
    if is_published(languages.original_path(path)):
        return True
    return not path.startswith(NOT_MENDED) and rendering.render(path).status == 200


def page_paths(path):
    """Return the path of a page, and of the page whose file it may be."""
    return [path, path[: path.rfind("/") + 1]] if not path.endswith("/") else [path]


def is_published(path):
    return published_pages().filter(url_path=root_path() + path[1:]).exists()


def path_of(page):
    """Return the path at which an original stands in the site; None for any other page."""
    root = Site.objects.filter(is_default_site=True).values_list("root_page__url_path").first()
    is_original = page.locale.language_code == settings.LANGUAGE_CODE
    if root is None or not is_original or not page.url_path.startswith(root[0]):
        return None
    return page.url_path[len(root[0]) - 1 :]


@receiver(page_unpublished)
@never_in_the_way
def remember_unpublished(sender, instance, **kwargs):
    remember(instance)


@receiver(pre_delete, sender=Page)
@never_in_the_way
def remember_deleted(sender, instance, **kwargs):
    if instance.live:
        remember(instance)


def remember(page):
    """Remember where a page stood, unless only some could read it."""
    path = path_of(page)
    if path and not page.get_view_restrictions().exists():
        GoneAddress.objects.update_or_create(path=path)


@receiver(page_published)
@never_in_the_way
def forget_published(sender, instance, **kwargs):
    GoneAddress.objects.filter(path=path_of(instance)).delete()
