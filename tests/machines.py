"""What machines read of a page, held against what people see of it."""

import json
import re
from datetime import date, datetime
from urllib.parse import urljoin

CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?\s([ap])\.m\.|\b(noon|midnight)\b", re.IGNORECASE)
DATES = re.compile(
    r"([A-Z][a-z]+) (\d{1,2})(?:(?: and| to) (?:([A-Z][a-z]+) )?(\d{1,2}))?(?:, (\d{4}))?"
)
DATE = r"[^:]*?([A-Z][a-z]+) (\d{1,2}), (\d{4})"
RUNS = re.compile(f"from {DATE} (?:to|through) {DATE}")
MONTHS = "January February March April May June July August September October November December"
NAMES = {name: number for number, name in enumerate(MONTHS.split(), 1)}
# What belongs to the vocabulary, and the order of things.
VOCABULARY = {"@type", "@context", "position", "query-input"}


def things(document):
    """Return the descriptions that a page holds."""
    scripts = document.find_all("script", type="application/ld+json")
    return [thing for each in scripts for thing in json.loads(each.string)["@graph"]]


def thing(document, kind):
    (found,) = [each for each in things(document) if each["@type"] == kind]
    return found


def unseen(document, base):
    """Return [(name, value), …] of all that a page tells machines and shows nobody."""
    seen = Seen(document, base)
    return [pair for each in things(document) for pair in leaves(each) if not seen.shows(*pair)]


def leaves(value, name=""):
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in VOCABULARY:
                yield from leaves(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, name)
    else:
        yield name, value


def plain(text):
    return " ".join(text.split())


class Seen:
    """All that somebody sees, hears or can follow on a page."""

    def __init__(self, document, base):
        linked = document.find_all(href=True) + document.find_all(src=True)
        self.addresses = {urljoin(base, e.get("href") or e.get("src")) for e in linked}
        self.stamps = {element["datetime"] for element in document.find_all("time")}
        self.forms = {urljoin(base, form["action"]) for form in document.find_all("form")}
        self.kinds = {link["type"] for link in document.select("a[type]")}
        self.text = plain(document.body.get_text())
        self.language = document.html["lang"]
        self.times = {time_of(match) for match in CLOCK.finditer(self.text)}
        self.days = {day for match in DATES.finditer(self.text) for day in days_of(match)}
        self.runs = [
            [date(int(y), NAMES[m], int(d)) for m, d, y in (run[:3], run[3:])]
            for run in RUNS.findall(self.text)
        ]
        self.runs += filter(None, map(run_of, DATES.finditer(self.text)))

    def shows(self, name, value):
        check = getattr(self, f"shows_{name}", None)
        if check:
            return check(value)
        if value.startswith(("http://", "https://")):
            return value in self.addresses
        return plain(value) in self.text

    def shows_telephone(self, value):
        return f"tel:{value}" in self.addresses

    shows_faxNumber = shows_telephone

    def shows_email(self, value):
        return f"mailto:{value}" in self.addresses

    def shows_address(self, value):
        return all(plain(part) in self.text for part in value.split(", "))

    shows_streetAddress = shows_address

    def shows_latitude(self, value):
        return any(value in address for address in self.addresses if "openstreetmap" in address)

    shows_longitude = shows_latitude

    def shows_opens(self, value):
        words = {"00:00": ("Closed", "24 hours"), "23:59": ("24 hours",)}.get(value, ())
        return value in self.times or any(word in self.text for word in words)

    shows_closes = shows_opens

    def shows_validFrom(self, value):
        day = date.fromisoformat(value)
        names = {(day.year, day.month, day.day), (None, day.month, day.day)}
        within = any(first <= day <= last for first, last in self.runs)
        return bool(names & self.days) or within or f"{day:%A} of the month" in self.text

    shows_validThrough = shows_validFrom

    def shows_datePublished(self, value):
        return datetime.fromisoformat(value).tzinfo and value[:10] in self.stamps

    def shows_dateModified(self, value):
        return datetime.fromisoformat(value).tzinfo and value in self.stamps

    def shows_startDate(self, value):
        return value in self.stamps

    shows_endDate = shows_startDate

    def shows_temporalCoverage(self, value):
        return all(year in self.text for year in value.replace("..", "").split("/"))

    def shows_urlTemplate(self, value):
        return value.partition("?")[0] in self.forms

    def shows_inLanguage(self, value):
        return value == self.language

    def shows_encodingFormat(self, value):
        return value in self.kinds


def time_of(match):
    """Return the time that a text names, as "08:30"."""
    hour, minute, half, word = match.groups()
    if word:
        return {"noon": "12:00", "midnight": "00:00"}[word.lower()]
    return f"{int(hour) % 12 + 12 * (half.lower() == 'p'):02}:{minute or '00'}"


def run_of(match):
    """Return the first and the last day of "January 4 to 29, 2027"."""
    days = list(days_of(match))
    return [date(*day) for day in days] if len(days) == 2 and match[5] else None


def days_of(match):
    """Yield the dates that a text names; without a year it means every one."""
    month, day, other_month, other_day, year = match.groups()
    if month in NAMES:
        year = int(year) if year else None
        yield year, NAMES[month], int(day)
        if other_day:
            yield year, NAMES.get(other_month or month), int(other_day)
