"""Relations that travel with what they belong to, where `prefetch_related` would ask again."""

from functools import cache

from base.prepared import prepared
from base.together import together


def parts_of(model, keys, paths):
    """Return {path: queryset} of the parts of some records, as "offices__phones" of departments."""
    return {path: part_at(model, path)(tuple(keys)) for path in paths}


@cache
def part_at(model, path):
    """Return the question for the parts at a path of some records."""
    back, part = [], model
    for name in path.split("__"):
        relation = part._meta.get_field(name)
        back.insert(0, relation.field.name)
        part = relation.related_model
    lookup = f"{'__'.join(back)}__in"
    return prepared(lambda keys: part._default_manager.filter(**{lookup: keys}))


def bring(owners, paths):
    """Fetch parts of some records of one model, all in one trip."""
    found = parts_of(type(owners[0]), [owner.pk for owner in owners], paths)
    together(*found.values())
    hand_out(owners, found)


def hand_out(owners, found):
    """Give each owner its own of the parts that were found."""
    for path, rows in found.items():
        *above, name = path.split("__")
        holders = owners
        for step in above:
            holders = [part for holder in holders for part in getattr(holder, step).all()]
        if holders:
            give(holders, name, rows)


def give(holders, name, rows):
    relation = holders[0]._meta.get_field(name).field
    of_holder = {holder.pk: [] for holder in holders}
    for row in rows:
        of_holder[getattr(row, relation.attname)].append(row)
    for holder in holders:
        own = getattr(holder, name).get_queryset()
        own._result_cache, own._prefetch_done = of_holder[holder.pk], True
        for row in own:
            setattr(row, relation.name, holder)
        holder.__dict__.setdefault("_prefetched_objects_cache", {})[name] = own
