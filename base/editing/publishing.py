"""Publishing by other doors than the editor: what is held back there is held back here too."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.workflow import WorkflowAction

from .checks import reasons_of


def sort_out(pages):
    """Return (pages that may be published as last saved, [(other page, its reasons)])."""
    sound, held_back = [], []
    for page in pages:
        reasons = reasons_of(page.get_latest_revision_as_object())
        if reasons:
            held_back.append((page, reasons))
        else:
            sound.append(page)
    return sound, held_back


def refusal(page, reasons):
    text = _("“%(page)s” was not published. %(reasons)s")
    return text % {"page": page.get_admin_display_title(), "reasons": " ".join(reasons)}


class CarefulPublish(PublishBulkAction):
    """Publishes what nothing holds back, and names the other pages with their reasons."""

    template_name = "wagtailadmin/pages/bulk_actions/confirm_careful_publish.html"

    def get_actionable_objects(self):
        pages, context = super().get_actionable_objects()
        sound, self.held_back = sort_out(pages)
        return sound, {**context, "held_back": self.held_back}

    def execute_action(self, objects, include_descendants=False, user=None, **kwargs):
        parents, _none = super().execute_action(objects, user=user)
        drafts = [
            draft for page in objects if include_descendants
            for draft in page.get_descendants().not_live().specific()
            if draft.permissions_for_user(user).can_publish()
        ]  # fmt: skip
        sound, held_back = sort_out(drafts)
        self.held_back += held_back
        children, _none = super().execute_action(sound, user=user)
        return parents, children

    def get_success_message(self, num_parent_objects, num_child_objects):
        for page, reasons in self.held_back:
            messages.error(self.request, refusal(page, reasons))
        if num_parent_objects:
            return super().get_success_message(num_parent_objects, num_child_objects)
        return None


class CarefulWorkflowAction(WorkflowAction):
    """Approves nothing that could not have been submitted: it may have changed since."""

    def post(self, request, *args, **kwargs):
        # The latest version is what an approval publishes.
        page = self.object.get_latest_revision_as_object()
        reasons = reasons_of(page) if self.action_name == "approve" else []
        if not reasons:
            return super().post(request, *args, **kwargs)
        messages.error(request, refusal(page, reasons))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(
                request, {"step": "success", "redirect": self.redirect_url}
            )
        return redirect(self.redirect_url)
