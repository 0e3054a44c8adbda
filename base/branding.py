"""The city's own colours, as a stylesheet that is named by what it says.

A changed colour changes the name, so that everyone may keep the file for ever.
"""

from hashlib import sha256

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from base.colours import is_colour
from base.models import SiteSettings

FOR_EVER = "public, max-age=31536000, immutable"


def stylesheet(colours):
    """Return the custom properties of the colours; what is no colour is left out.

    They join the layer of the city's own styles, which mixes them anew in the dark.
    """
    colours = {**colours, "own-accent": colours.get("accent", "")}
    rules = "".join(f"--{name}:{value};" for name, value in colours.items() if is_colour(value))
    return f"@layer city{{:root{{{rules}}}}}\n"


def version(text):
    return sha256(text.encode()).hexdigest()[:12]


def address(site_settings):
    """Return where the stylesheet of these settings stands."""
    return reverse("brand", args=[version(stylesheet(site_settings.colours))])


@require_safe
def brand(request, name):
    """Answer with the colours; an old name leads to them, for pages that somebody kept."""
    text = stylesheet(SiteSettings.load(request_or_site=request).colours)
    if name != version(text):
        return redirect("brand", version(text))
    return HttpResponse(text, content_type="text/css", headers={"Cache-Control": FOR_EVER})
