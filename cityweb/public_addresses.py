"""What is public of the site as a whole, for machines."""

from base.models import SiteSettings
from base.public_addresses import PublicAddress, source
from cityweb import llms, news_sitemap, security


@source(files=True)
def for_machines():
    yield PublicAddress(llms.PATH, is_page=False)
    yield PublicAddress(news_sitemap.PATH, is_page=False)
    if SiteSettings.load().email:
        yield PublicAddress(security.PATH, is_page=False)
