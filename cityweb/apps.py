from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class CitywebConfig(AppConfig):
    name = "cityweb"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Django sends no such signal for an app without models, as this one is.
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("base"))


def make_cache_table(using, **kwargs):
    """Make the table of the shared cache: without it nobody can publish or sign in."""
    call_command("createcachetable", database=using, verbosity=0)
