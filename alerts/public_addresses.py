"""What is public of alerts beside the pages that show them."""

from base.public_addresses import PublicAddress, source


@source
def alerts_for_machines():
    yield PublicAddress("/alerts.json", is_page=False)
