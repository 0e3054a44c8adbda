from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class BaseConfig(AppConfig):
    name = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from base import cards, deletion, lost, redirects, renditions  # noqa: F401
        from base.caching import changes, outbox, purging  # noqa: F401
        from base.caching.edges import edges, nginx
        from base.indexnow import check_key, noting, telling  # noqa: F401
        from base.mirror import keeping, notes
        from base.models import translations
        from base.uploads import waiting  # noqa: F401

        autodiscover_modules("cache_tags")
        edges()  # an address that names none is known before the first change
        check_key()
        purging.SINKS += [outbox.write, keeping.write]
        nginx.MAPS += [notes.made_of]
        translations.forget_locale_when_it_changes()
        deletion.let_content_protect()
        deletion.let_settings_protect()
