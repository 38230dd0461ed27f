"""What comes of a gap that a colleague had to fill, and how it is said. Pure."""

from enum import StrEnum


class Ending(StrEnum):
    """What the shop makes of what stood in the way."""

    FIX = "fix the system"
    FIXED = "fixed"
    JUDGEMENT = "leave to judgement"


UNDECIDED = "to decide"
STANDS = {Ending.FIX: "to fix", Ending.FIXED: "fixed", Ending.JUDGEMENT: "left to judgement"}


def needs_words(ending: Ending | None) -> bool:
    """Tell whether it must be said what will be, or is, different."""
    return ending in (Ending.FIX, Ending.FIXED)


def gap_line(text: str, ending: Ending | None, words: str) -> str:
    """Say in a line what stood in the way and what comes of it: ``No spray at the basin · fixed: one at each``."""
    stands = UNDECIDED if ending is None else STANDS[ending]
    return f"{text} · {stands}: {words}" if words else f"{text} · {stands}"
