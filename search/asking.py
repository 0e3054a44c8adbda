"""Turns what somebody typed into terms: one for each word, with its synonyms."""

import math
import re
from dataclasses import dataclass

from django.db import connection
from django.db.models import Sum

from search.languages import config_of, searched
from search.models import Synonym, Word, parts

LONGEST_PHRASE = 3
AT_MOST = 12
LEXEME = re.compile(r"'((?:[^']|'')+)'")


@dataclass(frozen=True)
class Term:
    """A word or phrase as a tsquery, and how much it tells."""

    query: str
    weight: float


def terms_of(words):
    """Return the terms of what was typed, words that say nothing left out."""
    asked = groups(words)
    if not asked:
        return []
    # In each language of its own: "permisos" and "permits" lose different endings.
    read = [as_queries(asked, config_of(language)) for language in searched()]
    queries = [" | ".join(dict.fromkeys(each)) for each in zip(*read, strict=True) if all(each)]
    return weighted(dict.fromkeys(queries))


def as_queries(asked, config):
    """Return each group as the text of a tsquery; "" where it is made of stop words."""
    phrase = "phraseto_tsquery(%s::regconfig, %s)"
    columns = [f"({' || '.join([phrase] * len(group))})::text" for group in asked]
    parameters = [value for group in asked for each in group for value in (config, each)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}", parameters)
        return cursor.fetchone()


def groups(words):
    """Return, for each word or known phrase, it and what it means."""
    known = {}
    for synonym in Synonym.objects.all():
        for typed in parts(synonym.typed):
            known.setdefault(typed, []).extend(parts(synonym.means))
    rest = re.findall(r"\w+(?:['’-]\w+)*", words.lower())[:AT_MOST]
    found = []
    while rest:
        for length in range(min(LONGEST_PHRASE, len(rest)), 0, -1):
            phrase = " ".join(rest[:length])
            if phrase in known or length == 1:
                found.append([phrase, *known.get(phrase, [])])
                rest = rest[length:]
                break
    return found


def weighted(queries):
    """Give rare words more weight than common ones."""
    lexemes = {query: [x.replace("''", "'") for x in LEXEME.findall(query)] for query in queries}
    asked = {lexeme for each in lexemes.values() for lexeme in each}
    counts = dict(
        Word.objects.filter(lexeme__in=asked, language__in=searched())
        .order_by().values_list("lexeme").annotate(Sum("frequency"))
    )  # fmt: skip
    most = max([*counts.values(), 50])
    return [
        Term(query, 1 + math.log(most / max(1, max(counts.get(x, 1) for x in lexemes[query]))))
        for query in queries
    ]
