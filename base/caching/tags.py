"""The names of cache tags: `page:12`, `line:12`, `name:12`, `newspages:below:00010001`.

A page that is served uses `page:12`. Any other page that shows a line of it, such as
its title with the summary, uses `line:12`, one that shows its title and address alone,
as a list does, `name:12`, one that shows no more than the title, as the label of a story
does, `title:12`, and one that leads there in words of its own, as a menu does, `address:12`.
So a change of the text alone purges one address. Lists have tags of their own, by which
they learn of what is new to them; one that holds all there are, perhaps a thousand, has
one for all their lines, `line:departmentpages:00010001`.

In another language the words are those of the translation, `line:12:es`, and what is no
word is the original's: `line:12:facts` for its date or its picture, `address:12` for where
it stands. A change of the original's words purges `line:12:es` too where nobody has
translated them yet.
"""

from functools import cache

from django.db.models.signals import post_init
from wagtail.models import Page

from base import languages

from .recording import apart, is_recording, used
from .shelf import FACTS, GONE

KEYS_OF_A_RUN = 16  # whose pages have a tag together
MOST_RUNS = 12  # beyond which a list of pages hangs on whatever page comes
HOME = 2  # the depth at which the home page stands
EVERYTHING = "everything"
COLLECTIONS = "collections"  # of pictures and documents, some of them private


def of_record(record):
    return f"{kind_of(type(record))}:{record.pk}"


def kind_of(model):
    return model._meta.model_name.removeprefix("city")


def of_page(page_id, language=None):
    return in_language(f"page:{page_id}", language)


def of_line(page_id, language=None):
    return in_language(f"line:{page_id}", language)


def of_name(page_id, language=None):
    return in_language(f"name:{page_id}", language)


def of_title(page_id, language=None):
    return in_language(f"title:{page_id}", language)


def of_address(page_id, language=None):
    return in_language(f"address:{page_id}", language)


def of_moment(page_id):
    """Return the tag of when a page was last changed, whether or not it says so itself."""
    return f"moment:{page_id}"


def of_facts(page_id):
    """Return the tag of what a line of a page shows that is the same in all languages."""
    return f"line:{page_id}:{FACTS}"


def in_language(tag, language):
    return f"{tag}:{language}" if language else tag


def of_gone(page_id):
    """Return the tag that tells that a page may be read no more, not even as it was."""
    return f"{GONE}:{page_id}"


def below(model, path):
    """Return the tag of the pages of a type right below the page with a tree path."""
    return f"{kind_of_list(model)}:below:{path}"


def kind_of_list(model):
    return f"{model._meta.model_name}s"


def all_below(model, path):
    """Return what stands in the tag of a line for those of all pages of a type, likewise."""
    return f"{kind_of_list(model)}:{path}"


def beside(page):
    """Return what stands in the tag of a line for those of a page and of all beside it."""
    return all_below(type(page), page.path[: -page.steplen])


def anywhere(model):
    """Note that all pages of a type are asked for, wherever they stand: by the kind of `below`."""
    used(kind_of_list(model))


def children(model, parent):
    """Note that all pages of a type below another one are asked for."""
    used(below(model, parent.path))


def all_children(model, parent):
    """Note that lines of all of them are asked for, which need not be noted one by one."""
    children(model, parent)
    referred([all_below(model, parent.path)])


def coming_under(path):
    """Note that a page of any type that comes to stand at a tree path or below it is shown."""
    used(under(path))


def coming_keyed(first, last=None):
    """Note that a page of any type that comes, with one of these keys or a later one, is shown."""
    runs = range(first // KEYS_OF_A_RUN, last // KEYS_OF_A_RUN + 1) if last is not None else ()
    used(*map(keyed, runs)) if 0 < len(runs) <= MOST_RUNS else anywhere(Page)


def of_coming(page):
    """Return the tags of the lists of pages of any type into which one may come."""
    above = range(page.steplen, len(page.path) + 1, page.steplen)
    return {keyed(page.pk // KEYS_OF_A_RUN), *(under(page.path[:end]) for end in above)}


def under(path):
    return f"{kind_of_list(Page)}:under:{path}"


def keyed(run):
    return f"{kind_of_list(Page)}:keyed:{run}"


def of_uploads(model):
    """Return the tag of the list of all pictures, or all documents, that public pages use."""
    return f"{kind_of(model)}s:used"


def served(page):
    """Note that a page is shown whole."""
    used(of_page(page.pk))
    if not languages.is_original():
        used(of_page(page.pk, languages.shown()))


def referred(page_ids):
    """Note that lines of pages are asked for, whether or not anyone may read these yet."""
    note_each(of_line, page_ids)


def named(page_ids):
    """Note that titles and addresses of pages are asked for, likewise."""
    note_each(of_name, page_ids)


def led_to(page_ids):
    """Note that addresses of pages are asked for, whatever their titles, likewise."""
    note_each(of_address, page_ids)


def note_each(tag, page_ids):
    if languages.is_original():
        used(*map(tag, page_ids))
        return
    beside_words = {of_line: of_facts, of_name: of_address, of_address: of_address}.get(tag)
    for page_id in page_ids:
        used(tag(page_id, languages.shown()))
        if beside_words:
            used(beside_words(page_id))


def unread(page):
    """Return a page as what it is, of which nothing is noted before its own fields are read."""
    with apart():
        return page.specific_deferred


def note_record(sender, instance, **kwargs):
    if is_recording() and instance.pk is not None:
        used(of_record(instance))


def note_page(sender, instance, **kwargs):
    """Note a page that is loaded: without fields of its type it has no more than its name."""
    if is_recording() and instance.pk is not None:
        is_bare = instance.__dict__.keys().isdisjoint(fields_of_type(sender))
        note_each(of_bare(instance) if is_bare else of_line, [instance.pk])


@cache
def fields_of_type(model):
    """Return the fields that a page has by its type alone."""
    fields = model._meta.concrete_fields if model is not Page else ()
    return frozenset(field.attname for field in fields if field.model is not Page) - {"page_ptr_id"}


def of_bare(page):
    """Return the kind of tag for a page shown by its name, or by its title alone, which is all
    that is there of it; a home page is "Home" to all that lead there, whatever its title."""
    loaded = page.__dict__
    if loaded.get("depth") == HOME:
        return of_address
    return of_title if "title" in loaded and "url_path" not in loaded else of_name


def named_above(pages):
    """Note that pages stand above the one that is shown, on the way to it."""
    for page in pages:
        note_each(of_bare(page), [page.pk])


def shown_as(note, queryset):
    """Let what a queryset finds be noted by `note`, such as `led_to`, once it is fetched."""
    queryset.noted_by = note
    return queryset


def note_when_loaded(model):
    """Note each record of a model that is loaded while a page is made."""
    note = note_page if issubclass(model, Page) else note_record
    post_init.connect(note, sender=model, dispatch_uid=f"cache tags of {model._meta.label}")
