"""The tags that the admin tells: those of pictures and documents that one may choose."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from django.http import JsonResponse
from taggit.models import Tag
from wagtail.admin import filters
from wagtail.admin.views.tags import TAGS_AUTOCOMPLETE_LIMIT
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.images.views import chooser

from .reader import reader


def autocomplete(request, **of_model):
    term = request.GET.get("term")
    used = on_choosable(request.user, image_policy) | on_choosable(request.user, document_policy)
    offered = Tag.objects.filter(used, name__istartswith=term) if term else Tag.objects.none()
    names = offered.distinct().order_by("name").values_list("name", flat=True)
    return JsonResponse(list(names[:TAGS_AUTOCOMPLETE_LIMIT]), safe=False)


def popular_tags(model, count=10):
    """Return the tags that stand most often on what the reader may choose."""
    policy = next(each for each in (image_policy, document_policy) if each.model is model)
    tags = Tag.objects.filter(on_choosable(reader(), policy))
    often = Count("taggit_taggeditem_items")
    return tags.annotate(item_count=often).order_by("-item_count", "name")[:count]


def on_choosable(user, policy):
    """Return the condition that a tag stands on an upload that somebody may choose."""
    uploads = policy.instances_user_has_permission_for(user, "choose")
    return Q(
        taggit_taggeditem_items__content_type=ContentType.objects.get_for_model(policy.model),
        taggit_taggeditem_items__object_id__in=uploads.values("pk"),
    )


def hide_tags_of_others():
    filters.popular_tags_for_model = popular_tags
    chooser.popular_tags_for_model = popular_tags
