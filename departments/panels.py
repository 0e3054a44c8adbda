"""Parts of forms that only show something."""

from django.urls import reverse
from wagtail.admin.panels import HelpPanel

from base.editing.visibility import may_see


class PostsPanel(HelpPanel):
    """Shows the posts of a person, with the way to where each is kept."""

    def __init__(self, template="departments/admin/appointments_help.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        @property
        def posts(self):
            """Return [(appointment, where to edit it or None), …], the latest first."""
            if not self.instance.pk:
                return []
            posts = self.instance.appointments.select_related("department").order_by("-starts_on")
            user = self.request.user
            return [(p, edit_address(user, p)) for p in posts if may_see(user, p.department)]


def edit_address(user, post):
    """Return where a post is edited: with its department, if that may be."""
    if not post.department.permissions_for_user(user).can_edit():
        return None
    return reverse("wagtailadmin_pages:edit", args=[post.department_id])
