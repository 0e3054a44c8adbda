"""The question under every page, and what an answer may be."""

import re

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

LONGEST = 1000
MOST_LINKS = 2
LINK = re.compile(r"https?:|www\.|\[url|<a\b", re.IGNORECASE)


class FeedbackForm(forms.Form):
    helpful = forms.TypedChoiceField(
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda answer: answer == "yes",
        error_messages={
            "required": _("Choose yes or no."),
            "invalid_choice": _("Choose yes or no."),
        },
    )
    words = forms.CharField(required=False)
    revision = forms.IntegerField(required=False)
    # No resident sees it; who fills it in is a program.
    website = forms.CharField(required=False)

    def clean_words(self):
        words = self.cleaned_data["words"].replace("\r\n", "\n")
        if len(words) > LONGEST:
            raise forms.ValidationError(
                _("This is %(length)s letters long, and %(most)s fit. Please shorten it."),
                params={"length": number_format(len(words)), "most": number_format(LONGEST)},
            )
        if len(LINK.findall(words)) > MOST_LINKS:
            raise forms.ValidationError(
                _("There is room for %(most)s web addresses. Please take out the others."),
                params={"most": number_format(MOST_LINKS)},
            )
        return words if any(map(str.isalnum, words)) else ""

    @property
    def is_by_a_program(self):
        return bool(self.cleaned_data["website"])
