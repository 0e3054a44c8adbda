"""Records without versions: whoever saves second is told, as with pages.

The form carries a digest of what its editor saw. Where the record is another one
by now, nothing is saved; what was typed stays, and saving again is a decision.
"""

import hashlib

from django import forms
from django.core import serializers
from wagtail.admin.forms import WagtailAdminModelForm

CHANGED = (
    "Somebody changed this after you opened it. What you wrote is still here; look at it in "
    "another window, then save again if yours should take its place."
)


def digest(instance):
    """Return a short text that is another one whenever the record is."""
    if instance.pk is None:
        return ""
    fresh = type(instance).objects.get(pk=instance.pk)
    return hashlib.sha256(serializers.serialize("json", [fresh]).encode()).hexdigest()[:32]


class SeenForm(WagtailAdminModelForm):
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen"] = digest(self.instance)

    def clean(self):
        data = super().clean()
        now, seen = self.initial["seen"], data.get("seen")
        if seen and now and seen != now:
            self.add_error(None, CHANGED)
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = now
        return data
