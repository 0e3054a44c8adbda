"""Several questions to the database in one trip.

A page asks many small things that do not depend on each other. Each trip costs more than
most of the answers, so they travel together: PostgreSQL takes several statements at once
and sends back a result for each.
"""

from contextlib import nullcontext

from django.core.exceptions import EmptyResultSet
from django.db import connections

from base.caching.recording import apart


def together(*querysets):
    """Fill querysets of one database in one trip, and return them.

    What `prefetch_related` names is asked afterwards, as ever.
    """
    asked = []
    for queryset in querysets:
        compiler = queryset.query.get_compiler(queryset.db)
        try:
            asked.append((queryset, compiler, *compiler.as_sql()))
        except EmptyResultSet:
            queryset._result_cache = []
    if asked:
        results = results_of([(sql, values) for _, _, sql, values in asked], asked[0][0].db)
        for (queryset, compiler, _, _), rows in zip(asked, results, strict=True):
            fill(queryset, compiler, rows)
    return querysets


def results_of(statements, database):
    """Send statements at once; return the rows of each."""
    with connections[database].cursor() as cursor:
        sql = ";\n".join(text for text, _ in statements)
        cursor.execute(sql, [value for _, values in statements for value in values])
        results = [cursor.fetchall()]
        while cursor.nextset():
            results.append(cursor.fetchall())
    return results


def fill(queryset, compiler, rows):
    """Let a queryset read its rows as if it had asked for them itself."""
    if compiler.has_extra_select:
        rows = [row[: compiler.col_count] for row in rows]
    compiler.execute_sql = lambda *args, **kwargs: [rows]
    queryset.query.get_compiler = lambda *args, **kwargs: compiler
    note = getattr(queryset, "noted_by", None)
    try:
        with apart() if note else nullcontext():
            queryset._fetch_all()
    finally:
        del queryset.query.get_compiler
    if note:
        note([record.pk for record in queryset])
