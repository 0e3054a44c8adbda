"""The ground: what every page, picture and document has."""

from .documents import CityDocument
from .gone import GoneAddress
from .images import CityImage, CityRendition
from .notices import AddressNotice
from .pages import BasePage, ChangeNote
from .phrases import Phrase, PhraseTranslation
from .purges import EdgePurge, MirrorPurge
from .settings import SiteSettings

__all__ = [
    "AddressNotice",
    "BasePage",
    "ChangeNote",
    "CityDocument",
    "CityImage",
    "CityRendition",
    "EdgePurge",
    "GoneAddress",
    "MirrorPurge",
    "Phrase",
    "PhraseTranslation",
    "SiteSettings",
]
