"""How accounts come to be: an administrator makes them, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter


class StaffAccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": (
            "Too many wrong passwords. Signing in rests for a few minutes; then try again, "
            "or reset the password."
        ),
    }

    def is_open_for_signup(self, request):
        return False
