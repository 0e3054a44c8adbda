"""What every answer tells browsers and search engines, beside Django's own headers."""

from django.conf import settings

REFUSED = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation",
        "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
    )
)  # fmt: skip


class FurtherHeaders:
    """Refuse what no page here needs; keep search engines to the one site that may be found."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", REFUSED)
        if not settings.PRODUCTION:
            response.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response
