"""What residents look for is found; what is not public never is."""

import re

import pytest
from wagtail.models import Page, PageViewRestriction

from departments.models import DepartmentPage
from home.models import HomePage, Task
from search.results import PER_PAGE
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def titles(answer):
    """Return what an answer lists, in its order."""
    main = answer.content.decode().split('<main id="main"')[1].split("</main>")[0]
    lists = re.findall(r'<ul class="go">(.*?)</ul>', main, re.DOTALL)
    found = re.findall(r"<a href=\"[^\"]+\">(.*?)</a>", "".join(lists))
    return [re.sub("</?(?:mark|span)>", "", title) for title in found]


def look_for(client, words, **more):
    return client.get("/search/", {"q": words, **more})


def test_a_page_is_found_by_a_word_in_its_title_its_summary_or_its_text(client, city):
    city.department("Sidewalks")
    city.information("Curbs", summary="Who mends a broken sidewalk.")
    city.department("Trees", mission="<p>Roots lift sidewalks: we replant.</p>")

    answer = look_for(client, "sidewalk")

    assert set(titles(answer)) >= {"Sidewalks", "Curbs"}
    assert titles(answer)[0] == "Sidewalks"


def test_other_forms_of_a_word_are_found(client, city):
    city.department("Parking permits")

    answer = look_for(client, "permit to park")

    assert titles(answer) == ["Parking permits"]


def test_a_result_says_what_it_is_where_it_stands_and_what_to_expect(client, city):
    parks = city.department("Parks", kind="division")
    city.person("Ada Moss", parks, summary="Looks after the harbor walk.")

    text = look_for(client, "Ada").content.decode()

    assert '<a href="/departments/parks/ada-moss/"><span><mark>Ada</mark> Moss</span></a>' in text
    assert '<span class="note">Person · Departments · Parks</span>' in text
    assert '<span class="note extract">Looks after the harbor walk.</span>' in text


def test_what_holds_all_of_the_words_is_preferred_to_what_holds_some(client, city):
    city.information("Harbor ferry")
    city.information("Harbor walk")

    answer = look_for(client, "harbor ferry")

    assert titles(answer) == ["Harbor ferry"]


def test_where_nothing_holds_all_of_the_words_some_are_enough(client, city):
    city.information("Harbor walk")

    answer = look_for(client, "harbor zeppelin")

    assert titles(answer) == ["Harbor walk"]


def test_a_draft_is_not_found(client, city):
    city.add(city.departments, DepartmentPage(title="Secret mines", slug="mines", live=False))

    answer = look_for(client, "mines")

    assert "Secret mines" not in answer.content.decode()


def test_the_draft_of_a_published_page_is_not_searched(client, city):
    parks = city.department("Parks")
    parks.title, parks.summary = "Zeppelins", "Zeppelins are coming."
    parks.save_revision()

    answer = look_for(client, "zeppelins")

    assert titles(answer) == titles(look_for(client, "nothing-of-the-kind"))


def test_a_page_that_was_unpublished_is_no_longer_found(client, city):
    parks = city.department("Parks")
    parks.unpublish()

    answer = look_for(client, "parks")

    assert "/departments/parks/" not in answer.content.decode()


def test_what_stands_below_a_restricted_page_is_not_found(client, city):
    parks = city.department("Parks")
    city.person("Ada Moss", parks)
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    answer = look_for(client, "Ada Moss")

    assert "Moss</span></a>" not in answer.content.decode()


def test_a_result_does_not_name_an_unpublished_page_above_it(client, city):
    parks = city.department("Secret parks")
    city.person("Ada Moss", parks)
    Page.objects.filter(pk=parks.pk).update(live=False)

    text = look_for(client, "Ada").content.decode()

    assert "Moss</span></a>" in text
    assert "Secret parks" not in text


def test_what_stands_outside_the_site_is_not_found(client, city):
    Page.objects.get(depth=1).add_child(instance=HomePage(title="Old zeppelin", slug="old"))

    answer = look_for(client, "zeppelin")

    assert "Old zeppelin" not in answer.content.decode()


def test_a_task_is_found_by_everyday_words(client, city):
    waste = city.department("Waste")
    Task.objects.create(label="Report a missed pickup", everyday_words="trash, bin", page=waste)

    text = look_for(client, "trash").content.decode()

    assert '<a href="/departments/waste/"><span>Report a missed pickup</span></a>' in text


@pytest.mark.parametrize("secret", ["draft", "restricted"])
def test_a_task_that_leads_to_nothing_public_is_not_found(client, city, secret):
    mines = city.department("Mines")
    Task.objects.create(label="Dig a hole", everyday_words="spade", page=mines)
    if secret == "draft":
        Page.objects.filter(pk=mines.pk).update(live=False)
    else:
        PageViewRestriction.objects.create(page=mines, restriction_type="login")

    answer = look_for(client, "spade")

    assert "Dig a hole" not in answer.content.decode()


def test_many_results_are_paged_and_each_stands_on_one_page(client, city):
    for number in range(PER_PAGE + 3):
        city.information(f"Ferry {number}")

    first, second = look_for(client, "ferry"), look_for(client, "ferry", page=2)

    assert [len(titles(first)), len(titles(second))] == [PER_PAGE, 3]
    assert set(titles(first)).isdisjoint(titles(second))
    assert 'href="?q=ferry&amp;page=2"' in first.content.decode()
    assert 'href="?q=ferry&amp;page=1"' in second.content.decode()


@pytest.mark.parametrize(
    "words", ["", "   ", "the and of", "zeppelin", "'", "&|!():*", "%_\\", "-"]
)
def test_what_finds_nothing_offers_ways_on(client, city, words):
    answer = look_for(client, words)

    assert answer.status_code == 200
    assert '<a href="/">Home page</a>' in answer.content.decode()


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><b>'])
def test_what_was_asked_is_shown_as_text(client, city, words):
    text = look_for(client, words).content.decode()

    assert words not in text
    assert "<script>alert" not in text


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=a%00b", "q=" + "a" * 10_000, "q=" + "a" * 201, "q=ferry&page=0",
     "q=ferry&page=-1", "q=ferry&page=101", "q=ferry&page=x", "q=ferry&page=" + "9" * 30],
)  # fmt: skip
def test_nonsense_is_refused_with_a_reason(client, city, query):
    answer = client.get(f"/search/?{query}")

    assert answer.status_code == 400
    assert answer.content


def test_a_page_beyond_the_last_is_not_found(client, city):
    answer = look_for(client, "ferry", page=100)

    assert answer.status_code == 404


def test_what_was_asked_too_long_is_explained(client, city):
    text = look_for(client, "a" * 201).content.decode()

    assert "200 characters at most" in text
    assert 'aria-invalid="true"' in text


@pytest.mark.parametrize("query", ["", "q=parks", "q=parks&page=0"])
def test_no_search_is_kept_or_indexed(client, city, query):
    answer = client.get(f"/search/?{query}")

    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_nothing_can_be_posted_to_the_search(client, city):
    answer = client.post("/search/", {"q": "parks"})

    assert answer.status_code == 405


def test_a_page_of_results_costs_the_same_however_many_there_are(
    client, city, django_assert_max_num_queries
):
    for number in range(3 * PER_PAGE):
        city.information(f"Ferry {number}")

    with django_assert_max_num_queries(34):
        look_for(client, "ferry")
