"""What the shop can learn from its own days: pages of one figure each, in a chart, in words, with the people behind it.

People and acts, never sales; kinds of things, never a table of who did best. All that is kept from here are
follow-ups: one for somebody behind a figure.
"""
