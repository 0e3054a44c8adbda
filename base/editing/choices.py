"""What a page refers to must be there for its editor: checked when it is saved.

A chooser that hides something keeps nobody from sending its number. So every
new reference of a page, be it in a field, a block, a text or a row of a list,
is held against what the editor may see.
"""

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images import get_image_model
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.models import Page, ReferenceIndex

from .visibility import visible

REFUSED = {
    Page: "A page that you chose is not published and belongs to others. Choose another one.",
    "image": "A picture that you chose belongs to another department. Choose one of yours, "
    "or one that is shared by all.",
    "document": "A document that you chose belongs to another department. Choose one of yours, "
    "or one that is shared by all.",
}


def references_of(instance):
    """Return {(content type, key), …} of all that an object refers to, its rows included."""
    found = ReferenceIndex._extract_references_from_object(instance)
    return {(content_type, key) for content_type, key, _, _ in found}


def problems_with(references, user):
    """Say, once for each kind, what an editor may not refer to."""
    keys = {}
    for content_type, key in references:
        keys.setdefault(content_type, set()).add(key)
    kinds = [
        (Page, REFUSED[Page], lambda: visible(Page.objects.all(), user)),
        (get_image_model(), REFUSED["image"], lambda: choosable(image_policy, user)),
        (get_document_model(), REFUSED["document"], lambda: choosable(document_policy, user)),
    ]
    problems = []
    for model, text, allowed in kinds:
        wanted = keys.get(ContentType.objects.get_for_model(model).pk, set())
        wanted = {int(key) for key in wanted if key.isdecimal()}
        there = set(model.objects.filter(pk__in=wanted).values_list("pk", flat=True))
        if there and there - set(allowed().filter(pk__in=there).values_list("pk", flat=True)):
            problems.append(text)
    return problems


def choosable(policy, user):
    return policy.instances_user_has_any_permission_for(user, ["choose", "change"])
