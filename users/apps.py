from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(AppConfig):
    name = "users"
    default_auto_field = "django.db.models.BigAutoField"


class StaffAdminConfig(WagtailUsersAppConfig):
    """Wagtail's pages for accounts, with ours where they differ."""

    user_viewset = "users.viewsets.StaffViewSet"
