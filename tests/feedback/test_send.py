"""An answer needs no account, no cookie and no token, and comes from our own pages alone."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from feedback import jobs, limits
from feedback.models import Day, Feedback, Sender
from tests.factories import City
from tests.feedback.sending import HERE, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


@pytest.fixture
def resident():
    """A browser without cookies, before a site that checks tokens wherever it may."""
    return Client(enforce_csrf_checks=True)


def soup(answer):
    return BeautifulSoup(answer.content.decode(), "html.parser")


def form_on(client, path):
    return soup(client.get(path)).select_one(".helpful form")


def test_an_answer_is_stored_with_its_page_version_and_department(resident, city, parks):
    pools = city.information("Pools", parks)
    pools.save_revision().publish()
    form = form_on(resident, "/departments/parks/pools/")
    shown = {field["name"]: field["value"] for field in form.select("[type=hidden]")}

    answer = resident.post(
        form["action"], {**shown, "helpful": "no", "words": "When is it warm?"}, headers=HERE
    )
    thanks = resident.get(answer.url)

    stored = Feedback.objects.get()
    pools.refresh_from_db()
    assert (answer.status_code, thanks.status_code) == (302, 200)
    assert (stored.page_id, stored.department, stored.revision) == (
        pools.pk, parks, pools.live_revision,
    )  # fmt: skip
    assert (stored.helpful, stored.words) == (False, "When is it warm?")
    assert soup(thanks).find("a", string="Back to “Pools”")["href"] == "/departments/parks/pools/"
    assert not answer.cookies and not thanks.cookies


def test_yes_is_enough(resident, parks):
    send(resident, parks, helpful="yes")

    assert Feedback.objects.get().helpful


def test_a_story_is_answered_for_by_its_lead_department(resident, city, parks):
    send(resident, city.story("Pool opens", parks))

    assert Feedback.objects.get().department == parks


def test_an_answer_keeps_the_language_in_which_the_page_was_read(resident, city, parks):
    Locale.objects.create(language_code="es")
    form = form_on(resident, "/es/departments/parks/")

    answer = send(resident, parks, path=form["action"])

    assert Feedback.objects.get().language == "es"
    assert answer.url.startswith("/es/feedback/thanks/")


def test_who_wrote_is_masked_before_it_is_stored(resident, parks):
    send(resident, parks, words="I am ada@city.example, 207-555-0123")

    assert Feedback.objects.get().words == "I am [e-mail address removed], [number removed]"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "same-origin"}, 403),
        ({"Origin": "http://testserver.elsewhere.example"}, 403),
        ({"Origin": "http://testserver"}, 302),
        ({"Sec-Fetch-Site": "same-origin"}, 302),
        (HERE, 302),
    ],
)
def test_only_our_own_pages_may_send(resident, parks, settings, headers, status):
    settings.ALLOWED_HOSTS = ["testserver"]

    answer = send(resident, parks, headers=headers, words="Kept words")

    assert answer.status_code == status
    assert Feedback.objects.exists() == (status == 302)
    assert status == 302 or soup(answer).textarea.text == "Kept words"


def test_words_that_are_too_long_are_refused_and_kept(resident, parks):
    words = "word " * 250 + "end"

    answer = send(resident, parks, words=words, helpful="yes")

    page = soup(answer)
    error = page.find(id="helpful-words-error")
    assert answer.status_code == 400
    assert error.text == "This is 1253 letters long, and 1000 fit. Please shorten it."
    assert "helpful-words-error" in page.textarea["aria-describedby"].split()
    assert page.textarea.text == words
    assert page.find("input", value="yes").has_attr("checked")
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("helpful", ["", "perhaps"])
def test_an_answer_that_is_neither_yes_nor_no_is_asked_again(resident, parks, helpful):
    answer = send(resident, parks, helpful=helpful, words="Kept words")

    assert soup(answer).find(id="helpful-error").text == "Choose yes or no."
    assert soup(answer).textarea.text == "Kept words"


def test_advertising_is_not_stored(resident, parks):
    links = send(resident, parks, words="Buy http://a.example https://b.example www.c.example")
    program = send(resident, parks, words="Nice page", website="https://spam.example")
    nothing = send(resident, parks, words="…!!  --")

    assert (links.status_code, program.status_code, nothing.status_code) == (400, 302, 302)
    assert [each.words for each in Feedback.objects.all()] == [""]


def test_an_address_that_answers_all_day_is_held_back_and_others_are_not(
    resident, parks, monkeypatch
):
    monkeypatch.setattr(limits, "AT_MOST", 2)

    answers = [send(resident, parks, words="Kept words") for _ in range(3)]
    other = send(resident, parks, address="192.0.2.2")

    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert soup(answers[-1]).textarea.text == "Kept words"
    assert other.status_code == 302
    assert Feedback.objects.count() == 3


def test_a_household_is_one_sender_however_many_addresses_it_has(resident, parks):
    for address in ("2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"):
        send(resident, parks, address=address)

    assert sorted(Sender.objects.values_list("count", flat=True)) == [1, 2]


def test_nothing_that_is_stored_leads_back_to_the_address(rf):
    request = rf.post("/", REMOTE_ADDR="192.0.2.1")
    for day in (date(2026, 12, 1), date(2026, 12, 2)):
        limits.is_too_often(request, day)

    keys = [bytes(key) for key in Sender.objects.values_list("key", flat=True)]
    salts = [bytes(salt) for salt in Day.objects.values_list("salt", flat=True)]

    assert len(set(keys)) == len(set(salts)) == 2
    assert not any(b"192.0.2.1" in key for key in keys)


def test_the_job_forgets_every_day_but_this_one(rf):
    request = rf.post("/", REMOTE_ADDR="192.0.2.1")
    today = timezone.localdate()
    for day in (today - timedelta(days=1), today):
        limits.is_too_often(request, day)

    jobs.forget_senders()

    assert [sender.day.date for sender in Sender.objects.all()] == [today]
    assert Day.objects.count() == 1


def test_an_answer_is_forgotten_after_a_year(parks):
    now = timezone.now()
    for days in (366, 364):
        Feedback.of(parks, helpful=True, words=f"{days}", sent_at=now - timedelta(days=days))

    jobs.forget_old_answers()

    assert [each.words for each in Feedback.objects.all()] == ["364"]


@pytest.mark.parametrize("page", ["", "0", "x", "-1", "9" * 40, "٣", "999999"])
def test_an_answer_on_no_page_is_none(resident, parks, page):
    answer = resident.post(reverse("feedback"), {"page": page, "helpful": "yes"}, headers=HERE)

    assert answer.status_code == 404
    assert resident.get(reverse("feedback_thanks"), {"page": page}).status_code == 200


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_a_page_that_is_not_public_takes_no_answers_and_is_not_named(resident, city, hide):
    page = city.information("Inner matters")
    if hide == "unpublish":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")

    answer = send(resident, page)
    thanks = resident.get(reverse("feedback_thanks"), {"page": page.pk})

    assert answer.status_code == 404
    assert "Inner matters" not in answer.content.decode() + thanks.content.decode()
    assert not Feedback.objects.exists()


def test_the_version_of_another_page_is_not_taken(resident, city, parks):
    other = city.information("Other")
    revision = other.save_revision()

    send(resident, parks, revision=revision.pk)

    assert Feedback.objects.get().revision is None


def test_words_are_never_markup(resident, parks):
    answer = send(resident, parks, helpful="", words="</textarea><script>steal()</script>")

    assert "<script>steal()" not in answer.content.decode()


def test_the_question_stands_on_pages_with_content_and_keeps_them_the_same_for_all(client, city):
    parks = city.department("Parks")
    asked = ["/departments/", "/news/", "/departments/parks/", city.person("Ada Brook", parks).url,
             city.plan(parks).url, city.story("Pool opens", parks).url]  # fmt: skip

    answers = [client.get(path) for path in asked]
    not_asked = [client.get(path) for path in ("/", "/no-such-page/", "/search/")]

    assert all(soup(answer).select_one(".helpful form") for answer in answers)
    assert not any(soup(answer).select_one(".helpful") for answer in not_asked)
    assert not any(answer.cookies for answer in answers)
    assert not any("Cookie" in answer.get("Vary", "") for answer in answers)
    assert not any("csrf" in answer.content.decode() for answer in answers)


def test_the_question_costs_no_query_and_little_weight(client, city, django_assert_num_queries):
    from django.template import engines

    template = engines["django"].from_string("{% load feedback_tags %}{% ask_if_helpful %}")
    page = city.information("Pools")

    with django_assert_num_queries(0):
        html = template.render({"page": page})

    assert len(html) < 2200


def test_opening_the_address_of_the_form_is_not_an_answer(client, parks):
    assert client.get(reverse("feedback")).status_code == 405
