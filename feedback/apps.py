from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "feedback"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from departments import teams

        for name in (teams.EDITORS, teams.PUBLISHERS):
            teams.also_may(name, "view_feedback")
