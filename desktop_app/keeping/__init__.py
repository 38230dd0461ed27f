"""Keeping: the file itself is backed up, checked and restored here. Not what is in it."""
