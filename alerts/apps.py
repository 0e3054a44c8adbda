from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "alerts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from departments import teams

        rights = [f"{action}_alert" for action in ("add", "change", "delete", "view")]
        teams.also_may(teams.PUBLISHERS, *rights)
