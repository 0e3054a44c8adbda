"""Which page may stand under which: every type is tried under every type."""

import pytest
from wagtail.models import Page, get_page_models

ALLOWED = {
    "Page": {"HomePage"},
    "HomePage": {"DepartmentIndexPage", "NewsIndexPage", "InformationPage"},
    "DepartmentIndexPage": {"DepartmentPage"},
    "DepartmentPage": {"StaffPage", "StrategicPlanPage", "NewsIndexPage", "InformationPage"},
    "NewsIndexPage": {"NewsPage"},
    "InformationPage": {"InformationPage"},
    "StaffPage": set(),
    "StrategicPlanPage": set(),
    "NewsPage": set(),
}


TYPES = [model for model in get_page_models() if model is not Page]


@pytest.mark.parametrize("parent", get_page_models(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("child", TYPES, ids=lambda model: model.__name__)
def test_a_page_stands_only_where_it_belongs(parent, child):
    belongs = child.__name__ in ALLOWED[parent.__name__]

    assert (child in parent.allowed_subpage_models()) is belongs


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_page_type_names_both_its_parents_and_its_children(model):
    assert "parent_page_types" in vars(model)
    assert "subpage_types" in vars(model)
