"""A city may choose its colours, but not unreadable ones."""

import pytest
from django.core.exceptions import ValidationError

from base.colours import contrast, unreadable_pairs
from base.models import SiteSettings


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#0f5060", "#ffffff", 9.0),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(other, one) == contrast(one, other)


def test_the_colours_that_the_product_ships_can_be_read():
    settings = SiteSettings()

    assert not unreadable_pairs(**settings.colours)


@pytest.mark.parametrize("name", ["brand", "deep", "accent"])
def test_a_pale_colour_is_refused_by_its_field_with_the_ratio(name):
    settings = SiteSettings(**{f"{name}_colour": "#88aacc"})

    with pytest.raises(ValidationError) as refused:
        settings.clean()

    assert list(refused.value.message_dict) == [f"{name}_colour"]
    assert "to 1" in refused.value.message_dict[f"{name}_colour"][0]


def test_a_dark_surface_is_refused_by_way_of_the_text_on_it():
    problems = unreadable_pairs(**{**SiteSettings().colours, "haze": "#336677"})

    assert set(problems) == {"brand", "deep", "accent"}
