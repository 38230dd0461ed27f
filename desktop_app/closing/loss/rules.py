"""The five lines of looking back, and what each asks. Pure."""

import datetime as dt
from dataclasses import astuple, dataclass

from desktop_app.foundation.mistakes import Mistake

ONE_LINE = "One line is enough: what did we know, what did we miss, or what changes?"
CHANGES_WHAT = "What is to change by then? One line will do."


@dataclass(frozen=True, slots=True)
class FiveLines:
    """What we knew of them, when it turned, what we missed, what changes, and what can still be done for them."""

    knew: str = ""
    turned: str = ""
    missed: str = ""
    change: str = ""
    still: str = ""


@dataclass(frozen=True, slots=True)
class SeenTo:
    """By when what changes is seen to, and by whom (staff id; None: anyone)."""

    due: dt.date
    staff: int | None = None


def checked(lines: FiveLines, seen_to: SeenTo | None) -> FiveLines:
    """Give the lines back; raises Mistake where none says anything, and where somebody is to see to no change."""
    if not any(astuple(lines)):
        raise Mistake(ONE_LINE)
    if seen_to and not lines.change:
        raise Mistake(CHANGES_WHAT)
    return lines


def line_of(lines: FiveLines) -> str:
    """Say in one line what came of looking back: what changes, else what was missed, else what else was written."""
    return lines.change or lines.missed or next((line for line in astuple(lines) if line), "")
