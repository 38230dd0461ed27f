"""Tags in a cell."""

import csv

from desktop_app.exchange.cleaning import BETWEEN_SEVERAL, LONGEST_NOTE, Unreadable, clean_line

LONGEST_TAG = 60
_SYSTEM_MARK = "*"


def read_tags(text: str) -> list[str]:
    """Return the tags in a cell, in their order, each once.

    They may be parted by commas or semicolons, quoted or not, or by Google's " ::: ", whose own groups
    ("* myContacts") say nothing about the customer and are left out. Raises Unreadable as clean_line does.
    """
    if len(text) > LONGEST_NOTE:
        raise Unreadable(f"is longer than {LONGEST_NOTE:,} letters")
    parted = text.replace(BETWEEN_SEVERAL.strip(), ",").replace(";", ",").replace("\n", ",").replace("\r", ",")
    cells = next(csv.reader([parted], skipinitialspace=True), [])
    tags = (clean_line(cell, LONGEST_TAG) for cell in cells if not cell.strip().startswith(_SYSTEM_MARK))
    return list({tag.casefold(): tag for tag in tags if tag}.values())
