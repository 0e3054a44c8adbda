"""Makes records of the city's own facts: a module for each kind, which finds and tells it.

Each tells many at once, so that a list costs as few trips to the database as a record.
"""
