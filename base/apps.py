from django.apps import AppConfig


class BaseConfig(AppConfig):
    name = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from base import deletion, redirects, renditions  # noqa: F401
        from base.models import translations
        from base.uploads import waiting  # noqa: F401

        translations.forget_locale_when_it_changes()
        deletion.let_content_protect()
        deletion.let_settings_protect()
