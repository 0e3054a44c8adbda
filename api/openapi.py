"""The description of the API (OpenAPI 3.1), made of the types that it tells."""

from copy import deepcopy
from functools import cache

import msgspec
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from api.asking import MOST, USUAL
from api.records import Problem
from api.resources import RESOURCES
from base.problems import KIND

SCHEMAS = "#/components/schemas/{name}"
KEY = {"name": "key", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}}
PARAMETERS = {
    "limit": {
        "description": "How many records an answer has at most.",
        "schema": {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    },
    "before": {
        "description": "A place in the list, from `next` of the answer before.",
        "schema": {"type": "string"},
    },
    "department": {
        "description": "The slug of a department: only what belongs to it.",
        "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
    },
    "year": {
        "description": "Only what is dated in that year.",
        "schema": {"type": "integer", "minimum": 1, "maximum": 9999},
    },
}


def description(city):
    """Return the description, which names the city."""
    told = deepcopy(without_city(settings.SITE_URL))
    told["info"]["title"] = city
    return told


@cache
def without_city(site_url):
    lists = [resource.list for resource in RESOURCES.values()]
    types = [*lists, *(resource.record for resource in RESOURCES.values()), Problem]
    _, schemas = msgspec.json.schema_components(types, ref_template=SCHEMAS)
    paths = {}
    with override("en"):
        for resource, listed in zip(RESOURCES.values(), lists, strict=True):
            paths |= paths_of(resource, listed)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "",
            "version": "2",
            "description": "What the city’s pages say, for machines. Fields may be added; those "
            "that are here stay.",
        },
        "servers": [{"url": site_url}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def paths_of(resource, listed):
    names = ["limit", "before", *resource.filters]
    parameters = [{"name": name, "in": "query", **PARAMETERS[name]} for name in names]
    parameters[1] = deepcopy(parameters[1])
    parameters[1]["schema"]["pattern"] = resource.keys
    one = reverse("api_record", args=[resource.name, 0]).replace("/0/", "/{key}/")
    return {
        reverse("api_list", args=[resource.name]): {
            "get": operation(f"list_{resource.name}", resource.about, listed, parameters)
        },
        one: {
            "get": operation(
                f"get_{resource.name}", resource.record.__doc__, resource.record, [KEY]
            )
        },
    }


def operation(name, summary, answer, parameters):
    problem = KIND, Problem
    return {
        "operationId": name,
        "summary": str(summary),
        "parameters": parameters,
        "responses": {
            "200": answer_of("The answer.", "application/json", answer),
            "304": {"description": "Nothing has changed since the answer with that ETag."},
            "400": answer_of("A parameter is nonsense.", *problem),
            "404": answer_of("What is named is not there, or not public.", *problem),
        },
    }


def answer_of(words, kind, told):
    schema = {"$ref": SCHEMAS.format(name=told.__name__)}
    return {"description": words, "content": {kind: {"schema": schema}}}
