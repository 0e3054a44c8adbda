"""Staff who open a loaded page and save it change nothing: "Last updated" stays."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.blocks import (
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.test.utils.form_data import nested_form_data, rich_text

from cityweb.content.loading import load_city
from cityweb.content.reference.examples import EXAMPLE
from home.models import InformationPage
from tests.cityweb.content.folders import ContentFolder

pytestmark = pytest.mark.django_db


def posted(block, value):
    """Return what a browser sends for a value of a block."""
    if isinstance(block, StreamBlock):
        items = [(child.block, child.value, {"type": child.block.name, "id": child.id})
                 for child in value]  # fmt: skip
        return posted_items(items)
    if isinstance(block, ListBlock):
        return posted_items(
            [(block.child_block, child.value, {"id": child.id}) for child in value.bound_blocks]
        )
    if isinstance(block, ImageBlock):
        value = block._image_to_struct_value(value)
    if isinstance(block, StructBlock):
        parts = {name: posted(child, value[name]) for name, child in block.child_blocks.items()}
        return {name: part for name, part in parts.items() if part is not None}
    if isinstance(block, BaseTypedTableBlock):
        return posted_table(value)
    if isinstance(block, RichTextBlock):
        return rich_text(value.source, features=block.features) if value.source else "null"
    if isinstance(value, bool):
        return "on" if value else None
    return "" if value is None else str(getattr(value, "pk", value))


def posted_items(items):
    data = {"count": str(len(items))}
    for order, (block, value, details) in enumerate(items):
        data[str(order)] = {
            **details, "order": str(order), "deleted": "", "value": posted(block, value)
        }  # fmt: skip
    return data


def posted_table(table):
    data = {
        "caption": table.caption,
        "column-count": str(len(table.columns)),
        "row-count": str(len(table.row_data)),
    }
    for number, column in enumerate(table.columns):
        data[f"column-{number}-type"] = column["block"].name
        data[f"column-{number}-heading"] = column["heading"]
        data[f"column-{number}-order"] = str(number)
        data[f"column-{number}-deleted"] = ""
    for number, row in enumerate(table.row_data):
        data[f"row-{number}-order"], data[f"row-{number}-deleted"] = str(number), ""
        for place, value in enumerate(row["values"]):
            data[f"cell-{number}-{place}"] = posted(table.columns[place]["block"], value)
    return data


@pytest.fixture
def rules(tmp_path):
    """Load the example of the reference; return its page with every block."""
    folder = ContentFolder(tmp_path / "city")
    for path in EXAMPLE.rglob("*.yaml"):
        folder.write(path.relative_to(EXAMPLE).as_posix(), path.read_text())
    for name in ("pond", "ada-brook"):
        folder.picture(f"images/{name}.png")
    folder.document("documents/tree-plan.pdf").write("documents/fees.csv", "Permit,Fee\nDog,12\n")
    load_city(folder.path)
    return InformationPage.objects.get()


def test_saving_every_block_in_the_admin_moves_no_date(rules, client):
    client.force_login(get_user_model().objects.create_superuser("ada@city.example", "x"))
    before = InformationPage.objects.get()
    data = {
        "title": before.title,
        "slug": before.slug,
        "summary": before.summary,
        "body": posted(before.body.stream_block, before.body),
        "action-publish": "action-publish",
        "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
    }

    answer = client.post(
        reverse("wagtailadmin_pages:edit", args=[before.pk]), nested_form_data(data)
    )

    after = InformationPage.objects.get()
    assert answer.status_code == 302, answer.context["form"].errors
    assert after.latest_revision_id != before.latest_revision_id
    assert after.updated_at == before.updated_at
    assert after.body.get_prep_value() == before.body.get_prep_value()
