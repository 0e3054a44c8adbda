"""What machines read of departments, people and plans."""

from django.utils.dates import WEEKDAYS
from django.utils.translation import override

from base import languages
from base.addresses import absolute
from base.phrases import said
from base.structured import describes, elsewhere, moment, number, picture
from departments.models import (
    DepartmentIndexPage,
    DepartmentPage,
    Phone,
    StaffPage,
    StrategicPlanPage,
)


@describes(DepartmentIndexPage)
def index(page, sight):
    return [{**sight.named(page, "CollectionPage"), "description": page.summary}]


@describes(DepartmentPage)
def department(page, sight):
    above = sight.context["above"]
    links = (block.value.get("url") or "" for block in page.social_links)
    return [
        {
            **sight.named(page),
            "description": page.summary,
            "parentOrganization": sight.named(above[-1]) if above else sight.city(),
            "sameAs": elsewhere(links),
            "location": [office(desk) for desk in sight.context["desks"]],
        }
    ]


def office(desk):
    shown = desk.office
    phones = shown.phones.all()
    return {
        "@type": "GovernmentOffice",
        "name": said(shown.name),
        "address": address_of(shown),
        "telephone": [number(p.number) for p in phones if p.kind != Phone.Kind.FAX],
        "faxNumber": [number(p.number) for p in phones if p.kind == Phone.Kind.FAX],
        "email": shown.email,
        "geo": place(shown),
        "openingHoursSpecification": [hours(each) for each in desk.specifications()],
    }


def is_shown(office):
    """Tell whether the page shows where an office is."""
    return bool(office.street or office.room)


def address_of(office):
    if not is_shown(office):
        return None
    return {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(filter(None, [said(office.street), said(office.room)])),
        "addressLocality": office.city,
        "addressRegion": office.state,
        "postalCode": office.postal_code,
        "addressCountry": said(office.country),
    }


def place(office):
    if not is_shown(office) or office.latitude is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": office.latitude,
        "longitude": office.longitude,
    }


def hours(specification):
    with override("en"):  # schema.org's own names
        weekdays = [str(WEEKDAYS[each]) for each in specification.weekdays]
    return {
        "dayOfWeek": weekdays,
        "opens": f"{specification.opens:%H:%M}",
        "closes": f"{specification.closes:%H:%M}",
        "validFrom": specification.first_day,
        "validThrough": specification.last_day,
    }


@describes(StaffPage)
def person(page, sight):
    desk = sight.context["desk"]
    phone = page.phone or (desk and desk.office.main_phone and desk.office.main_phone.number)
    return [
        {
            "@type": "ProfilePage",
            "url": sight.here,
            "mainEntity": {
                "@type": "Person",
                "name": page.title,
                "description": page.summary,
                "image": picture(page.portrait),
                "telephone": number(phone),
                "email": page.email or (desk and desk.office.email),
                "hasOccupation": [role(post) for post in sight.context["posts"]],
                "worksFor": [sight.named(post.department) for post in sight.context["present"]],
            },
        }
    ]


def role(post):
    """A post, from month to month: so the page says it."""
    is_over = post.state() == "past"
    return {
        "@type": "EmployeeRole",
        "hasOccupation": {"@type": "Occupation", "name": post.full_title},
        "startDate": f"{post.starts_on:%Y-%m}",
        "endDate": f"{post.ends_on:%Y-%m}" if is_over else None,
    }


def years(plan):
    last = plan.ends_on.year if plan.ends_on else ".."  # ISO 8601-2: no end is known
    return f"{plan.starts_on.year}/{last}"


@describes(StrategicPlanPage)
def plan(page, sight):
    return [
        {
            **sight.named(page, "Report"),
            "description": page.summary,
            "inLanguage": languages.shown(),
            "dateModified": moment(page.last_updated),
            "temporalCoverage": years(page),
            "isBasedOn": [sight.url(each) for each in sight.context["earlier_plans"]],
            "encoding": [
                {
                    "@type": "MediaObject",
                    "contentUrl": absolute(file["url"]),
                    "encodingFormat": file["content_type"],
                }
                for file in sight.context["files"]
            ],
        }
    ]
