"""The form of a plan hands back what it was given."""

import pytest

from departments.blocks.plans import StatusBlock
from departments.models import ActionStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def done():
    return ActionStatus.objects.get_or_create(label="Done", defaults={"meaning": "done"})[0]


def test_a_status_survives_the_form(done):
    block = StatusBlock(required=False)
    (state,) = block.get_form_state(done)

    assert block.clean(block.value_from_form(state)) == done


def test_no_status_stays_none(done):
    block = StatusBlock(required=False)
    (state,) = block.get_form_state(None)

    assert block.clean(block.value_from_form(state)) is None


def test_nonsense_for_a_status_is_refused(done):
    block = StatusBlock(required=False)

    with pytest.raises(Exception, match="valid choice"):
        block.clean(block.value_from_form("nonsense"))
