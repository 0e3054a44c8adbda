"""Whether a form was sent from a page of this site, without a token or a cookie.

Browsers say it in two headers that no page can forge (Fetch Standard, “Origin”; W3C, “Fetch
Metadata”). What is public and the same for everyone has no other proof to give.
"""

from django.conf import settings


def is_from_here(request):
    """Tell whether the headers that are there all say so, and at least one is."""
    origin = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site")
    own = {settings.SITE_URL, f"{request.scheme}://{request.get_host()}"}
    if not origin and not site:
        return False
    return (not origin or origin in own) and (not site or site == "same-origin")
