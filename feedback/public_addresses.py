"""What is public of feedback: the thanks for it."""

from base.public_addresses import PublicAddress, source


@source
def thanks():
    yield PublicAddress("/feedback/thanks/", is_page=False)
