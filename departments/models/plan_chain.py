"""Which plans have begun, and which led to one."""

from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL

from base.querysets import PublishedQuerySet

CHAIN = """
    WITH RECURSIVE chain AS (
        SELECT supersedes_id AS plan FROM departments_strategicplanpage WHERE page_ptr_id = %s
        UNION SELECT %s::integer
        UNION SELECT p.supersedes_id FROM departments_strategicplanpage p
            JOIN chain ON chain.plan = p.page_ptr_id
    ) SELECT plan FROM chain WHERE plan IS NOT NULL
"""


class PlanQuerySet(PublishedQuerySet):
    def begun(self, path, depth, on):
        """Plans below a place in the tree that have begun, the latest first."""
        begun = self.published_below(path, depth).filter(starts_on__lte=on)
        return begun.order_by("-starts_on")

    def before(self, pk, superseded):
        """Return all plans that lead to one, or to the one that it supersedes, and whether
        anyone may read them."""
        is_public = Exists(self.model.objects.published().filter(pk=OuterRef("pk")))
        earlier = self.filter(pk__in=RawSQL(CHAIN, [pk, superseded]))  # noqa: S611 - constant, keys apart
        return (
            earlier.select_related("full_plan").defer_streamfields().annotate(is_public=is_public)
        )
