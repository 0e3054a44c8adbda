"""What the search does by the clock."""

from base.jobs import job
from search import index, misses, vocabulary
from search.models import Entry


@job(every=3600)
def learn_words():
    if Entry.objects.exists():
        vocabulary.refresh()
    else:
        index.rebuild()


@job(every=86400)
def forget_old_misses():
    misses.forget_old()
