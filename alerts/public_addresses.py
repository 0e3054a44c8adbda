"""What is public of alerts beside the pages that show them."""

from base import languages
from base.public_addresses import PublicAddress, source


@source(files=True)
def alerts_for_machines():
    yield PublicAddress("/alerts.json", is_page=False)
    for language in languages.spoken():
        yield PublicAddress(languages.here("/alerts/feed/", language.code), is_page=False)
