"""Where a link in a text leads: a page of the city, a document, an address elsewhere."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator

from base.phones import normal_form

from .problems import PassedOver, Refused, nearest
from .reading import Value

SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
ANCHOR = re.compile(r"^#[\w-]+$")
KNOWN = "Links lead to https://…, mailto:…, tel:…, /a/page/ or documents/a-file.pdf."


def entity_of(href, features, city, place):
    """Return the editor's entity of a link; raise Refused where it leads nowhere."""
    if "link" not in features:
        raise Refused("A link has no place here.", place)
    try:
        return entity(href, features, city, place)
    except PassedOver:
        raise
    except Refused as refused:
        raise Refused(refused.text, place) from refused


def entity(href, features, city, place):
    scheme = SCHEME.match(href)
    if scheme:
        check_elsewhere(href, scheme[1].lower())
        return link(url=href)
    if href.startswith("#"):
        if not ANCHOR.match(href):
            raise Refused(f"“{href}” is not the name of a place in the page, as in #fees.")
        return link(url=href)
    if href.startswith("//"):
        raise Refused(f"“{href}” has no https: before it.")
    if href.startswith("/"):
        return link_to_page(href, city)
    return link_to_document(href, features, city, place)


def link(**data):
    return {"type": "LINK", "mutability": "MUTABLE", "data": data}


def check_elsewhere(href, scheme):
    rest = href.partition(":")[2]
    try:
        if scheme in ("http", "https"):
            URLValidator()(href)
        elif scheme == "mailto":
            EmailValidator()(rest.partition("?")[0])
        elif scheme == "tel":
            normal_form(rest)
        else:
            raise Refused(f"A link cannot begin with {scheme}: here. {KNOWN}")
    except ValidationError as error:
        raise Refused(f"“{href}” is not a valid address. {KNOWN}") from error


def link_to_page(href, city):
    path = urlsplit(href).path
    page = city.pages.find(path) if path.endswith("/") else None
    if page is not None:
        return link(id=page.pk) if href == path else link(url=href)
    if city.pages.find(f"{path}/") is not None and not path.endswith("/"):
        raise Refused(f"The address of a page ends with a slash: {path}/")
    if city.pages.answers(path):
        return link(url=href)
    city.pages.require(path)
    return link(url=href)


def link_to_document(href, features, city, place):
    value = Value(place, href, href)
    try:
        name = city.documents.name_of(value)
    except Refused as refused:
        raise Refused(
            f"“{href}” leads nowhere. {KNOWN}{nearest(href, city.documents.index)}"
        ) from refused
    if "document-link" not in features:
        raise Refused("A link to a document has no place here. Use the block “document”.")
    record = city.documents.refer(Value(place, name, name))
    return {"type": "DOCUMENT", "mutability": "MUTABLE", "data": {"id": record.pk}}
