"""Turns what somebody typed into terms: one for each word, with its synonyms."""

import math
import re
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Sum

from base.together import results_of
from search.languages import config_of, searched
from search.models import Word, parts, said_by_staff
from search.vocabulary import lexemes_asked

LONGEST_PHRASE = 3
AT_MOST = 12
LEXEME = re.compile(r"'((?:[^']|'')+)'")


@dataclass(frozen=True)
class Term:
    """A word or phrase as a tsquery, and how much it tells."""

    query: str
    weight: float


@dataclass(frozen=True)
class Reading:
    """What was typed, as PostgreSQL reads it: by two trips, however much it is."""

    lexemes: dict  # {word: its lexeme, or None}
    queries: dict  # the text of a tsquery for each word or phrase: {text: its lexemes}
    counts: dict  # {lexeme: how often what anyone may see holds it}

    @property
    def terms(self):
        """The terms of it, rare words with more weight than common ones."""
        counts, most = self.counts, max([*self.counts.values(), 50])
        return [
            Term(query, 1 + math.log(most / max(1, max(counts.get(x, 1) for x in lexemes))))
            for query, lexemes in self.queries.items()
        ]


def read(words):
    """Read what was typed, words that say nothing left out."""
    asked = groups(words)
    # In each language of its own: "permisos" and "permits" lose different endings.
    statements = [queries_asked(asked, config_of(language)) for language in searched()]
    lexemes, *texts = results_of(
        [lexemes_asked(words.lower().split()), *(statements if asked else [])], DEFAULT_DB_ALIAS
    )
    rows = zip(*(rows[0] for rows in texts), strict=True)
    texts = [" | ".join(dict.fromkeys(each)) for each in rows if all(each)]
    queries = {text: [x.replace("''", "'") for x in LEXEME.findall(text)] for text in texts}
    lexemes = dict(lexemes)
    return Reading(lexemes, queries, counts_of({*lexemes.values()}.union(*queries.values())))


def queries_asked(asked, config):
    """Return the SQL of each group as the text of a tsquery; "" where it is of stop words."""
    phrase = "phraseto_tsquery(%s::regconfig, %s)"
    columns = [f"({' || '.join([phrase] * len(group))})::text" for group in asked]
    parameters = [value for group in asked for each in group for value in (config, each)]
    return f"SELECT {', '.join(columns)}", parameters


def counts_of(lexemes):
    counted = Word.objects.filter(lexeme__in=lexemes - {None}, language__in=searched())
    return dict(counted.order_by().values_list("lexeme").annotate(Sum("frequency")))


def groups(words):
    """Return, for each word or known phrase, it and what it means."""
    known = {}
    for synonym in said_by_staff()[0]:
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
