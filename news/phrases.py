"""The names of topics, which a city says in its other languages."""

from base.phrases import source
from news.models import Topic


@source
def of_topics():
    yield from Topic.objects.values_list("name", flat=True)
