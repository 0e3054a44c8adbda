"""A generated city of any size, to measure with: written in bulk, the same each time."""
