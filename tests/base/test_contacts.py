"""Whatever can be dialled or written to is a link wherever it stands among words."""

import pytest
from django.utils.html import format_html
from wagtail.rich_text import RichText

from base.blocks.body import BodyBlock
from base.contacts import linked

CITY = '<a href="tel:+12075550140">207-555-0140</a>'


@pytest.mark.parametrize(
    "written", ["207-555-0140", "(207) 555-0140", "207.555.0140", "207 555 0140", "+1 207-555-0140"]
)
def test_a_number_is_dialled_and_reads_alike_however_it_was_written(written):
    assert linked(f"Pay by phone: {written}.") == f"Pay by phone: {CITY}."


def test_an_extension_is_dialled_too():
    found = linked("Call 207-555-0140 ext. 12")

    assert found == 'Call <a href="tel:+12075550140;ext=12">207-555-0140 ext. 12</a>'


@pytest.mark.parametrize(
    ("before", "after"),
    [("Call ", ", day and night"), ("Llame al ", ", de día"), ("اتصل بالرقم ", " ليلًا"),
     ("In danger? Call or text ", "")],
)  # fmt: skip
def test_a_short_number_is_dialled_where_the_words_say_so(before, after):
    assert linked(f"{before}311{after}") == f'{before}<a href="tel:311">311</a>{after}'


@pytest.mark.parametrize(
    "words",
    ["611 homes in 14 houses", "Room 311, City Hall", "We call 1,311 trees ours", "July 1, 2026",
     "2026-11-28 to 2026-12-31", "24,611 people voted", "$2,400,000 of $12,000,000"],
)  # fmt: skip
def test_other_numbers_stay_words(words):
    assert linked(words) == words


def test_an_address_of_mail_is_a_link():
    found = linked("Write to parks+trees@city.example.")

    assert found == (
        'Write to <a href="mailto:parks+trees@city.example">parks+trees@city.example</a>.'
    )


def test_words_that_somebody_typed_stay_words():
    assert linked('<b>"207-555-0140"</b>') == f"&lt;b&gt;&quot;{CITY}&quot;&lt;/b&gt;"


def test_what_is_a_link_already_is_left_alone():
    html = '<p>Call <a href="/desk/">the desk at 207-555-0140</a> or <b>{}</b></p>'

    found = linked(format_html(html, "207-555-0140"))

    assert found == html.replace("{}", CITY)


def test_a_short_number_in_bold_is_dialled_too():
    html = format_html("<li>By mail</li><li>Call <b>{}</b></li>", 311)

    assert '<b><a href="tel:311">311</a></b>' in linked(html)


@pytest.mark.django_db
def test_texts_of_pages_have_such_links():
    assert CITY in str(RichText("<p>Pay by phone: 207.555.0140.</p>"))


WHERE = {
    "heading": ("heading", {"text": "Outages: 207.555.0140", "level": "h2"}),
    "title that opens": (
        "disclosures",
        {"heading": "Our core work", "items": [{"title": "Ring 207.555.0140", "text": "<p>.</p>"}]},
    ),
    "note of it": (
        "disclosures",
        {
            "heading": "Our core work",
            "items": [{"title": "Ring", "note": "207.555.0140", "text": "<p>.</p>"}],
        },
    ),
    "card": ("cards", {"items": [{"title": "Ring", "text": "207.555.0140", "url": "/news/"}]}),
    "title of a card": ("cards", {"items": [{"title": "Ring 207.555.0140"}]}),
    "figure": ("key_facts", {"facts": [{"figure": "207.555.0140", "text": "day and night"}]}),
    "fact": ("key_facts", {"facts": [{"figure": "24 hours", "text": "207.555.0140"}]}),
    "words": ("quote", {"text": "Ring 207.555.0140.", "speaker": "Ada Brook"}),
    "speaker": ("quote", {"text": "Ring us.", "speaker": "Ada Brook, 207.555.0140"}),
    "cell": (
        "table",
        {
            "caption": "Who to ring",
            "table": {
                "columns": [{"type": "text", "heading": "Desk"}, {"type": "text", "heading": "By"}],
                "rows": [{"values": ["Pier", "207.555.0140"]}],
            },
        },
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("block", "value"), WHERE.values(), ids=WHERE)
def test_whatever_block_names_a_number_makes_it_a_link(block, value):
    blocks = BodyBlock()

    shown = blocks.to_python([{"type": block, "value": value}])

    assert CITY in str(shown)


@pytest.mark.django_db
def test_what_opens_a_part_of_the_page_holds_no_link_itself():
    text = "<p>Any time: (207) 555-0141.</p>"
    item = {"title": "Ring 207.555.0140", "note": "ask@example.org, 207-555-0141", "text": text}

    shown = BodyBlock().to_python([{"type": "disclosures", "value": {"items": [item]}}])

    summary, _, panel = str(shown).partition("</summary>")
    assert "<a " not in summary
    assert f'{CITY} · <a href="mailto:ask@example.org">ask@example.org</a></p>' in panel
    assert panel.count("207-555-0141</a>") == 1
