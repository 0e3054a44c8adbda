"""Where it runs is said by the environment alone."""

import os
import re

import pytest
from django.conf import settings

from cityweb import environment


@pytest.fixture
def read(monkeypatch, tmp_path):
    """Read a file into an environment that is put back afterwards."""
    monkeypatch.setattr(os, "environ", {"GIVEN": "by the environment", "EMPTY": ""})

    def read(text):
        file = tmp_path / "env"
        file.write_text(text)
        environment.read_file(file)
        return os.environ

    return read


def test_a_file_adds_to_the_environment(read):
    found = read("# A comment=1\n\nCITY=Port Ellery\nEMAIL_URL = smtp://a:b=c@host:587 \n")

    assert found["CITY"] == "Port Ellery"
    assert found["EMAIL_URL"] == "smtp://a:b=c@host:587"
    assert not [name for name in found if "comment" in name.lower()]


def test_the_environment_has_the_last_word(read):
    found = read("GIVEN=by the file\nEMPTY=by the file\n")

    assert (found["GIVEN"], found["EMPTY"]) == ("by the environment", "")


@pytest.mark.parametrize("written", ['"two words"', "'two words'", "two words"])
def test_quotes_around_a_value_are_no_part_of_it(read, written):
    assert read(f"NAME={written}\n")["NAME"] == "two words"


def test_no_file_is_fine(tmp_path):
    environment.read_file(tmp_path / "none")


def test_every_variable_is_explained_in_the_example():
    sources = [
        *settings.BASE_DIR.glob("cityweb/*.py"),
        *settings.BASE_DIR.glob("cityweb/serving/*"),
    ]
    asked = re.compile(r"(?:\benv|env_flag|env_list|os\.environ\.get)\(\s*\"([A-Z_]+)\"")
    read = {name for path in sources if path.is_file() for name in asked.findall(path.read_text())}
    example = (settings.BASE_DIR / ".env.example").read_text()

    explained = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))

    internal = {"CITYWEB_VAR", "CITYWEB_ENV_FILE", "PGBIN"}
    # boto3 reads these two by itself.
    assert read - internal == explained - {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}


def test_a_secret_is_made_once_and_read_by_its_owner_alone(tmp_path):
    first = environment.secret_key(tmp_path)

    again = environment.secret_key(tmp_path)

    assert first == again
    assert len(first) >= 64
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
