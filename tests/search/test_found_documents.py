"""Documents are found by what stands in them, while a public page uses them."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import typst
from wagtail.models import Locale, Page, ReferenceIndex

from tests.base.test_languages import translate
from tests.factories import City
from tests.search.test_found_in_languages import found

pytestmark = pytest.mark.django_db


def pdf():
    return typst.compile(b"The Humpback bridge is painted every seven years.")


def zipped(name, text):
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(name, text)
    return out.getvalue()


def docx():
    # One word in two runs, as word processors leave it after a correction.
    runs = "<w:r><w:t>Hump</w:t></w:r><w:r><w:t>back &amp; co</w:t></w:r>"
    return zipped("word/document.xml", f"<w:p>{runs}</w:p><w:p><w:r><w:t>bridge</w:t></w:r></w:p>")


def odt():
    return zipped("content.xml", "<text:p>The humpback</text:p><text:p>bridge</text:p>")


def xlsx():
    book, out = openpyxl.Workbook(), BytesIO()
    book.active.append(["Humpback bridge", 7])
    book.save(out)
    return out.getvalue()


FILES = {
    "paint.pdf": pdf,
    "paint.docx": docx,
    "paint.odt": odt,
    "paint.xlsx": xlsx,
    "paint.txt": lambda: "The humpback bridge, café".encode("cp1252"),
    "paint.csv": lambda: b"bridge,years\nhumpback,7\n",
}


@pytest.fixture
def city():
    return City()


def use(page, document):
    page.full_plan = document
    page.save_revision().publish()
    ReferenceIndex.create_or_update_for_object(type(page).objects.get(pk=page.pk))


@pytest.mark.parametrize("name", FILES)
def test_a_document_is_found_by_the_words_in_its_file(client, city, name):
    document = city.document("Paint", name, FILES[name]())
    plan = city.plan(city.department("Public Works"))
    unused = found(client, "humpback bridge", "/search/")
    use(plan, document)

    links = found(client, "humpback bridge", "/search/")

    assert unused == []
    assert [(a["href"], a.text) for a in links] == [(document.url, "Paint")]


@pytest.mark.parametrize(
    "name", ["broken.pdf", "broken.docx", "archive.zip"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_found_by_its_title(client, city, name):
    content = {"broken.pdf": b"%PDF-1.4\n", "archive.zip": zipped("a.txt", "humpback")}
    broken = zipped("word/document.xml", "x")
    document = city.document("Paint", name, content.get(name, broken))
    document.file.storage.delete(document.file.name)
    document.file.storage.save(document.file.name, BytesIO(b"PK\x03\x04 torn"))
    document.save()
    use(city.plan(city.department("Public Works")), document)

    assert [a.text for a in found(client, "paint", "/search/")] == ["Paint"]
    assert found(client, "humpback", "/search/") == []


def test_a_document_of_a_translation_is_found_in_its_language(client, city):
    spanish = Locale.objects.create(language_code="es")
    plan = city.plan(city.department("Public Works"))
    document = city.document("Pintura", "pintura.txt", b"El puente jorobado")
    made = translate(plan, spanish, title="Plan")
    use(made, document)

    assert [a.text for a in found(client, "puente jorobado")] == ["Pintura"]
    assert found(client, "puente jorobado", "/search/") == []
    Page.objects.filter(pk=plan.pk).update(live=False)
    assert found(client, "puente jorobado") == []
