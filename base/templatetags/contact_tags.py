"""Words in which phone numbers and e-mail addresses are links."""

from django import template

from base.contacts import linked

register = template.Library()
register.filter("contacts", linked)
