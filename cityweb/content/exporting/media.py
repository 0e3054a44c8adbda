"""The pictures and documents that the written pages use, and what is said of them."""

from pathlib import PurePosixPath

from ..media import Documents, Pictures
from ..problems import Refused
from .scalars import plain


class Files:
    """The files of one kind: stored in the folder when something first names them."""

    def __init__(self, library, kind, folder, memory, note):
        self.library = library
        self.kind = kind
        self.folder = folder
        self.note = note
        self.loaded_as = {int(pk): name for name, pk in memory.by_file(library.model).items()}
        self.records = {}
        self.names = {}
        self.keys = {}

    def record(self, key):
        if key not in self.records:
            self.records[key] = self.library.model.objects.filter(pk=key).first()
        return self.records[key]

    def name_of(self, key):
        """Return the path of a record's file in the folder; None where there is no file."""
        if key not in self.names:
            self.names[key] = self.store(self.record(key))
        return self.names[key]

    def store(self, record):
        if record is None:
            self.note(f"A {self.library.what} is used that is no more; it is left out.")
            return None
        try:
            with record.file.storage.open(record.file.name) as stream:
                content = stream.read()
        except OSError:
            self.note(f"The file of “{record.title}” is not to be had; it is left out.")
            return None
        name = self.free_name(record)
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.keys[name] = record.pk
        return name

    def free_name(self, record):
        """Return the name under which a file was loaded, or else the one it is stored by."""
        stored = PurePosixPath(record.file.name)
        loaded = PurePosixPath(self.loaded_as.get(record.pk, stored))
        is_kept = loaded.parts[0] == self.kind and loaded.suffix == stored.suffix
        path = loaded if is_kept else PurePosixPath(self.kind) / stored.name
        number, name = 1, str(path)
        while name in self.keys:
            number += 1
            name = str(path.with_stem(f"{path.stem}-{number}"))
        return name

    def index(self):
        """Return what index.yaml says: {name in the folder of the kind: its keys}."""
        found = {}
        for name, key in sorted(self.keys.items()):
            record, said = self.record(key), {}
            for word, field in self.library.keys.items():
                value = getattr(record, field)
                if value != self.library.default(word, name):
                    said[word] = plain(value) if isinstance(value, str) else value
            if said:
                found[name.partition("/")[2]] = said
        return found


class Named:
    """Written files as one who reads a text finds them: by their names."""

    def __init__(self, files):
        self.index = files.keys
        self.record = files.record

    def name_of(self, value):
        if value.text not in self.index:
            raise Refused(f"There is no file {value.text}.")
        return value.text

    def refer(self, value):
        return self.record(self.index[value.text])


def pictures(*args):
    return Files(Pictures, "images", *args)


def documents(*args):
    return Files(Documents, "documents", *args)
