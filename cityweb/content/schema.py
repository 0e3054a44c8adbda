"""Which keys a model has in the files: read from the model, so a new field is carried by itself."""

from functools import cache

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.admin.panels import InlinePanel
from wagtail.models import Page, get_page_models

PAGE_FIELDS = ("title", "seo_title", "go_live_at", "expire_at", "first_published_at")
PAGE_KEYS = ("type", "live", "readers", "sort")


class Children:
    """The parts of a model that live and die with it: the offices of a department."""

    def __init__(self, relation, least=0, most=None):
        self.name = relation.get_accessor_name()
        self.model = relation.related_model
        self.parental_key = relation.field
        self.least = least
        self.most = most

    @property
    def blank(self):
        return not self.least


@cache
def page_types():
    """Return the page models by the name that a file gives them."""
    return {model.__name__: model for model in get_page_models() if model.is_creatable}


@cache
def fields_of(model):
    """Return the fields of a model that a file may name: {name: field or Children}."""
    is_page = issubclass(model, Page)
    found = {name: Page._meta.get_field(name) for name in PAGE_FIELDS} if is_page else {}
    for field in [*model._meta.fields, *model._meta.many_to_many]:
        if is_own(field) and field.name not in found:
            found[field.name] = field
    if issubclass(model, ClusterableModel):
        limits = limits_of(model)
        for relation in get_all_child_relations(model):
            if relation.model is not Page:
                name = relation.get_accessor_name()
                found[name] = Children(relation, *limits.get(name, (0, None)))
    return found


def is_own(field):
    """Tell whether a field belongs to the model itself and is for people to fill in."""
    return (
        field.model is not Page
        and field.editable
        and not field.auto_created
        and not field.primary_key
        and not isinstance(field, ParentalKey)
    )


def limits_of(model):
    """Return how many parts the model's form asks for: {relation: (least, most)}."""
    if not issubclass(model, Page):
        return {}
    limits, panels = {}, [model.get_edit_handler()]
    while panels:
        panel = panels.pop()
        if isinstance(panel, InlinePanel):
            limits[panel.relation_name] = (panel.min_num or 0, panel.max_num)
        panels += getattr(panel, "children", [])
    return limits


@cache
def natural_field(model):
    """Return the field by which people know a record of a model: a status by its label."""
    texts = [f for f in model._meta.fields if isinstance(f, models.CharField) and f.editable]
    unique = [f for f in texts if f.unique and not isinstance(f, models.SlugField)]
    return next(iter(unique or texts))


def key_to_page(model):
    """Return the ParentalKey by which a part belongs to a page, or None."""
    for field in model._meta.fields:
        if isinstance(field, ParentalKey) and issubclass(field.related_model, Page):
            return field
    return None


def is_part(model):
    """Tell whether records of a model are parts of a page, as an office is of a department."""
    return key_to_page(model) is not None


def single_field(model):
    """Return the name of the only field of a part, if it has just one."""
    names = list(fields_of(model))
    return names[0] if len(names) == 1 else None


def keys_of(model):
    """Return the keys of a model's files, each with its field; None for those of the loader."""
    keys = dict.fromkeys(PAGE_KEYS) if issubclass(model, Page) else {}
    for name, field in fields_of(model).items():
        if isinstance(field, models.ForeignKey) and is_part(field.related_model):
            keys.setdefault(key_to_page(field.related_model).name)
        keys[name] = field
    return keys
