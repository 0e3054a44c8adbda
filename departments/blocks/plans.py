"""The parts of a strategic plan: areas of focus, goals, actions, updates."""

from django.core.exceptions import ValidationError
from django.forms import Select
from wagtail.blocks import (
    CharBlock,
    ChooserBlock,
    DateBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
)
from wagtail.blocks import TextBlock as PlainTextBlock

from base.blocks.choosers import PageChooserBlock
from base.blocks.text import FEATURES, INLINE_FEATURES
from base.languages import once


class StatusBlock(ChooserBlock):
    """One of the city's own statuses."""

    @property
    def target_model(self):
        from departments.models import ActionStatus

        return ActionStatus

    @property
    def widget(self):
        return Select()

    def bulk_to_python(self, values):
        from departments.models.plans import statuses

        known = {status.pk: status for status in once("statuses", statuses)}
        return [known.get(key) for key in values]

    def value_from_form(self, value):
        is_key = isinstance(value, int) or str(value or "").isdecimal()
        return super().value_from_form(value) if is_key else value or None

    def get_form_state(self, value):
        # The select of the form takes its state as a list of texts.
        return self.widget.format_value(value.pk if value else None)

    class Meta:
        icon = "circle-check"


class UpdateBlock(StructBlock):
    """What was reported on a day."""

    date = DateBlock()
    text = PlainTextBlock(max_length=600)

    class Meta:
        icon = "date"
        label_format = "{date}"


class ActionValue(StructValue):
    @property
    def latest_update(self):
        updates = self.get("updates") or []
        return max(updates, key=lambda update: update["date"], default=None)

    def is_overdue(self, on):
        """Tell whether it is past its due day and still open."""
        status = self.get("status")
        return bool(status and status.is_open and self.get("due_on") and self["due_on"] < on)


class ActionBlock(StructBlock):
    """Something to be done; with a status it counts in the plan's progress."""

    text = CharBlock(max_length=240)
    status = StatusBlock(required=False, help_text="With a status it counts in the progress.")
    owner = PageChooserBlock(
        page_type=["departments.DepartmentPage", "departments.StaffPage"], required=False
    )
    owner_text = CharBlock(
        max_length=120, required=False, help_text="Instead, for an owner outside the city."
    )
    due_on = DateBlock(required=False, label="Due")
    updates = ListBlock(UpdateBlock(), default=[])

    def clean(self, value):
        result = super().clean(value)
        if result.get("owner") and result.get("owner_text"):
            raise StructBlockValidationError(
                {"owner_text": ValidationError("Name one owner: a page or words.")}
            )
        return result

    class Meta:
        icon = "task"
        label_format = "{text}"
        value_class = ActionValue


class GoalBlock(StructBlock):
    """What an area of focus wants to reach, with actions nested in it."""

    text = CharBlock(max_length=240)
    actions = ListBlock(ActionBlock(), default=[])

    class Meta:
        icon = "pick"
        label_format = "{text}"


class AreaValue(StructValue):
    @property
    def actions(self):
        """Every action of the area, in order."""
        return [action for goal in self["goals"] for action in goal["actions"]]

    @property
    def tracked_actions(self):
        """The actions that carry a status."""
        return [action for action in self.actions if action.get("status")]


class AreaBlock(StructBlock):
    """An area of focus."""

    heading = CharBlock(max_length=120)
    introduction = RichTextBlock(features=INLINE_FEATURES, required=False)
    goals = ListBlock(GoalBlock(), default=[])

    class Meta:
        icon = "clipboard-list"
        label_format = "{heading}"
        value_class = AreaValue


class AreasBlock(StreamBlock):
    area = AreaBlock()


class ObjectiveBlock(StructBlock):
    title = CharBlock(max_length=120)
    text = CharBlock(max_length=240, required=False)

    class Meta:
        icon = "pick"
        label_format = "{title}"


class ReportBlock(StructBlock):
    """A dated report on the whole plan."""

    date = DateBlock()
    title = CharBlock(max_length=120)
    text = RichTextBlock(features=FEATURES)

    class Meta:
        icon = "date"
        label_format = "{date} {title}"
