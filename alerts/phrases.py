"""The words of alerts, which a city says in its other languages."""

from alerts.models import Alert
from base.phrases import source


@source
def of_alerts():
    for words in Alert.objects.values_list("title", "text", "link_text"):
        yield from words
