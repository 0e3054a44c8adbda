"""The admin's pages for topics."""

from wagtail.admin.viewsets.model import ModelViewSet

from news.models import Topic


class TopicViewSet(ModelViewSet):
    model = Topic
    icon = "tag"
    menu_label = "Topics of news"
    menu_order = 400
    list_display = ["name", "slug"]
    search_fields = ["name"]
    search_backend_name = None
