"""Lets a page be found by its address in one trip: Wagtail has no index on it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0004_gone_addresses"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    # By hash: an address is asked for as a whole, and may be longer than a B-tree takes.
    operations = [
        migrations.RunSQL(
            "CREATE INDEX base_page_url_path ON wagtailcore_page USING hash (url_path)",
            "DROP INDEX base_page_url_path",
        ),
    ]
