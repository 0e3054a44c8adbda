"""Spreadsheets that are loaded: checked as a whole, then written in one transaction.

`reading` turns a file into rows of values that know their row and column, as the
content files know their lines; whatever is wrong is collected as it is there.
"""
