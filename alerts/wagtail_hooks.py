"""What alerts add to the admin."""

from wagtail import hooks

from alerts.viewsets import AlertViewSet


@hooks.register("register_admin_viewset")
def register_alerts():
    return AlertViewSet()
