"""The shop's playbooks, and what they need to know of a customer."""

import datetime as dt
import itertools
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.foundation.dates import last_of_month
from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.packs.pack_file import pack_digest
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.rules import Trade

PACK_KEPT = settings.Setting("playbooks.pack", "", "Playbooks of the trade")
"""Which form of which trade's playbooks the shop has taken in."""

PLAYBOOKS = """
    SELECT p.code, p.name, p.trigger, p.active, p.version, p.off_since, p.conditions,
        s.key, s.phase, s.kind, s.channel, s.assignee, s.text, s.delay, s.unit, s.before, s.mode, s.script, s.letter,
        s.outcomes
    FROM playbook AS p JOIN playbook_step AS s ON s.playbook_id = p.id
    WHERE p.removed_on IS NULL AND (p.active OR NOT :active) AND (p.code = :code OR :code IS NULL)
        AND (p.trigger IN (SELECT value FROM json_each(:triggers)) OR :triggers IS NULL)
    ORDER BY p.id, s.position
"""
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
    month = [today.replace(day=1).isoformat(), last_of_month(today).isoformat()]
    made = dict(database.execute_sql(MADE, month).fetchall())
    return tuple(
        PlaybookRow(
            code=first.code,
            name=first.name,
            trigger=Trigger(first.trigger),
            active=bool(first.active),
            steps=tuple(map(_step, (first, *rest))),
            version=first.version,
            made_this_month=made.get(first.code, 0),
            off_since=None if first.off_since is None else dt.date.fromisoformat(first.off_since),
        )
        for first, *rest in _read(active=False)
    )


def playbooks(*triggers: Trigger, active: bool = True) -> tuple[Playbook, ...]:
    """Give the playbooks as the rules take them: of these triggers, or of any; `active`: without those turned off."""
    return tuple(map(_playbook, _read(triggers=triggers, active=active)))


def playbook(code: str) -> Playbook:
    """Give the playbook of this code, on or off; raises Mistake where there is none."""
    for rows in _read(code=code, active=False):
        return _playbook(rows)
    raise Mistake(f"There is no playbook called “{code}”.")


def playbook_named(name: str) -> Playbook:
    """Give a playbook by its name or code, whatever the case, on or off; raises Mistake where there is none."""
    wanted = name.strip().casefold()
    for one in playbooks(active=False):
        if wanted in (one.name.casefold(), one.code):
            return one
    raise Mistake(f"There is no playbook called “{name.strip()}”.")


class _Row(NamedTuple):
    """A step as it is stored, with what is stored of its playbook."""

    code: str
    name: str
    trigger: str
    active: int
    version: int
    off_since: str | None
    conditions: str
    key: str
    phase: str
    kind: str
    channel: str
    assignee: str
    text: str
    delay: int
    unit: str
    before: int
    mode: str
    script: str
    letter: str
    outcomes: str


def _read(*, triggers: Collection[Trigger] = (), code: str | None = None, active: bool) -> Iterator[list[_Row]]:
    """Give the steps of each playbook; read in one go, for it is done whenever somebody arrives or leaves."""
    asked = {"triggers": json.dumps(triggers) if triggers else None, "code": code, "active": active}
    rows = itertools.starmap(_Row, database.execute_sql(PLAYBOOKS, asked).fetchall())
    return (list(steps) for _, steps in itertools.groupby(rows, key=attrgetter("code")))


def _playbook(rows: list[_Row]) -> Playbook:
    first = rows[0]
    asked = json.loads(first.conditions)
    conditions: Any = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    return Playbook(first.code, first.name, Trigger(first.trigger), Conditions(**conditions), tuple(map(_step, rows)))


def _step(row: _Row) -> Step:
    return Step(
        key=row.key,
        phase=Phase(row.phase),
        kind=Kind(row.kind),
        channel=Channel(row.channel),
        assignee=Assignee(row.assignee),
        text=row.text,
        delay=row.delay,
        unit=Unit(row.unit),
        before=bool(row.before),
        mode=Mode(row.mode),
        script=tuple(json.loads(row.script)),
        letter=row.letter,
        outcomes=tuple(Outcome(**outcome) for outcome in json.loads(row.outcomes)),
    )
