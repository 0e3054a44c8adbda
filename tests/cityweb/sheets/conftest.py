from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.factories import City


@pytest.fixture
def load_table(tmp_path):
    """Load a table with a command; return what was said, line by line, a refusal too."""

    def load(command, text, *options):
        path = tmp_path / "table.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        out, errors = StringIO(), StringIO()
        try:
            call_command(command, str(path), *options, stdout=out, stderr=errors)
        except CommandError as error:
            return [*errors.getvalue().splitlines(), str(error)]
        return out.getvalue().splitlines()

    return load


@pytest.fixture
def city():
    city = City()
    city.parks = city.department("Parks")
    return city
