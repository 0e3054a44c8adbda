"""All doors to an account lead through one: with its lock-out and its second factor.

Wagtail brings doors of its own, for the admin and for restricted pages. They
know neither, so they only show the way.
"""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import path, re_path, reverse
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from users.account import StaffAccountView


def to(name):
    """Return a view that leads to a door and remembers where somebody wanted to go."""

    @never_cache
    def lead(request, *args, **kwargs):
        wanted = request.GET.get("next")
        query = f"?{urlencode({'next': wanted})}" if wanted else ""
        return redirect(reverse(name) + query)

    return lead


urlpatterns = [
    path("admin/login/", to("account_login")),
    re_path(r"^admin/password_reset/", to("account_reset_password")),
    path("_util/login/", to("account_login")),
    path("admin/account/", never_cache(require_admin_access(StaffAccountView.as_view()))),
    # The address is who somebody is: the web team changes it, in the admin.
    re_path(r"^accounts/(email|confirm-email)/", to("account_login")),
]
