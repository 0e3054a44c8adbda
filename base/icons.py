"""The icons that an editor may choose, by name and by what they show."""

ICONS = [
    ("network", "Network"),
    ("document", "Document"),
    ("lock", "Lock"),
    ("chart", "Chart"),
    ("people", "People"),
    ("home", "Home"),
    ("leaf", "Leaf"),
    ("water", "Water"),
    ("road", "Road"),
    ("shield", "Shield"),
    ("heart", "Heart"),
    ("book", "Book"),
    ("bus", "Bus"),
    ("money", "Money"),
    ("calendar", "Calendar"),
    ("phone", "Phone"),
    ("megaphone", "Megaphone"),
    ("tools", "Tools"),
    ("star", "Star"),
    ("globe", "Globe"),
]
