"""What the cells of a column look like, when its name says nothing."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum


class Kind(StrEnum):
    """What most cells of a column are."""

    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    WORDS = "words"


_MOST = 0.8
_LONGEST = 80
_FEWEST_DIGITS = 7
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T].*)?")
_PHONE = re.compile(r"'?(?:[+(0][\d\s().\-/]*|\d+[\s().\-/][\d\s().\-/]*)")
_WORDS = re.compile(r"[^\W\d_][^\d_@]*")


def kind_of_column(cells: Sequence[str]) -> Kind | None:
    """Return what at least four fifths of the filled cells are, if they agree so far."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    counted = Counter(kind for kind in map(_kind, filled) if kind)
    if not counted:
        return None
    kind, times = counted.most_common(1)[0]
    return kind if times >= _MOST * len(filled) else None


def _kind(cell: str) -> Kind | None:
    """Bare digits are not taken for a phone: they may as well be a customer's number."""
    if len(cell) > _LONGEST:
        return None
    if _EMAIL.fullmatch(cell):
        return Kind.EMAIL
    if _DATE.fullmatch(cell):
        return Kind.DATE
    if _PHONE.fullmatch(cell) and sum(map(str.isdigit, cell)) >= _FEWEST_DIGITS:
        return Kind.PHONE
    return Kind.WORDS if _WORDS.fullmatch(cell) else None
