"""What machines read of the home page, and through it of the city, and of plain information."""

from base import languages
from base.addresses import absolute
from base.phrases import said
from base.structured import describes, elsewhere, moment, number, picture
from base.templatetags.menu_tags import menus
from home.models import HomePage, InformationPage


@describes(HomePage)
def home(page, sight):
    return [website(sight), city(sight)]


def website(sight):
    search = absolute(languages.here("/search/"))
    return {
        "@type": "WebSite",
        "name": said(sight.settings.city_name),
        "url": sight.here,
        "inLanguage": languages.shown(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search + "?q={words}"},
            "query-input": "required name=words",
        },
    }


def city(sight):
    known = sight.settings
    return {
        **sight.city(),
        "logo": picture(known.seal),
        "address": ", ".join(known.address.splitlines()),
        "telephone": [number(known.phone), number(known.phone_outside)],
        "email": known.email,
        "sameAs": elsewhere(link.url for link in menus(sight.context).social),
    }


@describes(InformationPage)
def information(page, sight):
    return [
        {
            **sight.named(page, "WebPage"),
            "description": page.summary,
            "inLanguage": languages.shown(),
            "dateModified": moment(page.last_updated),
        }
    ]
