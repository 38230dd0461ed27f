"""Regulars: remembers every customer and says what to do before they ask."""
