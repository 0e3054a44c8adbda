"""Fields of forms, dressed as the site dresses them."""

from django import template

register = template.Library()


@register.filter
def dressed(field):
    """Return the input of a field in the look of the site."""
    kind = getattr(field.field.widget, "input_type", "")
    return field.as_widget(attrs={} if kind in {"checkbox", "radio"} else {"class": "usa-input"})
