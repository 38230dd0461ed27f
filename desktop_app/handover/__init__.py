"""Handing over before a time away, and what happened meanwhile: so that nothing waits on one person."""
