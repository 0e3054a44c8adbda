"""Moving a page: the rights are asked before anything is said of it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.admin.views.pages.move import move_confirm as stock_confirm
from wagtail.models import Page


def move_confirm(request, page_to_move_id, destination_id):
    page = get_object_or_404(Page, pk=page_to_move_id).specific
    destination = get_object_or_404(Page, pk=destination_id).specific
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied
    return stock_confirm(request, page_to_move_id, destination_id)
