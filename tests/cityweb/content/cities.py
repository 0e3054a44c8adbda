"""Cities to try an export on: their texts are as awkward as people and files can make them."""

from datetime import date, time

from hypothesis import strategies as st

from home.models import Task
from news.models import Topic
from search.models import Synonym
from tests.cityweb.content.test_richtext import INLINE, ITEMS

# What YAML, Markdown or a file of lines could take for something else.
TRAPS = [
    "true", "null", "~", "311", "0x1F", "1e3", "- a", "a: b", "a #b", "# a", "'x'", '"x"', "[a, b]",
    "{a: b}", "*a*", "&a", "!a", "%a", "@a", "|", ">-", "?", "9:00", "2026-03-31", "a, b", "\\n",
    "Ñandú 東京 😀", "a\u2028b", "A&amp;B", "=1+1", "…", "\u200fعربي",
]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(TRAPS),
    st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=30
    ),
)
FIGURES = WORDS.filter(lambda text: len(text) <= 24)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
MARKDOWN = st.lists(st.one_of(INLINE, ITEMS), min_size=1, max_size=3).map("\n\n".join)
BLOCKS = st.lists(
    st.one_of(
        MARKDOWN.map(lambda text: ("text", text)),
        WORDS.map(lambda text: ("heading", {"text": text, "level": "h2"})),
        st.tuples(WORDS, LINES).map(
            lambda pair: ("quote", {"speaker": pair[0], "text": pair[1]})
        ),
        st.lists(st.tuples(FIGURES, WORDS), min_size=1, max_size=3).map(
            lambda facts: (
                "key_facts",
                {"heading": "", "facts": [{"figure": f, "text": t} for f, t in facts]},
            )
        ),
    ),
    max_size=4,
)  # fmt: skip
HOURS = st.fixed_dictionaries(
    {
        "days": st.lists(st.sampled_from(["mon", "wed", "sun"]), min_size=1, unique=True),
        "opens": st.times(time(6), time(11)).map(lambda t: t.replace(second=0, microsecond=0)),
        "closes": st.just(time(17, 30)),
        "note": st.one_of(st.just(""), WORDS),
        "also_on_holidays": st.booleans(),
        "weeks": st.lists(st.sampled_from(["1", "-1"]), unique=True),
    }
)
DEPARTMENTS = st.lists(
    st.fixed_dictionaries(
        {
            "summary": LINES,
            "mission": st.one_of(st.just(""), LINES),
            "body": BLOCKS,
            "office": WORDS,
            "hours": st.lists(HOURS, max_size=2),
            "country": st.sampled_from(["", "United States", "Canada"]),
            "post": WORDS,
            "since": st.dates(date(2000, 1, 1), date(2026, 1, 1)),
            "live": st.booleans(),
        }
    ),
    min_size=1,
    max_size=3,
)
RECORDS = st.lists(WORDS.filter(lambda text: len(text) < 30), unique_by=str.casefold, max_size=3)


def add_records(words):
    for number, text in enumerate(words):
        Topic.objects.create(name=text, slug=f"topic-{number}")
        Synonym.objects.create(typed=text, means=f"{text} too")
        Task.objects.create(label=text, url="https://a.example/", sort_order=number)
