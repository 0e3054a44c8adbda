"""The collection of pictures and documents that every department may use.

What lies at the root is the web team's: a right there would reach into the
collections of all departments.
"""

from wagtail.models import Collection

NAME = "Shared by all departments"


def shared_collection():
    """Return the shared collection; make it on first use."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=NAME).first() or root.add_child(name=NAME)
