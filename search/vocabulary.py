"""The site's own words, and which of them somebody may have meant."""

import operator
import re
from collections import Counter
from functools import reduce

from django.contrib.postgres.search import SearchQuery
from django.db import connection

from base.languages import showing, shown, spoken
from search.languages import config_of, searched
from search.models import Synonym, Text, Word, parts
from search.visible import visible_entries

WORD = re.compile(r"[^\W\d_]{3,40}")
FAR = 2
CANDIDATES = 200  # whether anyone may see them is asked of so many


def refresh():
    """Count the words of what is public now, in each language."""
    for language in spoken():
        with showing(language.code):
            count_words()


def count_words():
    counts = Counter()
    entries = visible_entries().filter(language=shown())
    rows = entries.values_list("title", "summary").iterator(chunk_size=2000)
    for title, summary in rows:
        counts.update({w.lower() for w in WORD.findall(f"{title} {summary}")})
    for words in everyday_words():
        counts.update(WORD.findall(words.lower()))
    lexemes = lexemes_of(list(counts))
    language = shown()
    Word.objects.filter(language=language).delete()
    Word.objects.bulk_create(
        [
            Word(word=word, language=language, lexeme=lexemes[word][:40], frequency=count,
                 near=shortened(word))
            for word, count in counts.items() if lexemes.get(word)
        ],
        batch_size=2000,
    )  # fmt: skip


def everyday_words():
    for synonym in Synonym.objects.all():
        yield " ".join(parts(synonym.means) + parts(synonym.typed))
    tasks = visible_entries().filter(kind="task", language=shown())
    names = tasks.values_list("names", flat=True)
    for vector in names:
        yield " ".join(re.findall(r"'([^']+)'", vector))


def lexemes_of(words):
    with connection.cursor() as cursor:
        cursor.execute(*lexemes_asked(words))
        return dict(cursor.fetchall())


def lexemes_asked(words):
    """Return the SQL, and its parameters, of the lexeme of each word in the language shown."""
    sql = (
        "SELECT w, (tsvector_to_array(to_tsvector(%s::regconfig, w)))[1] FROM unnest(%s::text[]) w"
    )
    return sql, [config_of(shown()), words]


def shortened(word):
    """Return the word and what is left of it without any one letter."""
    return sorted({word, *(word[:i] + word[i + 1 :] for i in range(len(word)))})


def nearest(typed):
    """Return the words most like one, the likeliest first; none where it is too short."""
    if len(typed) < 4:
        return []
    far = 1 if len(typed) < 6 else FAR
    found = Word.objects.filter(language__in=searched(), near__overlap=shortened(typed))
    if has_trigrams():
        alike = Word.objects.extra(where=["similarity(word, %s) > 0.4"], params=[typed])
        found = found | alike.filter(language__in=searched())
    judged = [(distance(typed, w.word), -w.frequency, w.word) for w in found[:2000]]
    return [word for far_off, _, word in sorted(judged) if 0 < far_off <= far]


def has_trigrams():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None


def distance(one, other):
    """Return in how many letters two words differ, neighbors that changed places counting one."""
    before, last = [], list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def is_known(word):
    """Tell whether anything public holds a word."""
    asked = [SearchQuery(word, config=config_of(code)) for code in searched()]
    holding = Text.objects.filter(vector=reduce(operator.or_, asked))
    some = list(holding.values_list("entry_id", flat=True)[:CANDIDATES])
    return bool(some) and visible_entries().filter(pk__in=some).exists()


def corrected(words, reading):
    """Return the words with those that nothing public holds replaced by near ones, or None."""
    changed = False
    kept = []
    for word in words.split():
        better, lexeme = word, reading.lexemes.get(word.lower())
        is_asked = lexeme and lexeme not in reading.counts and WORD.fullmatch(word)
        if is_asked and not is_known(word):
            better = next((near for near in nearest(word.lower())[:5] if is_known(near)), word)
        changed |= better != word
        kept.append(better)
    return " ".join(kept) if changed else None
