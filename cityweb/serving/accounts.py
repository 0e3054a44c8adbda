"""The first accounts: an administrator, and the teams that the content files name.

Their passwords are made once, said on the first run and kept in a file that only
its owner reads, so that a first run which is cut short locks nobody out. With
ADMIN_PASSWORD set, that is the password of all of them, and no file is made.
"""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model

ADMINISTRATOR = "admin@city.example"
FILE = "first-accounts"


def kept():
    """Return the file with the first passwords."""
    return settings.VAR_DIR / FILE


def make_administrator():
    """Make the first administrator where there is none; return [(e-mail, password, role)]."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return []
    names = {"first_name": "City", "last_name": "Administrator"}
    password = new_password()
    users.create_superuser(ADMINISTRATOR, password, **names)
    return [(ADMINISTRATOR, password, "administrator")]


def open_team():
    """Give those whom the content files brought, and who have none, a password each."""
    made = []
    for user in get_user_model().objects.order_by("email"):
        if user.has_usable_password():
            continue
        password = new_password()
        user.set_password(password)
        user.save(update_fields=["password"])
        made.append((user.email, password, ", ".join(user.groups.values_list("name", flat=True))))
    return made


def new_password():
    return os.environ.get("ADMIN_PASSWORD") or secrets.token_urlsafe(12)


def keep(made):
    """Write the passwords down for their owner, unless somebody chose them."""
    if not made or os.environ.get("ADMIN_PASSWORD"):
        return
    descriptor = os.open(kept(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{email}  {password}  {role}\n" for email, password, role in made)


def told(made):
    """Return the lines that tell who may sign in."""
    if not made:
        return [f"  Sign in    first passwords: {kept()}"] if kept().exists() else []
    widest = max(len(email) for email, *_ in made)
    heads = ["  Sign in  ", *[" " * 11] * len(made)]
    return [
        f"{head}  {email:{widest}}  {password}  {role}"
        for head, (email, password, role) in zip(heads, made, strict=False)
    ]
