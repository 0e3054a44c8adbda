"""docs/content-files.md says what holds, and its examples can be loaded."""

import re
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from cityweb.content.loading import load_city
from cityweb.content.schema import fields_of, page_types
from departments.blocks import DepartmentBodyBlock
from departments.models import DepartmentPage, Office, StrategicPlanPage
from home.models import InformationPage
from tests.cityweb.content.folders import ContentFolder

DOCUMENT = settings.BASE_DIR / "docs" / "content-files.md"
FILE = re.compile(r"^\*\*`([^`]+)`\*\*\n\n```yaml\n(.*?)```$", re.DOTALL | re.MULTILINE)
SECTION = re.compile(r"^### (\w+)\n(?:(?!^#).)*?```yaml\n(\w+:\n.*?)```$", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r"(?:images/|^)([\w-]+\.png)", re.MULTILINE)
DOCUMENT_FILE = re.compile(r"([\w-]+\.(?:pdf|csv))(?=[\s,)}:])")


def sections():
    """Return {name: its example} for the blocks and the sections of site.yaml."""
    return dict(SECTION.findall(DOCUMENT.read_text()))


@pytest.fixture
def examples(tmp_path):
    """Return a folder with everything that the document shows, and the files that it names."""
    folder = ContentFolder(tmp_path / "city")
    text = DOCUMENT.read_text()
    for name, content in FILE.findall(text):
        folder.write(name, content)
    found = sections()
    blocks = [example.removeprefix("body:\n") for name, example in found.items()
              if example.startswith("body:\n")]  # fmt: skip
    site = [example for example in found.values() if not example.startswith("body:\n")]
    page = "type: InformationPage\ntitle: Rules\nbody:\n"
    folder.write("departments/parks/rules.yaml", page + "".join(blocks))
    folder.write("site.yaml", "".join(site))
    for name in set(PICTURE.findall("".join(example for _, example in FILE.findall(text)))):
        folder.picture(f"images/{name}")
    folder.document("documents/tree-plan.pdf").write("documents/fees.csv", "Permit,Fee\nDog,12\n")
    return folder


def test_the_document_is_what_the_models_and_blocks_say():
    out = StringIO()

    call_command("content_reference", stdout=out)

    assert DOCUMENT.read_text() == out.getvalue(), (
        "Run: manage.py content_reference > docs/content-files.md"
    )


@pytest.mark.django_db
def test_the_examples_of_the_document_make_a_city(examples, client):
    load_city(examples.path)

    parks = DepartmentPage.objects.get(slug="parks")
    assert Office.objects.filter(department=parks).count() == 2
    assert StrategicPlanPage.objects.get(slug="tree-plan").supersedes.slug == "tree-plan-2020"
    assert client.get("/departments/parks/").status_code == 200
    assert client.get("/departments/parks/rules/").status_code == 200
    assert load_city(examples.path).counts["pages"] == {"unchanged": 14}


@pytest.mark.django_db
def test_there_is_an_example_of_every_type_and_every_block(examples):
    load_city(examples.path)

    shown = {block.block_type for block in InformationPage.objects.get().body}
    assert shown == set(DepartmentBodyBlock().child_blocks)
    for model in page_types().values():
        assert model.objects.exists(), model


def test_every_key_of_every_type_is_listed():
    text = DOCUMENT.read_text()

    for name, model in page_types().items():
        assert f"### {name}\n" in text
        for key in fields_of(model):
            assert f"| `{key}` |" in text or key == "title", f"{name}.{key}"
