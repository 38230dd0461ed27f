"""The call view: all that one call needs, and what follows from its outcome."""
