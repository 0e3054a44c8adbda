"""Purge by what was rendered, expire by the clock.

While a public page is made, the records that it shows are noted as cache tags, and
with them the next moment at which the clock alone changes it (`recording`). A change
to a record purges its tags (`changes`, `purging`) in every process (`listening`),
and with them the pages (`pages`) and the parts of pages (`memory`) that were kept.
"""
