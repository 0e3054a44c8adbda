"""A plan as files, beside its page and from the same published words: PDF, CSV and JSON.

A file is in the one language of the plan's words. `docs/plan-data.md` says what
the fields of the data mean; whoever changes them changes that page.
"""

NAMES = {
    "plan.pdf": "application/pdf",
    "plan.csv": "text/csv; charset=utf-8",
    "plan.json": "application/json",
}
