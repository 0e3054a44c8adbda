"""The admin's pages for accounts: who is no administrator neither makes nor changes one."""

from django.core.exceptions import PermissionDenied
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView, UserViewSet

DUPLICATE = "Somebody has an account with this e-mail address already."


class UniqueAddressMixin:
    """Finds an address that is taken however it is typed."""

    error_messages = {**UserCreationForm.error_messages, "duplicate_username": DUPLICATE}

    def clean_email(self):
        return self.cleaned_data["email"].lower()


class StaffCreationForm(UniqueAddressMixin, UserCreationForm):
    pass


class StaffEditForm(UniqueAddressMixin, UserEditForm):
    pass


class AdministratorsAloneMixin:
    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class StaffCreateView(AdministratorsAloneMixin, CreateView):
    pass


class StaffEditView(AdministratorsAloneMixin, EditView):
    def dispatch(self, request, *args, **kwargs):
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class StaffViewSet(UserViewSet):
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView

    def get_form_class(self, for_update=False):
        return StaffEditForm if for_update else StaffCreationForm
