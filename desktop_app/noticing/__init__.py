"""Noticing: what staff saw or heard, kept exactly as typed, and what could be made of it.

Reading a sentence only ever proposes: a person accepts, edits or ignores. This feature does not keep
preferences, reminders or pain points; it hands each proposal to the feature that does.
"""
