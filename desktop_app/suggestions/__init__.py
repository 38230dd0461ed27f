"""Suggestions: what to do for this customer now, before they ask. Gathered, ranked, at most five, each with its why."""
