"""The form of a story: it knows the newsroom before the story stands in it."""

from base.editing.forms import CityPageForm


class NewsPageForm(CityPageForm):
    def __init__(self, *args, parent_page=None, **kwargs):
        super().__init__(*args, parent_page=parent_page, **kwargs)
        self.instance.newsroom = parent_page
