"""All that the API tells, as types: what is named here is told, and nothing else.

The description of the API is made of them, so their words are for those who read it.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

Month = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}$", description="A year and a month: 2026-11.")]
Clock = Annotated[str, Meta(pattern=r"^\d{2}:\d{2}$", description="A time of day: 09:30.")]
State = Literal["open", "appointment", "phone", "closed", "unknown", "not_in_use"]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Record(Struct, frozen=True):
    """What all records have in common."""


class Link(Record):
    """A page of the city that anyone may read."""

    id: int
    title: str
    url: str


class Translation(Record):
    """The same page in the words of another language."""

    language: Annotated[str, Meta(description="A code as in the lang attribute of HTML: es.")]
    url: str


class File(Record):
    """A picture in one size and one format."""

    url: str
    type: Annotated[str, Meta(description="The media type: image/webp.")]
    width: int
    height: int


class Image(Record):
    """A picture that a public page shows. What was uploaded is not public, its sizes are."""

    id: int
    alt: Annotated[str, Meta(description="Words for those who do not see it; empty for ornament.")]
    credit: Annotated[str, Meta(description="Who made it. Name them where you show it.")]
    files: Annotated[list[File], Meta(description="Empty until its sizes are made.")]


class Document(Record):
    """A document that a public page links to."""

    id: int
    title: str
    url: str
    type: Annotated[str, Meta(description="The kind of file: PDF.")]
    bytes: int | None
    pages: int | None


class Page(Link):
    """What is told of every page."""

    kind: Annotated[
        Literal[
            "home", "information", "departmentindex", "department", "staff", "strategicplan",
            "newsindex", "news",
        ],
        Meta(description="The type of the page."),
    ]  # fmt: skip
    summary: str
    last_updated: Annotated[
        datetime.datetime | None, Meta(description="When what a reader sees last changed.")
    ]
    language: Annotated[str, Meta(description="The language of the words here.")]
    translations: list[Translation]
    picture: Image | None


class AnyPage(Page):
    """A public page, of whatever kind."""

    record: Annotated[str | None, Meta(description="Where this API tells more of it.")]


class Address(Record):
    street: str
    room: str
    city: str
    state: str
    postal_code: str
    country: str


class Position(Record):
    latitude: float
    longitude: float


class Phone(Record):
    kind: Literal["voice", "text", "24h", "fax"]
    name: str
    number: str


class Day(Record):
    """A day of the week around today; the one that is today is as it is today."""

    date: datetime.date
    weekday: str
    state: State
    hours: list[str]
    notes: list[str]
    reason: Annotated[str, Meta(description="Why it is not as usual.")]


class Opening(Record):
    """Open from then till then, as schema.org has it: 00:00 to 00:00 is closed."""

    weekdays: Annotated[list[Weekday], Meta(description="None: every day from first to last.")]
    opens: Clock
    closes: Clock
    first_day: datetime.date | None
    last_day: datetime.date | None


class Now(Record):
    """The status of an office at the moment of the answer."""

    state: State
    is_open: Annotated[
        bool | None, Meta(description="Whether the door is open; null where nobody said.")
    ]
    words: Annotated[str, Meta(description="As the page says it: Open now, until 5 p.m.")]
    until: Annotated[datetime.datetime | None, Meta(description="When that ends.")]
    opens_at: Annotated[
        datetime.datetime | None, Meta(description="When it next opens, if it is not.")
    ]
    reason: Annotated[str, Meta(description="The holiday or closure that is why.")]


class Office(Record):
    """A place where residents reach a department, or a desk that is only on the phone."""

    id: int
    name: str
    address: Address | None
    position: Position | None
    directions: str
    email: str
    phones: list[Phone]
    now: Now
    week: Annotated[list[Day], Meta(description="Empty where nobody said when it is open.")]
    coming: Annotated[list[str], Meta(description="Changes within half a year, in words.")]
    openings: Annotated[list[Opening], Meta(description="The hours as machines read them.")]
    hours_note: str


class Head(Record):
    """Who leads a department today."""

    person: Link
    title: str
    acting: bool
    since: Month


class Department(Page):
    """A cabinet, a department or a division, with its offices and whether they are open."""

    slug: Annotated[str, Meta(description="What the filter by department asks for.")]
    level: Literal["cabinet", "department", "division"]
    part_of: Link | None
    mission: str
    head: Head | None
    offices: list[Office]


class Post(Record):
    """What a person does, will do or did, and where."""

    title: str
    department: Link
    leads: bool
    acting: bool
    state: Literal["coming", "present", "past"]
    since: Month
    until: Month | None


class Person(Page):
    """Somebody in the city's service, now or once."""

    first_name: str
    last_name: str
    short_bio: str
    email: str
    phone: str
    photo: Image | None
    posts: Annotated[list[Post], Meta(description="The latest first.")]


class Share(Record):
    """The actions of a plan in one status; the percents of a plan sum to 100."""

    label: str
    meaning: Literal["open", "done", "stopped"]
    actions: int
    percent: int


class Progress(Record):
    """How far a plan is: actions without a status do not count."""

    actions: int
    done: int
    by_status: list[Share]


class PlanFile(Record):
    url: str
    type: Annotated[str, Meta(description="The media type: text/csv.")]


class Plan(Page):
    """A strategic plan; all of it is in its files."""

    department: Link | None
    starts_on: datetime.date
    ends_on: datetime.date | None
    adopted_on: datetime.date | None
    progress: Progress
    replaced_by: Link | None
    files: list[PlanFile]


class Topic(Record):
    slug: str
    name: str


class PressContact(Record):
    name: str
    phone: str
    email: str


class Story(Page):
    """A story of the newsroom."""

    date: datetime.date
    department: Link | None
    supporting: list[Link]
    topics: list[Topic]
    press_contact: PressContact


class Way(Record):
    """Where an alert leads, which may be anywhere."""

    text: str
    url: str


class Place(Record):
    """A department on whose pages an alert is shown, and on those of its divisions."""

    title: str
    url: str


class Alert(Record):
    """What residents must know now; told while it is in force."""

    id: int
    severity: Literal["information", "warning", "emergency"]
    title: str
    text: str
    link: Way | None
    scope: Literal["city", "departments"]
    departments: list[Place]
    starts_at: datetime.datetime
    ends_at: Annotated[datetime.datetime | None, Meta(description="Null while nobody knows.")]


class Problem(Record):
    """Why there is no answer, as RFC 9457 has it."""

    status: int
    title: str
    detail: str
    field: Annotated[str | None, Meta(description="The parameter that is wrong.")]
