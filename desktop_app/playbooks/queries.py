"""The shop's playbooks, and what they need to know of a customer."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.foundation.dates import last_of_month
from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks import tables
from desktop_app.playbooks.pack_file import pack_digest
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Trigger
from desktop_app.visits.rules import Trade

PACK_KEPT = settings.Setting("playbooks.pack", "", "Playbooks of the trade")
"""Which form of which trade's playbooks the shop has taken in."""

LONGEST_DELAY = """
    SELECT max(s.delay * CASE s.unit WHEN 'months' THEN 31 WHEN 'weeks' THEN 7 WHEN 'business days' THEN 7 ELSE 2 END)
    FROM playbook_step AS s JOIN playbook AS p ON p.id = s.playbook_id WHERE p.active AND p.removed_on IS NULL
"""
MADE = "SELECT playbook, count(*) FROM reminder WHERE playbook <> '' AND first_due BETWEEN ? AND ? GROUP BY playbook"


@dataclass(frozen=True, slots=True)
class PlaybookRow:
    """A playbook as the list shows it.

    `made_this_month` counts what it planned for a day of this month. `off_since` is the day on which it was turned
    off, where that is known.
    """

    code: str
    name: str
    trigger: Trigger
    active: bool
    steps: tuple[Step, ...]
    version: int
    made_this_month: int
    off_since: dt.date | None


def lacks_pack(trade: Trade) -> bool:
    """Tell whether the shop has yet to take in these playbooks of its trade, as a newer program brings them."""
    return bool(settings.read(PACK_KEPT) != pack_digest(trade))


def longest_delay() -> dt.timedelta:
    """Give how long after a happening the last step of any playbook can be due."""
    days = database.execute_sql(LONGEST_DELAY).fetchone()[0] or 0
    return dt.timedelta(days=days)


def playbook_rows(today: dt.date) -> tuple[PlaybookRow, ...]:
    """Give all playbooks of the shop, in the order they were loaded."""
    first = today.replace(day=1)
    made = dict(database.execute_sql(MADE, [first.isoformat(), last_of_month(today).isoformat()]).fetchall())
    return tuple(
        PlaybookRow(
            code=row.code,
            name=row.name,
            trigger=row.trigger,
            active=row.active,
            steps=_steps(row),
            version=row.version,
            made_this_month=made.get(row.code, 0),
            off_since=row.off_since,
        )
        for row in _with_steps(_rows())
    )


def playbook(code: str) -> Playbook:
    """Give the playbook of this code, on or off; raises Mistake where there is none."""
    for row in _with_steps(_rows().where(tables.Playbook.code == code)):
        return as_record(row)
    raise Mistake(f"There is no playbook called “{code}”.")


def code_of(name: str) -> str:
    """Give the code of the playbook of this name or code, whatever the case; raises Mistake where there is none."""
    wanted = name.strip().casefold()
    for row in _rows():
        if wanted in (row.name.casefold(), row.code):
            return row.code
    raise Mistake(f"There is no playbook called “{name.strip()}”.")


def playbook_named(name: str) -> Playbook:
    """Give a playbook by its name or code, whatever the case, on or off; raises Mistake where there is none."""
    return playbook(code_of(name))


def playbooks(trigger: Trigger | None = None, *, active: bool = True) -> tuple[Playbook, ...]:
    """Give the playbooks as the rules take them: of one trigger, or of any; with `active`, without those turned off."""
    rows = _rows()
    if active:
        rows = rows.where(tables.Playbook.active)
    if trigger is not None:
        rows = rows.where(tables.Playbook.trigger == trigger)
    return tuple(as_record(row) for row in _with_steps(rows))


def as_record(row: tables.Playbook) -> Playbook:
    """Give a stored playbook as the rules take it."""
    asked: Any = {name: tuple(value) if isinstance(value, list) else value for name, value in row.conditions.items()}
    return Playbook(row.code, row.name, row.trigger, Conditions(**asked), _steps(row))


def _rows() -> Any:
    return tables.Playbook.select().where(tables.Playbook.removed_on.is_null()).order_by(tables.Playbook.id)


def _with_steps(rows: Any) -> Iterable[tables.Playbook]:
    steps: Iterable[tables.Playbook] = rows.prefetch(tables.PlaybookStep)
    return steps


def _steps(row: tables.Playbook) -> tuple[Step, ...]:
    return tuple(
        Step(
            key=step.key,
            phase=step.phase,
            kind=step.kind,
            channel=step.channel,
            assignee=step.assignee,
            text=step.text,
            delay=step.delay,
            unit=step.unit,
            before=step.before,
            mode=step.mode,
            script=tuple(step.script),
            letter=step.letter,
            outcomes=tuple(Outcome(**outcome) for outcome in step.outcomes),
        )
        for step in sorted(row.playbookstep_set, key=lambda step: step.position)
    )
