"""Tags offered while typing are those of one's own uploads."""

import pytest

from tests.departments.rivals import SECRET, Rivals

pytestmark = pytest.mark.django_db


def test_tags_are_offered_to_those_who_may_choose_what_bears_them(client):
    rivals = Rivals().fill_police()
    offered = {}

    for who in (rivals.police_editor, rivals.park_editor):
        client.force_login(who)
        offered[who] = client.get(f"/admin/tag-autocomplete/?term={SECRET.lower()}").json()

    assert offered == {rivals.police_editor: [f"{SECRET} beach"], rivals.park_editor: []}
