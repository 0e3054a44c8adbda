"""What is asked for: how much, from where on, of which department or year."""

import re
from dataclasses import dataclass

from base.visible import of_this_site
from departments.models import DepartmentPage

USUAL, MOST = 20, 100
WHOLE_NUMBER = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)
NO_PLACE = "“before” comes from “next” of the answer before."


class Refused(Exception):
    """Nonsense in a parameter, and what would be none."""

    status = 400

    def __init__(self, field, detail):
        super().__init__(detail)
        self.field, self.detail = field, detail


class Unknown(Refused):
    """A parameter names what is not there, or what not everyone may know of."""

    status = 404


@dataclass(frozen=True)
class Asked:
    """The parameters of a list, or the key of the one record that is asked for."""

    key: int | None = None
    limit: int = 1
    before: str | None = None
    department: DepartmentPage | None = None
    year: int | None = None

    def cut(self, rows):
        """Return the rows that were asked for, the newest first, and one more if there is."""
        if self.key is not None:
            return list(rows.filter(pk=self.key))
        if self.before is not None:
            rows = rows.filter(pk__lt=int(self.before))
        return list(rows.order_by("-pk")[: self.limit + 1])


def asked_in(query, filters, keys):
    """Return what the parameters of a list ask for; `keys` is how its keys look. Raises Refused."""
    asked = {"limit": number_in(query, "limit", MOST) or USUAL, "before": query.get("before")}
    if "before" in query and not re.fullmatch(keys, query["before"]):
        raise Refused("before", NO_PLACE)
    if "year" in filters:
        asked["year"] = number_in(query, "year", 9999)
    if "department" in filters and "department" in query:
        asked["department"] = department_in(query)
    return Asked(**asked)


def number_in(query, name, most):
    text = query.get(name)
    if text is None:
        return None
    if not WHOLE_NUMBER.fullmatch(text) or int(text) > most:
        raise Refused(name, f"“{name}” is a whole number from 1 to {most}.")
    return int(text)


def department_in(query):
    departments = of_this_site(DepartmentPage.objects.published())
    found = departments.filter(slug=query["department"]).first()
    if found is None:
        raise Unknown("department", "No department has this slug.")
    return found
