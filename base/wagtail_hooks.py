"""What the ground adds to Wagtail's doors."""

from wagtail import hooks

from base import documents

hooks.register("before_serve_document", documents.keep_unused_private)
