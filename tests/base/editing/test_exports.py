"""A spreadsheet of the admin carries words, never formulas."""

import csv
from io import BytesIO

import openpyxl
import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from base.spreadsheets import defused
from departments.models import Closure

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"])
def test_what_a_spreadsheet_would_reckon_with_gets_an_apostrophe(cell):
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Parks", "", -3, 2.5, None, "a=b"])
def test_words_and_numbers_stay_as_they_are(cell):
    assert defused(cell) is cell


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_exported_list_is_defused(client, kind):
    Closure.objects.create(reason="=cmd|' /C calc'!A0", scope="city", starts_at=timezone.now())
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))

    answer = client.get(reverse("closure:index"), {"export": kind})

    assert cells(kind, b"".join(answer.streaming_content))[-1].startswith("'=")


def cells(kind, content):
    if kind == "csv":
        return [row[0] for row in csv.reader(content.decode().splitlines())]
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    return [row[0].value for row in sheet.iter_rows()]
