"""The form of a person shows their posts and the way to where each is kept."""

from datetime import date

import pytest

from departments.models import Appointment
from tests.base.editing.forms import edit_address
from tests.departments.rivals import Rivals

pytestmark = pytest.mark.django_db


def prepare():
    rivals = Rivals()
    rivals.ada = rivals.city.person("Ada Brook", rivals.parks)
    rivals.city.appoint(rivals.ada, rivals.parks, "Ranger", since=date(2020, 5, 4))
    rivals.city.appoint(rivals.ada, rivals.police, "Warden", since=date(2024, 3, 4))
    return rivals


@pytest.fixture
def rivals(prepared):
    return prepared


def test_posts_are_listed_with_their_days_the_latest_first(client, rivals):
    client.force_login(rivals.park_editor)

    page = client.get(edit_address(rivals.ada)).content.decode()

    assert "March 4, 2024" in page
    assert page.index("Warden") < page.index("Ranger")


def test_only_a_department_that_one_may_edit_is_linked(client, rivals):
    client.force_login(rivals.park_editor)

    page = client.get(edit_address(rivals.ada)).content.decode()

    assert f'<a href="{edit_address(rivals.parks)}">Parks</a>' in page
    assert f'<a href="{edit_address(rivals.police)}">' not in page
    assert "Police" in page


def test_a_post_in_a_department_that_is_a_draft_of_others_is_not_told(client, rivals):
    rivals.fill_police()
    Appointment.objects.create(
        person=rivals.ada, department=rivals.hidden_department, title="Spy",
        starts_on=date(2026, 1, 1),
    )  # fmt: skip
    client.force_login(rivals.park_editor)

    page = client.get(edit_address(rivals.ada)).content.decode()

    assert "Spy" not in page
    assert "zanzibar" not in page.lower()


def test_somebody_without_posts_is_said_to_have_none(client, rivals):
    ben = rivals.city.person("Ben Cole", rivals.parks)
    client.force_login(rivals.park_editor)

    assert "No posts yet." in client.get(edit_address(ben)).content.decode()
