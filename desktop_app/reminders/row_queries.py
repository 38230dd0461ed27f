"""Reading reminders as the lists show them: with whose they are now, who they are for, and their steps."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.reminders.branches import Branch, from_json
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.tables import Channel, Every, Kind, State
from desktop_app.staff.queries import passed_on_from

ANYONE = 0
"""Stands for nobody in particular where a person is asked for; no member of staff has this id."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a walk-through."""

    id: int
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A reminder as lists show it: `customer` and `assignee` are names, `due` a civil date.

    `assignee` is who does it now; where that is a stand-in, or anyone, `instead_of` is the colleague who is away.
    `rule_words` say how it comes again, as long as it does. `moved_from` is the day it had before it moved by itself.
    """

    id: int
    customer: str
    customer_id: int
    kind: Kind
    text: str
    due: dt.date
    time: dt.time | None
    first_due: dt.date
    channel: Channel
    assignee: str
    state: State
    why: str
    snoozes: int
    outcome: str
    ended_day: dt.date | None
    steps: tuple[StepRow, ...] = ()
    series: int | None = None
    rule_words: str = ""
    playbook: str = ""
    step: str = ""
    letter: str = ""
    branches: tuple[Branch, ...] = ()
    suggested: bool = False
    window_days: int = 0
    moved_from: dt.date | None = None
    location: str = ""
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of what is asked for: SQL, and the values for its question marks."""

    sql: str
    values: tuple[Any, ...] = ()


PASSED_ON = """
    WITH passed(staff, first, last, stand_in) AS (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
               json_extract(value, '$[3]')
          FROM json_each(?))
"""
SOURCE = """
      FROM reminder
      JOIN customer ON customer.id = reminder.customer_id
      LEFT JOIN passed ON reminder.state = 'open' AND passed.staff = reminder.assignee_id
           AND max(reminder.due, ?) BETWEEN passed.first AND passed.last
"""
SHOWN = """
    SELECT reminder.id, customer.name, reminder.customer_id, reminder.kind, reminder.text, reminder.due,
           reminder.due_time, reminder.first_due, reminder.channel, reminder.state, reminder.why, reminder.snoozes,
           reminder.outcome, reminder.ended_day, reminder.series_id, reminder.playbook, reminder.step, reminder.letter,
           reminder.branches, reminder.suggested, reminder.window_days, reminder.moved_from, reminder.location,
           own.name, stand_in.name, passed.staff IS NOT NULL, series.number, series.every
"""
NAMES = """
      LEFT JOIN staff AS own ON own.id = reminder.assignee_id
      LEFT JOIN staff AS stand_in ON stand_in.id = passed.stand_in
      LEFT JOIN series ON series.id = reminder.series_id AND series.ended_on IS NULL
"""
TO_DO_ORDER = (
    "reminder.due, coalesce(reminder.due_time, '99:99'), reminder.kind <> 'promise', reminder.first_due, reminder.id"
)
"""As rules.place sorts."""
STEPS = """
    SELECT reminder_id, id, text, ticked FROM step
     WHERE reminder_id IN (SELECT value FROM json_each(?)) ORDER BY reminder_id, position
"""

# Nobody acts for a customer in the trash. A playbook does not reach out to who asked us to stop, nor does what comes
# again; what a person wrote down all the same, and acts for their next visit, stay in sight.
IN_SIGHT = Condition(
    "customer.deleted_at IS NULL AND"
    " (customer.asked_to_stop_on IS NULL OR reminder.channel = 'visit' OR reminder.occasion IS NULL)"
)
NOT_SUGGESTED = Condition("reminder.suggested = 0")


def done_by(person: int) -> Condition:
    """Ask for what this member of staff does now, their own and what passes to them; ANYONE: what is nobody's own."""
    doer = "CASE WHEN passed.staff IS NULL THEN reminder.assignee_id ELSE passed.stand_in END"
    return Condition(f"{doer} IS NULL") if person == ANYONE else Condition(f"{doer} = ?", (person,))


def rows(
    conditions: Collection[Condition],
    today: dt.date,
    *,
    order: str = TO_DO_ORDER,
    limit: int = -1,
    offset: int = 0,
) -> tuple[ReminderRow, ...]:
    """Give the reminders that meet all of these, at most `limit` (-1: all) from the `offset`-th on.

    What is late on `today` is done today: by whoever stands in then for a colleague who is away.
    """
    where, values = _where(conditions, today)
    sql = f"{PASSED_ON}{SHOWN}{SOURCE}{NAMES} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    found = database.execute_sql(sql, (*values, limit, offset)).fetchall()
    steps = _steps([row[0] for row in found])
    return tuple(_row(row, tuple(steps[row[0]])) for row in found)


def how_many(conditions: Collection[Condition], today: dt.date) -> int:
    """Count the reminders that meet all of these."""
    where, values = _where(conditions, today)
    sql = f"{PASSED_ON} SELECT count(*) {SOURCE} WHERE {where}"
    return int(database.execute_sql(sql, values).fetchone()[0])


def _where(conditions: Collection[Condition], today: dt.date) -> tuple[str, tuple[Any, ...]]:
    away = [[one.staff, one.first.isoformat(), one.last.isoformat(), one.passes_to] for one in passed_on_from(today)]
    values: Iterable[Any] = (value for condition in conditions for value in condition.values)
    return " AND ".join(condition.sql for condition in conditions), (json.dumps(away), today.isoformat(), *values)


def _steps(reminders: Sequence[int]) -> defaultdict[int, list[StepRow]]:
    steps: defaultdict[int, list[StepRow]] = defaultdict(list)
    for reminder, number, text, ticked in database.execute_sql(STEPS, (json.dumps(reminders),)):
        steps[reminder].append(StepRow(number, text, bool(ticked)))
    return steps


def _row(stored: Sequence[Any], steps: tuple[StepRow, ...]) -> ReminderRow:
    (
        number, customer, customer_id, kind, text, due, time, first_due, channel, state, why, snoozes, outcome, ended,
        series, playbook, step, letter, branches, suggested, window, moved_from, location,
        own, stand_in, is_away, every_so_many, every,
    ) = stored  # fmt: skip
    first = dt.date.fromisoformat(first_due)
    return ReminderRow(
        id=number,
        customer=customer,
        customer_id=customer_id,
        kind=Kind(kind),
        text=text,
        due=dt.date.fromisoformat(due),
        time=dt.time.fromisoformat(time) if time else None,
        first_due=first,
        channel=Channel(channel),
        assignee=(stand_in if is_away else own) or "",
        state=State(state),
        why=why,
        snoozes=snoozes,
        outcome=outcome,
        ended_day=dt.date.fromisoformat(ended) if ended else None,
        steps=steps,
        series=series,
        rule_words=Rule(every_so_many, Every(every), first).words() if every else "",
        playbook=playbook,
        step=step,
        letter=letter,
        branches=from_json(json.loads(branches)),
        suggested=bool(suggested),
        window_days=window,
        moved_from=dt.date.fromisoformat(moved_from) if moved_from else None,
        location=location,
        instead_of=own if is_away else "",
    )
