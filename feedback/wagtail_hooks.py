"""What feedback adds to the admin."""

from wagtail import hooks

from feedback.viewsets import FeedbackViewSet


@hooks.register("register_admin_viewset")
def register_feedback():
    return FeedbackViewSet()
