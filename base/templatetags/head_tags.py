"""What the head of a page says of it."""

from django import template

from base.structured import script

register = template.Library()
register.simple_tag(script, takes_context=True, name="structured_data")
