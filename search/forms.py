"""What may be asked, and how far back anyone may page."""

from django import forms

LAST_PAGE = 100
LONGEST = 200
LARGEST_KEY = 2**31 - 1


class SearchForm(forms.Form):
    q = forms.CharField(required=False, max_length=LONGEST)
    page = forms.IntegerField(required=False, min_value=1, max_value=LAST_PAGE)
    kind = forms.SlugField(required=False, max_length=20)
    department = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_KEY)

    def clean_q(self):
        return " ".join(self.cleaned_data["q"].split())

    def clean_page(self):
        return self.cleaned_data["page"] or 1
