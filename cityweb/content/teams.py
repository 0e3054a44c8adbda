"""Who may edit and publish what: accounts and groups, as site.yaml lists them."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from departments.models import DepartmentPage

from .blocks import refuse_unknown
from .problems import Refused
from .records import TEAMS, section_of
from .references import read_page
from .scalars import line

ROLES = ("editors", "publishers")
PERSON = ("email", "first_name", "last_name")


@dataclass
class Team:
    department: DepartmentPage
    people: dict


def read_teams(city):
    """Return the teams of site.yaml; report what is wrong with them."""
    teams = [read_team(item, city) for item in section_of(city, TEAMS)]
    return [team for team in teams if team]


def read_team(item, city):
    if not isinstance(item.data, dict):
        city.problems.add(item.place, f"Keys with values are wanted here, not {item.kind}.")
        return None
    refuse_unknown(item, ["department", *ROLES], city.problems)
    department = None
    if not item.get("department"):
        city.problems.add(item.place_of("department"), "Say which department the team is of.")
    else:
        try:
            department = read_page(item.get("department"), city.pages, (DepartmentPage,))
        except Refused as refused:
            city.problems.refuse(refused, item.place_of("department"))
    people = {role: list(read_people(item.get(role), city)) for role in ROLES}
    return Team(department, people) if department else None


def read_people(value, city):
    """Yield {email, first_name, last_name} of each person of a list."""
    if value is None:
        return
    if not isinstance(value.data, list):
        city.problems.add(value.place, f"A list of people is wanted here, not {value.kind}.")
        return
    for item in value.data:
        person = read_person(item, city)
        if person:
            yield person


def read_person(item, city):
    if not isinstance(item.data, dict):
        text = "Write each one as {email: …, first_name: …, last_name: …}."
        city.problems.add(item.place, text)
        return None
    refuse_unknown(item, PERSON, city.problems)
    try:
        person = {key: line(item.get(key)) if item.get(key) else "" for key in PERSON}
        validate_email(person["email"])
    except Refused as refused:
        city.problems.refuse(refused, item.place)
        return None
    except ValidationError:
        text = f"“{person['email']}” is not an e-mail address." if person["email"] else (
            "Give the e-mail address: it is what a person signs in with.")  # fmt: skip
        city.problems.add(item.place_of("email"), text)
        return None
    return person


def write_teams(teams):
    """Make the accounts that are missing and give each team its rights; return how many are new."""
    from departments.teams import make_team

    made = 0
    for team in teams:
        accounts = {}
        for role, people in team.people.items():
            accounts[role] = []
            for person in people:
                account, is_new = account_of(person)
                accounts[role].append(account)
                made += is_new
        make_team(team.department, **accounts)
    return made


def account_of(person):
    """Return the account of a person, and whether it is new; nobody can sign in to it yet."""
    users = get_user_model().objects
    account = users.filter(email__iexact=person["email"]).first()
    if account is not None:
        return account, False
    return users.create_user(**person, password=None), True
