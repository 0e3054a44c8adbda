"""How hard a page is to read, as a school grade, shown to whoever edits it.

The grade is that of Kincaid and others (1975), the one that US cities write by. It
counts words in sentences and syllables in words, for texts in English alone.
"""

import re

from django.utils.html import strip_tags
from wagtail.admin.panels import Panel
from wagtail.fields import RichTextField, StreamField

GOAL = 8
FEWEST_WORDS = 40  # of fewer a grade tells nothing
SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)|\n+")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'-][A-Za-zÀ-ÿ]+)*")
VOWELS = re.compile(r"[aeiouyà-ÿ]+")


def grade(text):
    """Return the school grade of a text to one decimal; None where it is too short to tell."""
    words = WORD.findall(text)
    if len(words) < FEWEST_WORDS:
        return None
    sentences = [part for part in SENTENCE.split(text) if WORD.search(part)]
    per_sentence = len(words) / len(sentences)
    per_word = sum(map(syllables, words)) / len(words)
    return round(max(0.39 * per_sentence + 11.8 * per_word - 15.59, 0), 1)


def syllables(word):
    """Return about how many syllables an English word has: its groups of vowels that sound."""
    word = word.lower()
    count = len(VOWELS.findall(word))
    if word.endswith(("e", "es", "ed")) and not word.endswith(("le", "ee", "ted", "ded", "ses")):
        count -= 1
    return max(count, 1)


def text_of(page):
    """Return all the words of a page, each piece on a line of its own."""
    pieces = []
    for name in page.words:
        field, value = page._meta.get_field(name), getattr(page, name)
        if isinstance(field, StreamField):
            pieces += [str(each) for each in field.get_searchable_content(value)]
        elif isinstance(field, RichTextField):
            pieces += re.split(r"</p>|</li>", value)
        elif isinstance(value, str):
            pieces.append(value)
    return "\n".join(strip_tags(piece) for piece in pieces)


class ReadingPanel(Panel):
    """Says how hard the page is to read, as it was saved last."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/panels/reading.html"

        def is_shown(self):
            return self.instance.pk is not None and not self.instance.is_translation

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            found = grade(text_of(self.instance))
            hard = found is not None and found > GOAL
            return {**context, "grade": found, "goal": GOAL, "is_hard": hard}
