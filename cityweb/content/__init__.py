"""A city as a folder of files: read, checked as a whole, written in one transaction.

`loading.load_city` is the door. A file becomes `Value`s that know their place
(`reading`), the folder a tree of page files (`folder`); models and blocks say
which keys there are (`schema`), and each value is turned into what its field
holds (`fields`, `blocks`, `richtext`, `references`, `media`). Whatever is wrong
is collected in `problems`, with file, line and field.
"""
