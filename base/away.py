"""What is raised while the storage of uploads gives nothing: known without loading it."""


class StorageAway(OSError):
    """The storage does not answer, or did not a moment ago and is not asked again yet."""
