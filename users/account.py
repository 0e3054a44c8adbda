"""The page on which staff keep their own account."""

from wagtail.admin.views.account import AccountView, AvatarSettingsPanel


class StaffAccountView(AccountView):
    """Wagtail's, without a portrait: such a file would neither be cleaned nor served."""

    def get_panels(self):
        return [each for each in super().get_panels() if not isinstance(each, AvatarSettingsPanel)]
