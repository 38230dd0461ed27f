"""A first look at a file, to be shown before anything is brought in."""

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.mapping import with_meaning
from desktop_app.exchange.opened_file import OpenedFile, look_into
from desktop_app.foundation.progress import Progress

SHOWN_ROWS = 8
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class Glance:
    """A sound file, which column is taken for what, and its first rows."""

    file: OpenedFile
    rows: tuple[tuple[str, ...], ...]

    def meaning(self, place: int, field: Field | None) -> "Glance":
        """Give the same with another meaning for the column at this place, from 0."""
        return replace(self, file=replace(self.file, mapping=with_meaning(self.file.mapping, place, field)))


def look(
    progress: Progress, path: Path, purpose: Purpose, encoding: str | None = None, delimiter: str | None = None
) -> Glance:
    """Check a whole file and show how it begins; raises Mistake where it is unsound, saying what and where."""
    file = look_into(path, purpose, encoding=encoding, delimiter=delimiter)
    rows = islice(file.table.rows(), SHOWN_ROWS)
    return Glance(file, tuple(tuple(" ".join(cell[:LONGEST_CELL].split()) for cell in row.cells) for row in rows))
