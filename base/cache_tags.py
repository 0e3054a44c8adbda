"""What of the ground public pages show."""

from wagtail.models import Page

from base.caching.shown import shown
from base.models import (
    ChangeNote,
    CityDocument,
    CityImage,
    Phrase,
    PhraseTranslation,
    SiteSettings,
)

shown(Page)
shown(SiteSettings)
shown(CityImage, unseen=["uploaded_by_user", "created_at", "file_hash", "tags"])
shown(CityDocument, unseen=["uploaded_by_user", "created_at", "file_hash"])
shown(Phrase, lambda phrase: [f"phrases:{each.language}" for each in phrase.translations.all()])
shown(PhraseTranslation, lambda words: [f"phrases:{words.language}"])
shown(ChangeNote, lambda note: [f"page:{note.page_id}"])
