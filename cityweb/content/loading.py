"""Loads a city: reads and checks all of it, then writes it, all or nothing."""

from dataclasses import dataclass, field

from django.db import connection, transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from base.caching import purging
from search.index import rebuilt_at_the_end

from . import block_forms  # noqa: F401
from .folder import Folder
from .indexing import searchable_at_the_end
from .media import Documents, Pictures
from .memory import Memory, Verdict
from .pages import Tree, fill_all
from .problems import InvalidCity, Problems
from .records import (
    NEEDED_BY_PAGES,
    OTHERS,
    check_sections,
    read_records,
    read_settings,
    retire_unused_statuses,
    write,
    write_if_sound,
)
from .references import Pages
from .sizes import Sizes
from .teams import read_teams, write_teams
from .translations import read_translations, write_translations
from .writing import write_pages

CREATED = "created"
LOCK = 0x6369_7479  # “city”: one load at a time


@dataclass
class City:
    """What the readers of values ask: where a page is, which record a file became."""

    folder: Folder
    problems: Problems
    memory: Memory
    pages: Pages
    pictures: Pictures
    documents: Documents


@dataclass
class Summary:
    """What a load did: {what: {created or verdict: count}}, and what it left as it was."""

    counts: dict = field(default_factory=dict)
    kept: list = field(default_factory=list)

    def count(self, what, is_new, verdict):
        kind = CREATED if is_new else verdict.value
        counts = self.counts.setdefault(what, {})
        counts[kind] = counts.get(kind, 0) + 1


class CheckedOnly(Exception):
    """Ends a load that was to check and not to write."""


def load_city(path, overwrite=False, check_only=False):
    """Load the city in a folder; return a Summary.

    Raises InvalidCity, with every problem, where anything is wrong. Then, and
    after any other error, nothing is written: no row, and no file is left.
    """
    problems = Problems()
    folder = Folder(path, problems)
    stored_files = []
    summary = Summary()
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            with (
                searchable_at_the_end(),
                rebuilt_at_the_end(),
                purging.at_once(),
                Sizes(stored_files) as sizes,
            ):
                load(folder, problems, overwrite, summary, sizes)
            if check_only:
                raise CheckedOnly
            with connection.cursor() as cursor:
                # Else the first pages are asked for by plans made for empty tables.
                cursor.execute("ANALYZE")
    except BaseException as error:
        for storage, name in stored_files:
            storage.delete(name)
        if not isinstance(error, CheckedOnly):
            raise
    return summary


def load(folder, problems, overwrite, summary, sizes):
    memory, pages = Memory(overwrite), Pages()
    pictures = Pictures(folder, folder.indexes["images"], memory, problems, sizes=sizes)
    documents = Documents(folder, folder.indexes["documents"], memory, problems)
    city = City(folder, problems, memory, pages, pictures, documents)

    # What follows writes drafts and records, which the transaction takes back
    # where anything is wrong; files are stored and pages published only then.
    check_sections(city)
    entries = read_records(city, NEEDED_BY_PAGES)
    write_if_sound(entries, city)
    tree = Tree(folder, pages, problems)
    with disable_reference_index_auto_update():
        tree.build()
    fill_all(tree.drafts, city)
    translations = read_translations(city)
    later = read_settings(city) + read_records(city, OTHERS)
    teams = read_teams(city)
    if problems:
        raise InvalidCity(problems)

    for library in (pictures, documents):
        library.write_all(sizes.stored_files)
    write_pages(tree.drafts, memory)
    write_translations(translations, memory)
    for entry in later:
        write(entry, city)
    retire_unused_statuses(city, entries)
    accounts = write_teams(teams) if teams else 0
    sizes.keep()
    memory.write_down()
    sum_up(summary, tree.drafts, translations, [pictures, documents], entries + later, accounts)


def sum_up(summary, drafts, translations, libraries, entries, accounts):
    for what, pages in {"pages": drafts, "translations": translations}.items():
        for page in pages:
            summary.count(what, page.is_new, page.verdict)
            if page.verdict is Verdict.KEEP:
                summary.kept.append((page.file.name, page.edited))
    for library in libraries:
        for medium in library.media.values():
            summary.count(f"{library.what}s", medium.is_new, medium.verdict)
            if medium.verdict is Verdict.KEEP:
                summary.kept.append((medium.name, medium.edited))
    for entry in entries:
        summary.count("settings and records", entry.is_new, entry.verdict)
        if entry.verdict is Verdict.KEEP:
            summary.kept.append((f"site.yaml, {entry.record}", entry.edited))
    if accounts:
        summary.counts["accounts"] = {CREATED: accounts}
