"""Lets the explorer find the newest pages of a level, and the root, without reading all pages.

Wagtail orders its lists so, and has no index for it. Each level of the tree is one depth.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0009_address_notices"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX base_page_newest ON wagtailcore_page"
            " (depth, latest_revision_created_at DESC NULLS LAST)",
            "DROP INDEX base_page_newest",
        ),
    ]
