"""What each file of this machine's mirror is made of, until when it holds, what is to be done.

Beside the mirror in a file of SQLite: each machine has files of its own, made at
another moment than another's.
"""

import json
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings

TABLES = """
CREATE TABLE IF NOT EXISTS address (
    path TEXT PRIMARY KEY, file TEXT, until REAL, waits INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS address_until ON address (until) WHERE until IS NOT NULL;
CREATE INDEX IF NOT EXISTS address_waits ON address (waits) WHERE waits > 0;
CREATE TABLE IF NOT EXISTS tag (
    tag TEXT, path TEXT, PRIMARY KEY (tag, path)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tag_path ON tag (path);
CREATE TABLE IF NOT EXISTS heard (number INTEGER NOT NULL, at REAL NOT NULL);
"""
MADE_OF = """
SELECT path FROM tag WHERE tag IN (SELECT value FROM json_each(?)) GROUP BY path
ORDER BY iif(
    max(tag GLOB 'page:*'),
    (SELECT count(*) FROM tag AS other WHERE other.path = tag.path AND other.tag GLOB 'page:*'),
    1e9), length(path) - length(replace(path, '/', '')), length(path), path
LIMIT ?;
"""
SOON, LATER = 2, 1


@contextmanager
def notes():
    """Open the notes; what is noted is kept when the block ends well."""
    import sqlite3  # a megabyte of memory, which few processes need

    file = file_of_notes()
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=30)
    try:
        connection.executescript(TABLES)
        with connection:
            yield Notes(connection)
    finally:
        connection.close()


def file_of_notes():
    return Path(settings.MIRROR_ROOT).with_suffix(".sqlite3")


def made_of(tags, most):
    """Return so many of the addresses that were made of any of these, without a mirror none.

    First come the pages themselves, then what shows many whole, then what stands high in
    the tree.
    """
    if not settings.MIRROR:
        return []
    import sqlite3

    address = f"{file_of_notes().absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=1)) as connection:
            return [path for (path,) in connection.execute(MADE_OF, (json.dumps([*tags]), most))]
    except sqlite3.Error:
        return []


class Notes:
    def __init__(self, connection):
        self.run = connection.execute
        self.run_many = connection.executemany

    def heard(self):
        """Return the number of the transaction before which all was heard, and when; or None."""
        return self.run("SELECT number, at FROM heard").fetchone()

    def have_heard(self, number, at):
        self.run("DELETE FROM heard")
        self.run("INSERT INTO heard VALUES (?, ?)", (number, at))

    def paths(self):
        return {path for (path,) in self.run("SELECT path FROM address")}

    def expect(self, paths, waits):
        """Note that addresses are to be rendered; those not known yet are new."""
        self.run_many(
            "INSERT INTO address VALUES (?, NULL, NULL, ?) "
            "ON CONFLICT (path) DO UPDATE SET waits = max(waits, excluded.waits)",
            [(path, waits) for path in paths],
        )

    def outdate(self, tags):
        """Note that whatever was made of these is to be rendered."""
        self.run_many(
            "UPDATE address SET waits = ? WHERE path IN (SELECT path FROM tag WHERE tag = ?)",
            [(SOON, tag) for tag in tags],
        )

    def outdate_by_clock(self, now):
        self.run("UPDATE address SET waits = ?, until = NULL WHERE until <= ?", (SOON, now))

    def next(self):
        """Return the address that is to be rendered next, or None."""
        found = self.run("SELECT path FROM address WHERE waits > 0 ORDER BY waits DESC LIMIT 1")
        return next((path for (path,) in found), None)

    def rendered(self, path, file, tags, until):
        self.run("DELETE FROM tag WHERE path = ?", (path,))
        self.run_many("INSERT INTO tag VALUES (?, ?)", [(tag, path) for tag in tags])
        self.run(
            "UPDATE address SET file = ?, until = ?, waits = 0 WHERE path = ?", (file, until, path)
        )

    def failed(self, path, until):
        """Note that an address could not be rendered, and when to try again."""
        self.run("UPDATE address SET until = ?, waits = 0 WHERE path = ?", (until, path))

    def forget(self, path):
        """Forget an address; return the file that it had, if any."""
        (file,) = self.run("SELECT file FROM address WHERE path = ?", (path,)).fetchone()
        self.run("DELETE FROM tag WHERE path = ?", (path,))
        self.run("DELETE FROM address WHERE path = ?", (path,))
        return file
