"""What makes the site this city's: its name, seal, colours, contacts, links."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import StreamField

from base import languages
from base.blocks.links import LinkBlock, LinkColumnBlock
from base.caching.memory import remembered
from base.caching.recording import is_recording
from base.colours import unreadable_pairs
from base.editing.seen import SeenForm

hex_colour = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Write a colour as # and six digits: #0f5060.")


@register_setting(icon="cog", order=10)
class SiteSettings(BaseGenericSetting):
    """One city's name, look and ways to be reached."""

    city_name = models.CharField(
        max_length=80, default="Your City", help_text="In full: “City of Port Ellery”."
    )
    city_prefix = models.CharField(
        max_length=40, blank=True, help_text="The small line above the name: “City of”."
    )
    city_short_name = models.CharField(
        max_length=60, default="Your City", help_text="The name alone: “Port Ellery”."
    )
    tagline = models.CharField(
        max_length=160, blank=True, help_text="One sentence on the city, for search engines."
    )
    seal = models.ForeignKey(
        "base.CityImage", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    mark = models.ForeignKey(
        "base.CityImage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The seal without words, for small sizes: header and browser tab.",
    )
    official_statement = models.CharField(
        max_length=160,
        blank=True,
        help_text="The line above every page. Empty: “An official website of …”.",
    )

    brand_colour = models.CharField(max_length=7, default="#0f5060", validators=[hex_colour])
    deep_colour = models.CharField(max_length=7, default="#0a3742", validators=[hex_colour])
    accent_colour = models.CharField(max_length=7, default="#b33a1e", validators=[hex_colour])
    mist_colour = models.CharField("pale colour", max_length=7, default="#eef5f4",
                                   validators=[hex_colour])  # fmt: skip
    haze_colour = models.CharField("stronger pale colour", max_length=7, default="#dcebe9",
                                   validators=[hex_colour])  # fmt: skip

    phone = models.CharField(max_length=40, blank=True, help_text="The city's number: 311.")
    phone_note = models.CharField(max_length=80, blank=True, help_text="“day and night”")
    phone_outside = models.CharField(
        "phone from outside", max_length=40, blank=True, help_text="Where 311 does not work."
    )
    text_telephone = models.CharField(max_length=40, blank=True, help_text="711 for relay.")
    email = models.EmailField(blank=True)
    address = models.TextField(blank=True, help_text="City Hall, one line a row.")

    main_navigation = StreamField([("link", LinkBlock())], blank=True, max_num=6)
    footer_columns = StreamField([("column", LinkColumnBlock())], blank=True, max_num=3)
    social_links = StreamField([("link", LinkBlock())], blank=True)
    legal_links = StreamField([("link", LinkBlock())], blank=True)

    base_form_class = SeenForm

    select_related = ["seal", "mark"]

    identity_panels = [
        FieldPanel("city_name"),
        FieldRowPanel([FieldPanel("city_prefix"), FieldPanel("city_short_name")]),
        FieldPanel("tagline"),
        FieldRowPanel([FieldPanel("seal"), FieldPanel("mark")]),
        FieldPanel("official_statement"),
    ]
    colour_panels = [
        FieldRowPanel([FieldPanel("brand_colour"), FieldPanel("deep_colour")]),
        FieldPanel("accent_colour"),
        FieldRowPanel([FieldPanel("mist_colour"), FieldPanel("haze_colour")]),
    ]
    contact_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("phone_note")]),
                FieldRowPanel([FieldPanel("phone_outside"), FieldPanel("text_telephone")]),
            ],
            heading="Phone",
        ),
        FieldPanel("email"),
        FieldPanel("address"),
    ]
    link_panels = [
        FieldPanel("main_navigation"),
        FieldPanel("footer_columns"),
        FieldPanel("social_links"),
        FieldPanel("legal_links"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading="Name and seal"),
            ObjectList(colour_panels, heading="Colours"),
            ObjectList(contact_panels, heading="Contact"),
            ObjectList(link_panels, heading="Links"),
        ]
    )

    class Meta:
        verbose_name = "site settings"

    def clean(self):
        super().clean()
        problems = unreadable_pairs(
            brand=self.brand_colour,
            deep=self.deep_colour,
            accent=self.accent_colour,
            mist=self.mist_colour,
            haze=self.haze_colour,
        )
        if problems:
            raise ValidationError({f"{name}_colour": text for name, text in problems.items()})

    @classmethod
    def load(cls, request_or_site=None):
        """Return the city's settings; for a public page, those that this process keeps."""
        if not is_recording():
            return super().load(request_or_site=request_or_site)
        return languages.once("settings", settings_of_city)

    @property
    def colours(self):
        """The custom properties that re-brand the site, by name."""
        return {
            "brand": self.brand_colour,
            "deep": self.deep_colour,
            "accent": self.accent_colour,
            "mist": self.mist_colour,
            "haze": self.haze_colour,
        }


@remembered
def settings_of_city():
    return super(SiteSettings, SiteSettings).load()
