"""What may come in: pictures are cleaned, documents checked, names made plain.

Every door leads through here: the forms, several files at once, the loader of
content files, and whatever saves a file on the model itself.
"""
