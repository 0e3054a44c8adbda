"""Finds entries: candidates by the index, ranked among themselves, counted by facet.

Title and summary hits come first. Behind them stand those that hold the words
only in their text. Of each at most `CANDIDATES` are ranked: to rank a hundred
thousand takes longer than anyone waits.
"""

from collections import Counter
from dataclasses import dataclass

from django.db import connection

from base import languages
from base.models import CityDocument
from base.visible import public_pages, public_uploads, public_words

CANDIDATES = 10_000
WEIGHTS = "{0.1,0.4,0.8,1.0}"  # text, summary, everyday words, title


@dataclass
class Hits:
    """What was found: (id, kind, departments, page, its translation) of each, the best first."""

    rows: list
    is_more: bool = False

    def counted(self, by):
        return Counter(value for row in self.rows for value in by(row))


def sql_of(queryset):
    return queryset.values("id").query.sql_with_params()


def all_that_is_public():
    """Return (pages, documents, words), each as SQL and its parameters."""
    words = "e.words_id IS NULL", ()
    if not languages.is_original():
        translations, parameters = sql_of(public_words())
        words = f"({words[0]} OR e.words_id IN ({translations}))", parameters
    return sql_of(public_pages()), sql_of(public_uploads(CityDocument)), words


def visible(public, where, columns, tables):
    """Return SQL of the entries that anyone may see, and its parameters."""
    (pages, page_parameters), (documents, document_parameters), (words, word_parameters) = public
    # Each has a limit of its own: what nearly all hold is walked by weight, and not all of it.
    weightiest = f"ORDER BY e.weight DESC, e.id DESC LIMIT {CANDIDATES + 1}"
    sql = f"""
        (SELECT {columns} FROM {tables} JOIN ({pages}) p ON p.id = e.page_id
        WHERE {words} AND {where} {weightiest})
        UNION ALL
        (SELECT {columns} FROM {tables} WHERE e.document_id IN ({documents}) AND {where}
        {weightiest})
        UNION ALL
        (SELECT {columns} FROM {tables}
        WHERE e.page_id IS NULL AND e.document_id IS NULL AND {where} {weightiest})
    """  # noqa: S608
    return sql, [*page_parameters, *word_parameters], document_parameters


def candidates(public, vector, match, query, narrowed):
    """Return SQL of the candidates whose vector matches, the weightiest first."""
    tables = "search_entry e"
    if vector == "t.vector":
        tables += " JOIN search_text t ON t.entry_id = e.id"
    where, more = f"{vector} @@ %s::tsquery", [query]
    if match == "body":
        where, more = f"{where} AND NOT e.head @@ %s::tsquery", [query, query]
    for clause, value in narrowed:
        where, more = f"{where} AND {clause}", [*more, value]
    columns = ("e.id, e.kind, e.departments, e.page_id, e.words_id, e.title, e.weight, e.date, "
               f"{vector} AS vector")  # fmt: skip
    sql, pages, documents = visible(public, where, columns, tables)
    limit = f"SELECT * FROM ({sql}) c ORDER BY weight DESC, id DESC LIMIT {CANDIDATES + 1}"  # noqa: S608
    return limit, [*pages, *more, *documents, *more, *more]


def ranked(public, terms, words, vector, match, query, narrowed):
    sql, parameters = candidates(public, vector, match, query, narrowed)
    score = " + ".join(["%s * ts_rank(%s, vector, %s::tsquery)"] * len(terms))
    scores = [value for term in terms for value in (term.weight, WEIGHTS, term.query)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT id, kind, departments, page_id, words_id FROM ({sql}) found
            ORDER BY ({score}) * weight * (CASE WHEN lower(title) = %s THEN 3 ELSE 1 END)
                / (1 + CASE WHEN kind = 'news' THEN
                    GREATEST(0, current_date - date) / 1000.0 ELSE 0 END) DESC, id
            """,  # noqa: S608
            [*parameters, *scores, words.lower()],
        )
        return cursor.fetchall()


def find(terms, words, kind="", department=None):
    """Return what holds all of the terms; where no title or summary does, any of them."""
    public, narrowed = all_that_is_public(), []
    if kind:
        narrowed.append(("e.kind = %s", kind))
    if department:
        narrowed.append(("e.departments @> ARRAY[%s::bigint]", department))
    every = " & ".join(f"({term.query})" for term in terms)
    rows = ranked(public, terms, words, "e.head", "head", every, narrowed)
    if not rows and len(terms) > 1:
        any_of = " | ".join(f"({term.query})" for term in terms)
        rows = ranked(public, terms, words, "t.vector", "text", any_of, narrowed)
    elif len(rows) <= CANDIDATES:
        rows += ranked(public, terms, words, "t.vector", "body", every, narrowed)
    return Hits(each_once(rows[:CANDIDATES]), len(rows) > CANDIDATES)


def each_once(rows):
    """Leave out a page that was found in another language already."""
    if languages.is_original():
        return rows
    translated = {(row[1], row[3]) for row in rows if row[4]}
    seen, kept = set(), []
    for row in rows:
        key = (row[1], row[3])
        if key not in translated or key not in seen:
            kept.append(row)
        seen.add(key)
    return kept
