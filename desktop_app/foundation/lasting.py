"""Rows that are never removed: what is taken back is answered by a row that counters it."""

from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.database import Table
from desktop_app.foundation.mistakes import Mistake

TAKEN_BACK = "taken back"


class Lasting:
    """Mixed into a table whose rows stay in the file when the act that added them is undone."""

    def counterpart(self, act: Act) -> Table | None:
        """Give the row, not yet stored, that takes this one back now; None where none is needed.

        Raises Mistake where something else has to be taken back first.
        """
        return None


class Reversible(Lasting):
    """Mixed into a table of entries, each of which may be taken back by a later one that points at it: `reverses`."""

    id: Any
    book = ""  # where the entries stand, in words: "the ledger"

    def opposite(self, act: Act, reason: str) -> Any:
        """Give the entry, not yet stored, that takes this one back."""
        raise NotImplementedError

    def counterpart(self, act: Act) -> Table | None:
        """Take back what stands of it, by its last entry; raises Mistake where it was reversed and nothing stands."""
        table: Any = type(self)
        last, stands = self, True
        while later := table.get_or_none(table.reverses == last):
            last, stands = later, not stands
        if not stands:
            raise Mistake(f"Entry {self.id} of {self.book} was reversed since. Undo that first.")
        entry: Table = last.opposite(act, TAKEN_BACK)
        return entry


def only_added_to(table: str, book: str) -> tuple[str, ...]:
    """Give the triggers by which the file itself refuses to change or remove an entry of this table."""
    return tuple(
        f"CREATE TRIGGER {table}_{name} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{book} is only ever added to'); END"
        for name, change in (("stays", "UPDATE"), ("remains", "DELETE"))
    )
