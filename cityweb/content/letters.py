"""The letters of a paragraph, each with its styles and its link, as the editor keeps them."""


def tidy(letters):
    """Return the letters with white space as the editor keeps it."""
    kept, pending = [], []

    def flush():
        # A space that may break the line swallows those beside it; others stay as they are.
        found = "".join(letter for letter, _, _ in pending)
        if "\n" in found:
            kept.append(next(item for item in pending if item[0] == "\n"))
        elif any(letter in " \t\r\f" for letter in found):
            kept.append((" ", *pending[0][1:]))
        else:
            kept.extend(pending)
        pending.clear()

    for letter in letters:
        if letter[0].isspace():
            pending.append(letter)
            continue
        if pending and kept:
            flush()
        pending.clear()
        kept.append(letter)
    return kept


def spaces_between(letters):
    """Return the letters with the spaces before a change of style or link outside of both."""
    kept = list(letters)
    for place, (letter, styles, entity) in enumerate(letters[:-1]):
        _, next_styles, next_entity = letters[place + 1]
        if letter == " " and (styles, entity) != (next_styles, next_entity):
            kept[place] = (" ", frozenset(), entity if entity == next_entity else None)
    return kept


def style_ranges(letters):
    found = []
    for style in sorted({style for _, styles, _ in letters for style in styles}):
        for offset, length in runs([style in styles for _, styles, _ in letters], True):
            found.append({"offset": offset, "length": length, "style": style})
    return found


def entity_ranges(letters):
    keys = [key for _, _, key in letters]
    return [
        {"offset": offset, "length": length, "key": key}
        for key in sorted({key for key in keys if key is not None})
        for offset, length in runs(keys, key)
    ]


def runs(items, wanted):
    """Return (start, length) of each stretch of a wanted item."""
    found, start = [], None
    for position, item in enumerate([*items, None]):
        if item == wanted and start is None:
            start = position
        elif item != wanted and start is not None:
            found.append((start, position - start))
            start = None
    return found
