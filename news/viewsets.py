"""The admin's pages for topics."""

from wagtail.admin.views.generic import DeleteView
from wagtail.admin.viewsets.model import ModelViewSet

from base.deletion import refuse
from news.models import Topic


class TopicDeleteView(DeleteView):
    """Keeps a topic that stories have: they would lose it without a word."""

    def post(self, request, *args, **kwargs):
        stories = list(self.object.stories.all())
        if stories:
            return refuse(request, stories, back=self.index_url_name)
        return super().post(request, *args, **kwargs)


class TopicViewSet(ModelViewSet):
    model = Topic
    icon = "tag"
    menu_label = "Topics of news"
    menu_order = 400
    list_display = ["name", "slug"]
    delete_view_class = TopicDeleteView
    search_fields = ["name"]
    search_backend_name = None
