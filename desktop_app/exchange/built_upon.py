"""Whether anything leans on what an import brought in, so that it cannot simply go."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from desktop_app.exchange.planned_since import planned_since
from desktop_app.foundation.database import Table, database
from desktop_app.reminders.tables import Reminder

BROUGHT = """
    SELECT table_name, first_id, last_id FROM row_change JOIN performed ON performed.id = performed_id
    WHERE batch = ? AND how = 'inserted' ORDER BY table_name, first_id
"""
CHANGED_SINCE = """
    SELECT 1 FROM row_change JOIN performed ON performed.id = performed_id
    WHERE table_name = ? AND last_id >= ? AND first_id <= ? AND batch IS NOT ? AND performed_id > ?
    AND performed_id NOT IN (SELECT earlier_id FROM reversal) LIMIT 1
"""
UPDATED_SINCE = """
    SELECT own.before, later.before FROM row_change AS own JOIN performed ON performed.id = own.performed_id
    JOIN row_change AS later ON later.table_name = own.table_name AND later.first_id = own.first_id
    JOIN performed AS since ON since.id = later.performed_id
    WHERE performed.batch = ? AND own.how = 'updated' AND later.how <> 'inserted'
    AND since.id > performed.id AND since.batch IS NOT performed.batch
    AND since.id NOT IN (SELECT earlier_id FROM reversal)
"""
FIRST_ACT = "SELECT min(id) FROM performed WHERE batch = ?"

Run = tuple[int, int]
"""The first and the last of some ids that follow each other."""


def built_upon(batch: int) -> bool:
    """Tell whether a row of another act changes, or points at, what the acts of a batch brought in."""
    brought = _brought(batch)
    first_act = database.execute_sql(FIRST_ACT, [batch]).fetchone()[0]
    planned = planned_since(batch)
    return _updated_since(batch) or any(
        _changed_since(name, run, batch, first_act) or _pointed_at(name, run, brought, planned)
        for name, runs in brought.items()
        for run in runs
    )


def _brought(batch: int) -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = defaultdict(list)
    for name, first, last in database.execute_sql(BROUGHT, [batch]).fetchall():
        if runs[name] and first <= runs[name][-1][1] + 1:
            runs[name][-1] = (runs[name][-1][0], max(last, runs[name][-1][1]))
        else:
            runs[name].append((first, last))
    return runs


def _updated_since(batch: int) -> bool:
    """Tell whether a column that the batch changed in a known row was changed again."""
    pairs = database.execute_sql(UPDATED_SINCE, [batch]).fetchall()
    return any(not json.loads(own).keys().isdisjoint(json.loads(later)) for own, later in pairs)


def _changed_since(name: str, run: Run, batch: int, first_act: int) -> bool:
    found = database.execute_sql(CHANGED_SINCE, [name, *run, batch, first_act]).fetchone()
    return found is not None


def _pointed_at(name: str, run: Run, brought: dict[str, list[Run]], planned: list[int]) -> bool:
    """Tell whether a row points at one of these, other than rows worked out of them, which go with them."""
    for table in _tables():
        for column in table._meta.refs:
            of_these = column.rel_model._meta.table_name == name and column.on_delete != "CASCADE"
            if of_these and _points(table, column, run, brought, planned):
                return True
    return False


def _points(table: Any, column: Any, run: Run, brought: dict[str, list[Run]], planned: list[int]) -> bool:
    """Tell whether a row of this table that does not go with the batch points at one that came with it."""
    query = table.select(table.id).where(column.between(*run))
    if table is Reminder:
        query = query.where(table.id.not_in(planned))
    for own in brought.get(table._meta.table_name, ()):
        query = query.where(~table.id.between(*own))
    return bool(query.exists())


def _tables() -> Iterable[type[Table]]:
    waiting: Sequence[type[Table]] = Table.__subclasses__()
    while waiting:
        yield from waiting
        waiting = [below for table in waiting for below in table.__subclasses__()]
