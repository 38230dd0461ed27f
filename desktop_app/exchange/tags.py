"""Tags in a cell."""

import csv

from desktop_app.exchange.cleaning import BETWEEN_SEVERAL
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line

LONGEST_TAG = 60
_LONGEST_CELL = 10_000
_SYSTEM_MARK = "*"


def read_tags(text: str) -> list[str]:
    """Return the tags in a cell, in their order, each once.

    They may be parted by commas or semicolons, quoted or not, or by Google's " ::: ", whose own groups
    ("* myContacts") say nothing about the customer and are left out. Raises Mistake for what cannot be kept.
    """
    if len(text) > _LONGEST_CELL:
        raise Mistake(f"is longer than {_LONGEST_CELL:,} letters")
    parted = text.replace(BETWEEN_SEVERAL, ",").replace(";", ",").replace("\n", ",").replace("\r", ",")
    cells = next(csv.reader([parted], skipinitialspace=True), [])
    tags = (clean_line(cell, LONGEST_TAG, "Tag") for cell in cells if not cell.strip().startswith(_SYSTEM_MARK))
    return list({tag.casefold(): tag for tag in tags if tag}.values())
