"""Taking an act back: itself an act, which puts the rows back as they stood."""

import json
from functools import cache
from typing import Any

from peewee import IntegrityError

from desktop_app.foundation.act import Act
from desktop_app.foundation.database import Table, database
from desktop_app.foundation.journal import How, JournalEntry, Performed, Reversal, RowChange, latest
from desktop_app.foundation.lasting import Lasting
from desktop_app.foundation.mistakes import Mistake

UNDONE = "act.undone"

# What came later is looked through first: after an act that is to be undone it is little, however long the journal.
LATER = """
    SELECT own.how, own.before, later.how, later.before FROM row_change AS later CROSS JOIN row_change AS own
    ON own.performed_id = ? AND own.table_name = later.table_name
    AND own.first_id <= later.last_id AND own.last_id >= later.first_id
    WHERE later.performed_id > ? AND later.performed_id NOT IN (SELECT earlier_id FROM reversal)
"""


def undo(act: Act, performed: int) -> list[str]:
    """Take back what an earlier act (by its id) changed; gives the lines that are no longer so.

    Raises Mistake where the act was undone before, or where later acts build on it.
    """
    earlier = Performed.get_or_none(Performed.id == performed)
    if earlier is None:
        raise Mistake("There is nothing to undo.")
    _take_back(act, earlier)
    lines = []
    for entry in JournalEntry.select().where(JournalEntry.performed == earlier):
        lines.append(entry.text)
        act.record(UNDONE, customer=entry.customer, subject=entry.subject, text=entry.text)
    act.announce_again(JournalEntry.select().where(JournalEntry.performed == earlier))
    return lines


def undo_latest(act: Act) -> list[str]:
    """Take back the last act of whoever acts now, on this day; raises Mistake where there is none."""
    last = latest(act.day, act.by, before=act.performed.id)
    if last is None:
        raise Mistake("There is nothing to undo today.")
    return undo(act, last.id)


def undo_batch(act: Act, batch: int, most: int | None = None) -> int:
    """Take back every act of a batch, or the last `most` of them, the last one first; gives how many those were."""
    undone = Reversal.select(Reversal.earlier)
    standing = Performed.select().where((Performed.batch == batch) & Performed.id.not_in(undone))
    acts = list(standing.order_by(Performed.id.desc()).limit(most))
    for earlier in acts:
        _take_back(act, earlier)
        act.announce_again(JournalEntry.select(JournalEntry.kind).where(JournalEntry.performed == earlier).distinct())
    return len(acts)


def _take_back(act: Act, earlier: Performed) -> None:
    if Reversal.select().where(Reversal.earlier == earlier).exists():
        raise Mistake("That was undone already.")
    _refuse_if_built_upon(earlier)
    changes = RowChange.select().where(RowChange.performed == earlier).order_by(RowChange.id.desc())
    for change in changes:
        try:
            _put_back(act, change)
        except IntegrityError as error:
            raise Mistake(_why_it_stays(error)) from error
    act.insert(Reversal(earlier=earlier, undone_by=act.performed))


def _why_it_stays(error: IntegrityError) -> str:
    """Say why a change cannot be taken back: what hangs on it, or the rule that keeps its table as it is."""
    if "constraint failed" in str(error):
        return "Something was added to this since. Undo that first."
    return f"This cannot be undone: {error}."


def _refuse_if_built_upon(earlier: Performed) -> None:
    later = database.execute_sql(LATER, [earlier.id, earlier.id]).fetchall()
    if any(_touches_the_same(*pair) for pair in later):
        raise Mistake("This was changed again since. Undo that first.")


def _touches_the_same(how: str, before: str | None, later: str, later_before: str | None) -> bool:
    """Tell whether a later change built upon this one; other columns of the same row may have moved on."""
    if how == later == How.UPDATED:
        return not set(json.loads(before or "{}")).isdisjoint(json.loads(later_before or "{}"))
    return True


def _put_back(act: Act, change: RowChange) -> None:
    table = _stored_tables()[change.table_name]
    if change.how is How.INSERTED and issubclass(table, Lasting):
        _counter(act, table, change)
        return
    name = table._meta.table_name
    held = change.before or {}
    columns = [f'"{column}"' for column in held]
    if change.how is How.INSERTED:
        sql, values = f'DELETE FROM "{name}" WHERE id BETWEEN ? AND ?', [change.first_id, change.last_id]
    elif change.how is How.UPDATED:
        sql = f'UPDATE "{name}" SET {", ".join(f"{column} = ?" for column in columns)} WHERE id = ?'
        values = [*held.values(), change.first_id]
    else:
        sql = f'INSERT INTO "{name}" ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})'
        values = list(held.values())
    database.execute_sql(sql, values)


def _counter(act: Act, table: Any, change: RowChange) -> None:
    rows = table.select().where(table.id.between(change.first_id, change.last_id)).order_by(table.id.desc())
    for counterpart in filter(None, [row.counterpart(act) for row in rows]):
        act.insert(counterpart)


@cache
def _stored_tables() -> dict[str, type[Table]]:
    """Know every table by its stored name, so that a name from the journal never reaches SQL unchecked."""
    found: dict[str, type[Table]] = {}
    rest = Table.__subclasses__()
    while rest:
        table = rest.pop()
        found[table._meta.table_name] = table
        rest.extend(table.__subclasses__())
    return found
