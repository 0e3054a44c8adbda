"""Serves documents: to the public only while a published page uses them.

A document is not public because somebody uploaded it; drafts of a budget are
uploaded too. It becomes so with the page that links to it, and stops with it.
"""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from wagtail.documents.permissions import permission_policy
from wagtail.documents.views.serve import serve as serve_stock
from wagtail.models import Page, ReferenceIndex

from base.away import StorageAway
from base.querysets import published_pages

# A PDF is still shown: the viewer of a browser is no part of the document.
POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"


def is_public(document):
    """Tell whether a published page that anybody may read uses a document."""
    references = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = {int(pk) for pk in references.values_list("object_id", flat=True)}
    # A translation is read where its original is, by those who may read that.
    keys = Page.objects.filter(pk__in=pages).live().values("translation_key")
    return published_pages().filter(translation_key__in=keys).exists()


def may_read(user, document):
    """Tell whether somebody works with a document, public or not."""
    return user.is_active and permission_policy.user_has_any_permission_for_instance(
        user, ["change", "delete", "choose"], document
    )


def keep_unused_private(document, request):
    """Answer 404 for what is not public, as if there were no such document."""
    if not is_public(document) and not may_read(request.user, document):
        raise Http404("No published page uses this document.")


def serve(request, document_id, document_filename):
    """Serve a document so that a browser shows or keeps it, and never runs it."""
    try:
        response = serve_stock(request, document_id, document_filename)
    except (FileNotFoundError, PermissionDenied) as error:
        raise Http404("The file is not there.") from error
    except StorageAway:
        return HttpResponse(status=503, headers={"Retry-After": "10"})
    if response.status_code == 200:
        response["Content-Security-Policy"] = POLICY
        response["X-Content-Type-Options"] = "nosniff"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
