"""Whatever is asked, the API answers as its description says, and never with an error of ours."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db.backends.base.base import BaseDatabaseWrapper
from hypothesis import HealthCheck, given, settings
from openapi_spec_validator import validate
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from wagtail.models import ReferenceIndex

from tests.alerts.making import alert
from tests.factories import City, rule

pytestmark = pytest.mark.django_db
EXAMPLES = 12
# Where a list of stories goes on begins with a date, and no pattern knows the calendar.
SPARED = {"/api/v2/news/": [positive_data_acceptance]}
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def described(db, monkeypatch):
    """The description of the API of a small city, asked of the application itself."""
    # At the end of a request Django would close the connection on which the test has its city.
    monkeypatch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", lambda self: None)
    city = City()
    parks = city.department("Parks")
    city.office(parks, hours=[rule("09:00", "17:00")], phones=["617-555-0100"], street="1 Main St")
    city.appoint("Ana Silva", parks)
    plan = city.plan(parks, full_plan=city.document(), listing_image=city.image())
    ReferenceIndex.create_or_update_for_object(plan)
    city.story("The pool opens", parks)
    alert(title="Boil your water")
    return schemathesis.openapi.from_wsgi("/api/v2/openapi.json", get_wsgi_application())


def operations(described):
    return [result.ok() for result in described.get_all_operations()]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name)
def test_every_answer_is_as_described(described, mode):
    asked = []
    for operation in operations(described):

        @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def check(case):
            spared = SPARED.get(case.operation.path, [])
            answer = case.call_and_validate(headers=PLAIN, excluded_checks=spared)
            asked.append(answer.status_code)

        check()

    assert len(asked) > EXAMPLES
    assert set(asked) <= {200, 400, 404}


def test_the_description_is_valid_openapi_and_names_the_city(client):
    City("City of Testport")

    found = client.get("/api/v2/openapi.json").json()

    validate(found)
    assert found["info"]["title"] == "City of Testport"
