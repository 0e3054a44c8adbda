"""What search engines are told: which addresses there are, and which to leave alone.

One file holds at most 50,000 addresses (sitemaps.org); where there are more,
/sitemap.xml becomes a list of files.
"""

from datetime import UTC
from itertools import chain, islice
from tempfile import SpooledTemporaryFile
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse

from base.public_addresses import count_pages, public_pages

PER_FILE = 50_000
IN_MEMORY = 1024 * 1024  # bytes of a file that are not yet written to disk
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAPS = ("/sitemap.xml", "/news-sitemap.xml")
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(request):
    """Answer with all addresses, or with the list of files that hold them."""
    count = count_pages()
    if count > PER_FILE:
        return HttpResponse(index_of(-(-count // PER_FILE)), content_type="application/xml")
    return FileResponse(written(public_pages()), content_type="application/xml")


def sitemap_part(request, number):
    """Answer with one of the files."""
    addresses = islice(public_pages((number - 1) * PER_FILE), PER_FILE) if number else iter(())
    begin = next(addresses, None)
    if begin is None:
        raise Http404("No such part of the sitemap.")
    return FileResponse(written(chain([begin], addresses)), content_type="application/xml")


def written(addresses):
    """Write addresses into a file that is gone once it is closed."""
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the answer closes it
    file.write(f'{HEAD}<urlset xmlns="{NAMESPACE}">\n'.encode())
    for address in addresses:
        file.write(entry(address))
    file.write(b"</urlset>\n")
    file.seek(0)
    return file


def entry(address):
    stamp = ""
    if address.changed_at:
        moment = address.changed_at.astimezone(UTC).isoformat("T", "seconds")
        stamp = f"<lastmod>{moment}</lastmod>"
    return f"<url><loc>{escape(address.url)}</loc>{stamp}</url>\n".encode()


def index_of(files):
    parts = "".join(
        f"<sitemap><loc>{settings.SITE_URL}/sitemap-{number}.xml</loc></sitemap>\n"
        for number in range(1, files + 1)
    )
    return f'{HEAD}<sitemapindex xmlns="{NAMESPACE}">\n{parts}</sitemapindex>\n'


def robots(request):
    """Close everything, except on the one site that may be found."""
    closed = ["/admin/", "/accounts/"] if settings.PRODUCTION else ["/"]
    rules = "\n".join(f"Disallow: {path}" for path in closed)
    files = "\n".join(f"Sitemap: {settings.SITE_URL}{path}" for path in SITEMAPS)
    text = f"User-agent: *\n{rules}\n\n{files}\n"
    return HttpResponse(text, content_type="text/plain")
