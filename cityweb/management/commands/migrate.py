"""Django's `migrate`, which can be taken up again wherever it was stopped."""

from contextlib import nullcontext

from django.core.management.commands import migrate
from django.db import transaction
from django.db.migrations.executor import MigrationExecutor


class WholeMigrations(MigrationExecutor):
    """Notes a migration in the transaction that makes it.

    Django notes one that adds foreign keys a moment later. Whoever is stopped between the two
    has tables of which nothing is known, and every later start fails at them.
    """

    def apply_migration(self, state, migration, *args, **options):
        with self.whole(migration):
            return super().apply_migration(state, migration, *args, **options)

    def unapply_migration(self, state, migration, *args, **options):
        with self.whole(migration):
            return super().unapply_migration(state, migration, *args, **options)

    def whole(self, migration):
        return transaction.atomic(self.connection.alias) if migration.atomic else nullcontext()


migrate.MigrationExecutor = WholeMigrations


class Command(migrate.Command):
    __doc__ = migrate.Command.__doc__
