"""How the preferences of a customer are laid out in lines, and how each reads aloud."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.rules import HEADINGS
from desktop_app.preferences.tables import Kind
from desktop_app.window.record_model import Heading

ASK_AGAIN = "Check again"
DISCREET = "Act on it, never mention it"


HIDDEN = Heading("hidden", "Hidden, privacy screen. Press F9 to show")
"""What stands in the place of everything that the privacy screen hides."""

Line = Heading | PreferenceRow


def lay_out(rows: Sequence[PreferenceRow], *, private: bool) -> list[Line]:
    """Give the lines of the list; behind the privacy screen only what is about safety."""
    shown = [row for row in rows if row.kind is Kind.NEVER] if private else rows
    return [*_grouped(shown), *([HIDDEN] if private else [])]


def _grouped(rows: Sequence[PreferenceRow]) -> Iterator[Heading | PreferenceRow]:
    for kind, together in groupby(rows, key=lambda row: row.kind):
        yield Heading(kind.value, HEADINGS[kind])
        yield from together


def known_how(row: PreferenceRow) -> str:
    """Say how it is known and, where it ends, until when: "Said · Kim · 27 Nov · today only"."""
    return " · ".join(part for part in (row.provenance, row.ending) if part)


def sentence(row: PreferenceRow) -> str:
    """Say a preference in full, for who listens instead of looking."""
    parts = (
        f"{HEADINGS[row.kind]}: {row.text}",
        known_how(row).replace(" · ", ", "),
        ASK_AGAIN if row.check_again else "",
        DISCREET if row.discreet else "",
    )
    return ". ".join(part.rstrip(".") for part in parts if part)
