"""What the PDF of a plan is like, known before anybody asks for it."""

from django.db import models


class PlanPrint(models.Model):
    """The PDF of a plan in one language, as it was made last; without a size where it failed."""

    plan = models.ForeignKey(
        "departments.StrategicPlanPage", on_delete=models.CASCADE, related_name="prints"
    )
    language = models.CharField(max_length=12)
    size = models.PositiveIntegerField("bytes", null=True)
    made_of = models.DateTimeField(null=True, help_text="When its words were changed last.")
    tried_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "language"], name="plan_print_once_a_language")
        ]

    def __str__(self):
        return f"{self.plan} ({self.language})"
