"""What is public of the home page and of plain information."""

from base.public_addresses import addresses_of, source
from home.models import HomePage, InformationPage


@source
def pages():
    for model in (HomePage, InformationPage):
        yield from addresses_of(model)
