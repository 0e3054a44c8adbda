"""From an empty folder to a served city: what `manage.py serve` does, step by step."""
