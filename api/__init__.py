"""What pages say, as JSON: read-only, for whoever builds on the city's facts.

`records` are the types of all that is told, and so the list of what may be; `telling`
makes them of the same facts as pages; `openapi` describes them.
"""
