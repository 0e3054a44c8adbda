"""Opening hours as an editor writes them: one rule after another."""

import calendar

from django import forms
from django.core.exceptions import ValidationError
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    MultipleChoiceBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    TimeBlock,
)

WEEKDAYS = [
    ("mon", "Monday"),
    ("tue", "Tuesday"),
    ("wed", "Wednesday"),
    ("thu", "Thursday"),
    ("fri", "Friday"),
    ("sat", "Saturday"),
    ("sun", "Sunday"),
]
WEEKS = [
    ("1", "first"),
    ("2", "second"),
    ("3", "third"),
    ("4", "fourth"),
    ("5", "fifth"),
    ("-1", "last"),
]
MODES = [
    ("open", "Open"),
    ("all_day", "Open 24 hours"),
    ("appointment", "By appointment"),
    ("phone", "Phone only"),
    ("closed", "Closed"),
]
MONTHS = [(str(number), calendar.month_name[number]) for number in range(1, 13)]
DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class SeasonBlock(StructBlock):
    """A part of every year, both days included; it may run over New Year."""

    name = CharBlock(max_length=40, required=False, help_text="“Summer hours”")
    from_month = ChoiceBlock(choices=MONTHS, required=False)
    from_day = IntegerBlock(min_value=1, max_value=31, required=False)
    until_month = ChoiceBlock(choices=MONTHS, required=False)
    until_day = IntegerBlock(min_value=1, max_value=31, required=False)

    def clean(self, value):
        result = super().clean(value)
        parts = ("from_month", "from_day", "until_month", "until_day")
        filled = [part for part in parts if result.get(part)]
        if filled and len(filled) < len(parts):
            missing = next(part for part in parts if not result.get(part))
            raise StructBlockValidationError(
                {missing: ValidationError("A season needs its first and its last day.")}
            )
        if filled:
            for edge in ("from", "until"):
                month, day = int(result[f"{edge}_month"]), result[f"{edge}_day"]
                if day > DAYS_IN[month - 1]:
                    raise StructBlockValidationError(
                        {
                            f"{edge}_day": ValidationError(
                                f"{MONTHS[month - 1][1]} has no day {day}."
                            )
                        }
                    )
        return result

    class Meta:
        icon = "calendar"
        collapsed = True
        label = "Only in a season"


class HoursRuleBlock(StructBlock):
    """On these days, from then till then."""

    days = MultipleChoiceBlock(choices=WEEKDAYS, widget=forms.CheckboxSelectMultiple)
    mode = ChoiceBlock(choices=MODES, default="open", label="What holds then")
    opens = TimeBlock(required=False, label="From")
    closes = TimeBlock(
        required=False,
        label="Till",
        help_text="A time before “From” means the next morning; 00:00 means midnight.",
    )
    weeks = MultipleChoiceBlock(
        choices=WEEKS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Only on these of the month, as in “first Thursday”. None ticked: every week.",
    )
    season = SeasonBlock(required=False)
    also_on_holidays = BooleanBlock(
        required=False,
        label="Kept on city holidays too",
        help_text="For what never rests, holidays included: a 24-hour line, a shelter. "
        "Closures still count.",
    )
    note = CharBlock(max_length=120, required=False, help_text="“Last entry at 4:30 p.m.”")

    def clean(self, value):
        result = super().clean(value)
        mode, opens, closes = result["mode"], result["opens"], result["closes"]
        errors = {}
        if mode == "open" and opens is None:
            errors["opens"] = ValidationError("Say when it opens.")
        if opens is not None and closes is None:
            errors["closes"] = ValidationError("Say when it closes.")
        if closes is not None and opens is None and mode != "open":
            errors["opens"] = ValidationError("Say from when.")
        if mode in {"all_day", "closed"} and (opens is not None or closes is not None):
            errors["opens"] = ValidationError("No times are needed here: clear them.")
        if opens is not None and opens == closes:
            errors["closes"] = ValidationError("Opens and closes at once. For day and night "
                                               "choose “Open 24 hours”.")  # fmt: skip
        if errors:
            raise StructBlockValidationError(errors)
        return result

    class Meta:
        icon = "time"
        label_format = "{days} {opens} – {closes}"


class HoursBlock(StreamBlock):
    """Rules for the week. Where several fit a day the most particular one counts:
    a season and a week of the month before a week of the month, that before a
    season, that before the ordinary week."""

    rule = HoursRuleBlock()
