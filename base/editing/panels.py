"""Panels of what only the original of a page has: facts, which no translation repeats."""

from wagtail.admin.panels import InlinePanel as StockInlinePanel


class InlinePanel(StockInlinePanel):
    """Wagtail's, but absent where the form of a translation has left the rows out."""

    class BoundPanel(StockInlinePanel.BoundPanel):
        def __init__(self, **kwargs):
            form = kwargs["form"]
            self.is_left_out = (
                form is not None and kwargs["panel"].relation_name not in form.formsets
            )
            super().__init__(**kwargs | ({"form": None} if self.is_left_out else {}))

        def is_shown(self):
            return not self.is_left_out and super().is_shown()
