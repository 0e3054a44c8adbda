"""What feedback does by the clock: it forgets."""

from datetime import timedelta

from django.utils import timezone

from base.jobs import job
from feedback.limits import forget_days_before
from feedback.models import Feedback

KEPT = timedelta(days=365)


@job(every=600)
def forget_senders():
    forget_days_before(timezone.localdate())


@job(every=3600)
def forget_old_answers():
    Feedback.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()
