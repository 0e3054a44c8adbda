"""The way back: the files that `load_city` reads, written from the database.

`city.export_city` is the door. Which keys there are says `schema`, as for a
load; each module here answers one of those that read: `values` writes fields,
`blocks` blocks, `markdown` formatted text, `media` files, `site` site.yaml,
`pages` the tree, and `text` the YAML of all of it.
"""
