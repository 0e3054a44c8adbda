"""Actions on several things at once: what somebody may not see is not named among the refused."""

from django.core.exceptions import BadRequest
from django.http import Http404
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.bulk_action.dispatcher import index as stock_index
from wagtail.models import Page

from .visibility import may_see

ALL = "all"


def index(request, app_label, model_name, action):
    """Pass on to Wagtail what makes sense; answer 400 or 404 to the rest."""
    if any(key != ALL and not key.isdecimal() for key in request.GET.getlist("id")):
        raise BadRequest("That is no number of anything.")
    parent = request.GET.get("childOf")
    if parent is not None:
        if not parent.isdecimal():
            raise BadRequest("That is no number of a page.")
        if app_label == Page._meta.app_label and not Page.objects.filter(pk=parent).exists():
            raise Http404("No such page.")
    return stock_index(request, app_label, model_name, action)


def hide_refused_of_others():
    """Leave out of the refused what belongs to others and is not published."""
    stock = BulkAction.get_actionable_objects

    def get_actionable_objects(self):
        objects, context = stock(self)
        context["items_with_no_access"] = [
            item for item in context["items_with_no_access"] if may_know(self.request.user, item)
        ]
        return objects, context

    BulkAction.get_actionable_objects = get_actionable_objects


def may_know(user, item):
    return user.is_superuser or (isinstance(item, Page) and may_see(user, item))
