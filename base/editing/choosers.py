"""The choosers of pages and pictures, which show nothing that is private to others."""

import json

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.views import chooser
from wagtail.images import get_image_model
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.images.views.chooser import viewset as image_chooser
from wagtail.models import Page

from . import fields
from .visibility import may_see, visible


def numbers(values):
    """Return the numbers in a list of texts; raise BadRequest where one is none."""
    try:
        return [int(value) for value in values if value]
    except ValueError as error:
        raise BadRequest("That is no number of a page.") from error


def only_visible(pages, request):
    return visible(pages, request.user)


class BrowseView(chooser.BrowseView):
    def get(self, request, parent_page_id=None):
        self.is_asked_for = parent_page_id is not None
        numbers(request.GET.getlist("target_pages[]"))
        return super().get(request, parent_page_id)

    def get_object_list(self):
        if not may_see(self.request.user, self.parent_page):
            if self.is_asked_for:
                raise Http404("No such page.")
            self.parent_page = Page.get_first_root_node().specific
        return super().get_object_list()


class ChosenMultipleView(chooser.ChosenMultipleView):
    def get(self, request):
        wanted = numbers(request.GET.getlist("id"))
        pages = visible(Page.objects.filter(pk__in=wanted, depth__gt=1), request.user).specific()
        result = [
            {
                "id": page.pk,
                "parentId": page.get_parent().pk,
                "adminTitle": page.get_admin_display_title(),
                "editUrl": reverse("wagtailadmin_pages:edit", args=(page.pk,)),
                "url": page.url,
            }
            for page in pages
        ]
        return self.render_chosen_response(result)


class ExternalLinkView(chooser.ExternalLinkView):
    """Turns an address of ours into a link to the page, if its editor may see it."""

    def post(self, request):
        fields.demand(request, "external-link-chooser-url")
        response = super().post(request)
        answer = json.loads(response.content)
        result = answer.get("result") or {}
        if "id" not in result:
            return response
        page = Page.objects.get(pk=result["id"])
        if may_see(request.user, page):
            answer["result"]["adminTitle"] = page.get_admin_display_title()
        else:
            answer["result"] = self.get_result_data()
        return JsonResponse(answer)


class SelectFormatView(image_chooser.select_format_view_class):
    def dispatch(self, request, image_id):
        image = get_object_or_404(get_image_model(), pk=image_id)
        if not image_policy.user_has_permission_for_instance(request.user, "choose", image):
            raise PermissionDenied
        return super().dispatch(request, image_id=image_id)


select_format = SelectFormatView.as_view(
    model=get_image_model(), preserve_url_parameters=image_chooser.preserve_url_parameters
)
