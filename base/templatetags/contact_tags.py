"""Words in which phone numbers and e-mail addresses are links."""

from django import template

from base.contacts import linked, links_in

register = template.Library()
register.filter("contacts", linked)


@register.simple_tag
def contacts_in(*texts, beside):
    """Return the links to whoever is named in texts that can hold no link, unless one is beside."""
    links = [link for text in texts for link in links_in(str(text or ""))]
    return [link for link in links if link not in str(beside)]
