"""Tables are made and noted together, or not at all."""

import pytest
from django.core.management import get_commands, load_command_class
from django.core.management.commands import migrate
from django.db import connection, models
from django.db.migrations import CreateModel, Migration
from django.db.migrations.executor import MigrationExecutor

from cityweb.management.commands.migrate import WholeMigrations

pytestmark = pytest.mark.django_db


class AddBoats(Migration):
    """Has a foreign key, which Django adds at the end."""

    operations = [
        CreateModel(
            "Boat",
            [
                ("id", models.AutoField(primary_key=True)),
                ("owner", models.ForeignKey("users.User", models.CASCADE)),
            ],
            options={"db_table": "boats"},
        )
    ]


def stopped(executor, monkeypatch):
    """Make the table of boats, stopped before it is noted; return whether it is there."""

    def stop(migration):
        raise KeyboardInterrupt

    executor = executor(connection)
    monkeypatch.setattr(executor, "record_migration", stop)
    state = executor.loader.project_state()
    with pytest.raises(KeyboardInterrupt):
        executor.apply_migration(state, AddBoats("boats", "users"))
    return "boats" in connection.introspection.table_names()


def test_what_is_stopped_before_it_is_noted_was_not_made(monkeypatch):
    assert not stopped(WholeMigrations, monkeypatch)


def test_django_alone_would_leave_it(monkeypatch):
    """Once this fails, nothing of ours is needed any more."""
    assert stopped(MigrationExecutor, monkeypatch)


def test_the_command_makes_them_so():
    command = load_command_class(get_commands()["migrate"], "migrate")

    assert type(command).__module__ == "cityweb.management.commands.migrate"
    assert migrate.MigrationExecutor is WholeMigrations
