"""What a reader follows of a plan: each action, who answers for it, and what is late with it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateutil.relativedelta import relativedelta

from base.languages import in_words
from base.models.translations import original_locale
from base.prepared import prepared
from base.querysets import published_pages
from departments.charts import bar
from departments.progress import Progress, progress_of

LATEST = 6  # updates on actions that stand together


@dataclass(frozen=True)
class FollowedAction:
    """An action as the public sees it; an owner that is not public is not named."""

    value: object
    number: str
    owner: object
    is_overdue: bool
    # The day of the last word on it, where the next one is overdue.
    silent_since: date | None

    @property
    def anchor(self):
        return f"action-{self.number.replace('.', '-')}"

    @property
    def text(self):
        return self.value["text"]

    @property
    def status(self):
        return self.value.get("status")

    @property
    def due_on(self):
        return self.value.get("due_on")

    @property
    def owner_name(self):
        return self.owner.title if self.owner else self.value.get("owner_text") or ""

    @cached_property
    def updates(self):
        """What was reported of it, the latest first."""
        updates = self.value.get("updates") or []
        return sorted(updates, key=lambda update: update["date"], reverse=True)

    @property
    def latest_update(self):
        return next(iter(self.updates), None)

    @property
    def is_late(self):
        return bool(self.is_overdue or self.silent_since)


@dataclass(frozen=True)
class FollowedArea:
    number: int
    value: object
    goals: list
    progress: Progress

    @property
    def heading(self):
        return self.value["heading"]

    @property
    def introduction(self):
        return self.value.get("introduction")

    @property
    def actions(self):
        return [action for _, actions in self.goals for action in actions]

    @cached_property
    def tracked_actions(self):
        return [action for action in self.actions if action.status]

    @cached_property
    def pieces(self):
        return bar(self.progress)


def follow(plan, day):
    """Return the areas of a plan; without a day, as of a plan that was replaced, nothing is late.

    Two queries, however many actions there are.
    """
    owners = published_owners(plan)
    areas = []
    for number, area in enumerate(plan.areas, start=1):
        goals = [
            (
                goal["text"],
                [
                    followed(action, f"{number}.{g}.{a}", owners, plan, day)
                    for a, action in enumerate(goal["actions"], start=1)
                ],
            )
            for g, goal in enumerate(area["goals"], start=1)
        ]
        areas.append(FollowedArea(number, area, goals, progress_of(area.tracked_actions)))
    return areas


def followed(action, number, owners, plan, day):
    owner = action.get("owner")
    is_open = bool(day and action.get("status") and action["status"].is_open)
    return FollowedAction(
        value=action,
        number=number,
        owner=owners.get(owner.translation_key) if owner else None,
        is_overdue=is_open and action.is_overdue(day),
        silent_since=silent_since(action, plan, day) if is_open else None,
    )


def silent_since(action, plan, day):
    if not plan.updates_every:
        return None
    latest = action.latest_update
    last_word = latest["date"] if latest else plan.starts_on
    return last_word if last_word < day - relativedelta(months=plan.updates_every) else None


def published_owners(plan):
    """Return {translation key: page} of the owners that anyone may read of.

    While a plan is shown, its owners came with all else that its texts lead to, and it is
    known who may read them; a translation that somebody chose stands for its original.
    """
    chosen = {
        action["owner"].translation_key: action["owner"]
        for area in plan.areas
        for action in area.actions
        if action.get("owner")
    }
    if all(is_known(page) for page in chosen.values()):
        pages = [page for page in chosen.values() if page.is_public]
    else:
        pages = published_among(tuple(chosen))
    return {page.translation_key: page for page in in_words(pages)}


def is_known(page):
    return "is_public" in page.__dict__ and page.locale_id == original_locale().pk


@prepared
def published_among(keys):
    return published_pages().filter(translation_key__in=keys)


def late_actions(areas):
    """Return the actions that are past their date or long without a word."""
    actions = [action for area in areas for action in area.tracked_actions]
    return [action for action in actions if action.is_late]


def latest_words(areas):
    """Return the last few [(update, action), …] over all areas, the latest first."""
    words = [
        (update, action)
        for area in areas
        for action in area.tracked_actions
        for update in action.updates
    ]
    return sorted(words, key=lambda pair: pair[0]["date"], reverse=True)[:LATEST]
