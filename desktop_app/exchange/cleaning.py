"""What other systems put into a cell beside the text itself."""

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_code, clean_line, is_visible

LONGEST_LINE = 200
LONGEST_CODE = 80
BETWEEN_SEVERAL = ":::"
"""Stands between several values in one cell, as Google Contacts writes them."""


def clean_name(text: str, longest: int, what: str) -> str:
    """Give a name or a part of one; Mistake when something is written but nothing of it can be seen."""
    if text and not is_visible(text):
        raise Mistake("has only spaces or invisible letters")
    return clean_line(text, longest, what)


def bare_code(text: str, longest: int, what: str) -> str:
    """Give an identifier without the apostrophe that keeps spreadsheets from taking it for a number."""
    return clean_code(text.strip().removeprefix("'"), longest, what)


def several(text: str) -> list[str]:
    """Give the values that one cell holds, in their order, empty ones left out."""
    return [value for part in text.split(BETWEEN_SEVERAL) if (value := part.strip())]
