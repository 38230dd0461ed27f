"""Visits: arriving, being served, leaving; what was bought; who is expected. Not what was noticed on the way."""
