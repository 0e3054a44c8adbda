"""What accounts add to the admin."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail import hooks


@hooks.register("register_account_menu_item")
def link_password(request):
    return {
        "url": reverse("account_change_password"),
        "label": "Change password",
        "help_text": "You are asked for the present one first.",
    }


@hooks.register("register_account_menu_item")
def link_second_step(request):
    return {
        "url": reverse("mfa_index"),
        "label": "Second step when signing in",
        "help_text": "A code from your telephone, so that a stolen password is not enough.",
    }


@hooks.register("before_bulk_action")
def leave_administrators_alone(request, action_type, objects, action):
    """Keep those who are no administrators from changing or deleting one in bulk."""
    if request.user.is_superuser or not issubclass(action.model, get_user_model()):
        return
    if any(user.is_superuser for user in objects):
        raise PermissionDenied
