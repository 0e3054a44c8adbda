"""What is public of the home page and of plain information."""

from base.public_addresses import PageAddresses, source
from home.models import HomePage, InformationPage


@source
def pages():
    return PageAddresses(HomePage, InformationPage)
