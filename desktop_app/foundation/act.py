"""An act: what one person does in one moment, stored whole or not at all.

An action never writes by itself. It hands its rows to the act, which stores them and remembers how to take them
back; so everything that can be done can be undone, and nobody writes an undo by hand.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from desktop_app.foundation.database import Table, insert_rows
from desktop_app.foundation.journal import How, JournalEntry, Performed, RowChange

Row = TypeVar("Row", bound=Table)


@dataclass(frozen=True, slots=True)
class Change:
    """What an act announces once it is on disk: the kinds of things that happened, and to which customers."""

    kinds: frozenset[str] = frozenset()
    customers: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def touches(self, *features: str) -> bool:
        """Tell whether anything of these kinds happened; ``"visit"`` stands for ``visit.arrived`` and the like."""
        return any(kind.partition(".")[0] in features or kind in features for kind in self.kinds)


@dataclass(slots=True)
class Act:
    """One person, one moment, one transaction. Made by the counter; the first argument of every action."""

    performed: Performed
    now: dt.datetime
    zone: dt.tzinfo = dt.UTC
    entries: list[JournalEntry] = field(default_factory=list)
    changes: list[RowChange] = field(default_factory=list)
    again: set[tuple[str, int | None]] = field(default_factory=set)

    @property
    def by(self) -> int | None:
        """The member of staff who acts, where known."""
        return self.performed.staff

    @property
    def day(self) -> dt.date:
        """The shop's day in which it happens."""
        return self.performed.day

    def local(self, moment: dt.datetime) -> dt.datetime:
        """Give an aware moment in the shop's time zone, for the lines that people read."""
        return moment.astimezone(self.zone)

    def record(
        self,
        kind: str,
        *,
        customer: int | None = None,
        subject: int | None = None,
        day: dt.date | None = None,
        text: str = "",
    ) -> None:
        """Say what happened: its kind (``reminder.done``), to whom, to which row, when, in a line for people."""
        self.entries.append(
            JournalEntry(
                performed=self.performed,
                kind=kind,
                customer=customer,
                subject=subject,
                day=day or self.day,
                text=text[: JournalEntry.text.limit],
            )
        )

    def insert(self, row: Row) -> Row:
        """Store a new row and give it back with its id."""
        row.save(force_insert=True)
        self._remember(How.INSERTED, row, row.id, row.id)
        return row

    def insert_many(self, table: type[Table], rows: Iterable[dict[str, Any]]) -> Sequence[int]:
        """Store many new rows of one table and give their ids, in the order of the rows."""
        ids = insert_rows(table, rows)
        if ids:
            self._remember(How.INSERTED, table, ids[0], ids[-1])
        return ids

    def update(self, row: Table, **new: Any) -> bool:
        """Change columns of a stored row; tells whether anything differed."""
        differs = {name: value for name, value in new.items() if row.__data__.get(name) != _key(value)}
        if not differs:
            return False
        before = {}
        for name, value in differs.items():
            column = row._meta.fields[name]
            before[column.column_name] = column.db_value(row.__data__.get(name))
            setattr(row, name, value)
        row.save(only=list(differs))
        self._remember(How.UPDATED, row, row.id, row.id, before)
        return True

    def delete(self, row: Table) -> None:
        """Remove a stored row, keeping what it held for undo."""
        before = {
            column.column_name: column.db_value(row.__data__.get(name)) for name, column in row._meta.fields.items()
        }
        row.delete_instance()
        self._remember(How.DELETED, row, row.id, row.id, before)

    def _remember(self, how: How, table: Any, first: int, last: int, before: dict[str, Any] | None = None) -> None:
        name = table._meta.table_name
        previous = self.changes[-1] if self.changes else None
        follows = previous and (previous.how, previous.table_name, previous.last_id + 1) == (how, name, first)
        if previous and follows and how is How.INSERTED:
            previous.last_id = last
            return
        self.changes.append(
            RowChange(
                performed=self.performed,
                how=how,
                table_name=name,
                first_id=first,
                last_id=last,
                before=before,
            )
        )

    def announce_again(self, entries: Iterable[JournalEntry]) -> None:
        """Have what these earlier entries said announced once more, because it no longer stands."""
        self.again.update((entry.kind, entry.customer) for entry in entries)

    def announcement(self) -> Change:
        """Give what is to be announced after the commit."""
        said = self.again | {(entry.kind, entry.customer) for entry in self.entries}
        return Change(
            frozenset(kind for kind, _ in said),
            frozenset(customer for _, customer in said if customer is not None),
        )


def _key(value: Any) -> Any:
    """Give what a column holds for a value: of a row, its id."""
    return value.id if isinstance(value, Table) else value
