"""Gives a new city a usual list of statuses, to be changed in the settings."""

from django.db import migrations

STATUSES = [
    ("Not started", "open", "none"),
    ("Under way", "open", "way"),
    ("Late", "open", "late"),
    ("Done", "done", "done"),
    ("Stopped", "stopped", "stopped"),
]


def add(apps, schema_editor):
    status = apps.get_model("departments", "ActionStatus")
    for order, (label, meaning, mark) in enumerate(STATUSES):
        status.objects.get_or_create(
            label=label, defaults={"meaning": meaning, "mark": mark, "sort_order": order}
        )


class Migration(migrations.Migration):
    dependencies = [("departments", "0001_organisation_chart")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
