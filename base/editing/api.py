"""The admin's own API: read only, and nothing of others that is not published.

Its actions know neither our hooks nor what must not be deleted; the admin needs
none of them.
"""

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.images.permissions import permission_policy as image_policy

ACTIONS = ["choose", "change", "delete"]


class ReadOnlyPagesViewSet(PagesAdminAPIViewSet):
    actions = {}


class OwnImagesViewSet(ImagesAdminAPIViewSet):
    def get_queryset(self):
        own = image_policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return super().get_queryset().filter(pk__in=own.values("pk"))


class OwnDocumentsViewSet(DocumentsAdminAPIViewSet):
    def get_queryset(self):
        own = document_policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return super().get_queryset().filter(pk__in=own.values("pk"))


def narrow(router):
    router.register_endpoint("pages", ReadOnlyPagesViewSet)
    router.register_endpoint("images", OwnImagesViewSet)
    router.register_endpoint("documents", OwnDocumentsViewSet)
