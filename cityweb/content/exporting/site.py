"""What site.yaml says: the settings, the records of each section, the teams."""

from base.models import SiteSettings
from departments.models import DepartmentPage
from departments.teams import EDITORS, PUBLISHERS, stored_group

from ..records import NEEDED_BY_PAGES, OTHERS, SETTINGS, TEAMS, identity
from ..schema import natural_field
from ..teams import PERSON
from .values import written

ROLES = (EDITORS, PUBLISHERS)


def site_data(out):
    """Return the sections of site.yaml, less those that have nothing."""
    sections = {SETTINGS: written(SiteSettings.load(), out)}
    for name, model in {**OTHERS, **NEEDED_BY_PAGES}.items():
        sections[name] = records_of(model, out)
    sections[TEAMS] = [data for data in (team_of(each, out) for each in departments(out)) if data]
    return {name: data for name, data in sections.items() if data}


def records_of(model, out):
    """Return the records of a section in the order of its lists."""
    order = [*model._meta.ordering, *identity(model), "pk"]
    found = []
    for record in model._default_manager.order_by(*order):
        out.place = f"{model._meta.verbose_name} “{record}”"
        natural, data = natural_field(model).name, written(record, out)
        found.append(data[natural] if list(data) == [natural] else data)
    return found


def departments(out):
    """Return the departments that are written, by their addresses."""
    found = DepartmentPage.objects.filter(pk__in=out.pages.data)
    return sorted(found, key=lambda page: page.url_path)


def team_of(department, out):
    """Return the team of a department; None where it has none."""
    groups = {role: stored_group(department, role) for role in ROLES}
    if not any(groups.values()):
        return None
    data = {"department": out.pages.address(department.pk)}
    for role, group in groups.items():
        people = group.user_set.filter(is_active=True).order_by("email") if group else []
        if people:
            data[role] = [account(person) for person in people]
    return data


def account(person):
    return {key: getattr(person, key) for key in PERSON if getattr(person, key)}
