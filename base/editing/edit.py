"""Two editors on one page: the second does not write over the first unawares.

Wagtail tells an editor of others at work, and its autosave keeps from writing
over a newer version. A plain save does not; this closes that. The row of the
page is locked meanwhile, so that of two saves at once one is the second.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page


class CarefulMixin:
    def dispatch(self, request, page_id, **kwargs):
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=page_id).values_list("pk").first()
            return super().dispatch(request, page_id, **kwargs)

    def post(self, request, *args, **kwargs):
        is_alias = bool(self.page.alias_of_id)
        if is_alias or self.expects_json_response or not self.is_out_of_date:
            return super().post(request, *args, **kwargs)
        return self.refuse_stale()

    def refuse_stale(self):
        """Show the form again with what was typed, and say who saved what meanwhile."""
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        self.form.is_valid()
        self.has_unsaved_changes = True
        button = messages.button(self.compare_url(), _("Compare the versions"), new_window=True)
        messages.error(self.request, self.who_was_first(), buttons=[button])
        return self.render_to_response(self.get_context_data())

    def who_was_first(self):
        revision = self.latest_revision
        at = formatted(timezone.localtime(revision.created_at), "P, F j")
        own = revision.user_id == self.request.user.pk
        name = get_user_display_name(revision.user) if revision.user else _("Somebody")
        who = _("You saved this page in another window") if own else _("%s saved this page") % name
        return _(
            "Not saved: %(who)s at %(at)s, after you opened it here. What you wrote is still "
            "below. Compare the versions first; saving again puts yours in the place of theirs."
        ) % {"who": who, "at": at}

    def compare_url(self):
        opened = self.request.POST.get("loaded_revision_id", "")
        known = opened.isdecimal() and self.page.revisions.filter(pk=opened).exists()
        older = opened if known and opened != str(self.latest_revision.pk) else "earliest"
        return reverse(
            "wagtailadmin_pages:revisions_compare",
            args=[self.page.pk, older, self.latest_revision.pk],
        )


class CarefulEditView(CarefulMixin, EditView):
    pass


class CarefulRevertView(CarefulMixin, RevisionsRevertView):
    pass


class CarefulCreateView(CreateView):
    """A page whose address was taken between the check and the writing is shown again.

    Autosave may just have made a draft of it; Wagtail would answer with a 500.
    """

    def form_valid(self, form):
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
