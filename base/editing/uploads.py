"""Taking back one of several uploads: not if something uses it meanwhile."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.documents.views.multiple import DeleteView as DocumentDeleteView
from wagtail.images.views.multiple import DeleteView as ImageDeleteView
from wagtail.models import ReferenceIndex


class KeepUsedMixin:
    def post(self, request, *args, **kwargs):
        upload = get_object_or_404(self.get_model(), pk=kwargs[self.pk_url_kwarg])
        if ReferenceIndex.get_grouped_references_to(upload).is_protected:
            raise PermissionDenied
        return super().post(request, *args, **kwargs)


class KeepUsedImageView(KeepUsedMixin, ImageDeleteView):
    pass


class KeepUsedDocumentView(KeepUsedMixin, DocumentDeleteView):
    pass
