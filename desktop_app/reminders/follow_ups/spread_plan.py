"""What spreading a backlog would come to, day by day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.reminders.backlog_queries import backlog, due_ahead
from desktop_app.reminders.follow_ups.follow_ups_lines import day_heading
from desktop_app.reminders.spreading import Move, Waiting, spread
from desktop_app.reminders.tables import Kind

USUAL_DAYS, FEWEST = 5, 3
NAMED = 6
NAMES = """
    SELECT reminder.id, customer.name FROM reminder JOIN customer ON customer.id = reminder.customer_id
     WHERE reminder.state = 'open' AND reminder.due <= ?
"""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits, whose it is by the reminders' ids, how full the days to come are, and the weekdays that are open."""

    waiting: tuple[Waiting, ...]
    names: Mapping[int, str]
    already: Mapping[dt.date, int]
    open_days: frozenset[int]


@dataclass(frozen=True, slots=True)
class SpreadPlan:
    """The moves, and who is due on each day then: today those who stay."""

    moves: tuple[Move, ...]
    days: tuple[tuple[dt.date, tuple[int, ...]], ...]


def read_backlog(today: dt.date) -> Backlog:
    """Give what waits today."""
    names = dict(database.execute_sql(NAMES, (today.isoformat(),)).fetchall())
    return Backlog(backlog(today), names, due_ahead(today), settings.open_days())


def usual_per_day(found: Backlog) -> int:
    """Give how many a day would have it done within a week of work."""
    return max(FEWEST, ceil(len(found.waiting) / USUAL_DAYS))


def plan_spread(found: Backlog, today: dt.date, per_day: int) -> SpreadPlan:
    """Say what goes where with so many a day."""
    moves = spread(found.waiting, today, per_day, found.open_days, found.already)
    gone = {move.reminder for move in moves}
    days: defaultdict[dt.date, list[int]] = defaultdict(list)
    days[today] = [one.id for one in found.waiting if one.id not in gone]
    for move in moves:
        days[move.day].append(move.reminder)
    return SpreadPlan(moves, tuple((day, tuple(days[day])) for day in sorted(days) if days[day]))


def summary(found: Backlog, plan: SpreadPlan, today: dt.date, per_day: int) -> str:
    """Say in a line what it comes to: ``23 overdue over 5 days, at most 5 a day. 2 promises stay today.``"""
    overdue = sum(one.due < today for one in found.waiting)
    promises = sum(one.kind is Kind.PROMISE for one in found.waiting)
    over = f"{len(plan.days)} {'day' if len(plan.days) == 1 else 'days'}"
    stay = f" {promises} {'promise stays' if promises == 1 else 'promises stay'} today." if promises else ""
    return f"{overdue} overdue over {over}, at most {per_day} a day.{stay}"


def day_line(found: Backlog, day: dt.date, reminders: tuple[int, ...], today: dt.date) -> tuple[str, str]:
    """Say who is due on a day: its words with how many, and their names."""
    named = ", ".join(dict.fromkeys(found.names[number] for number in reminders[:NAMED]))
    rest = len(reminders) - NAMED
    return f"{day_heading(day, today)} · {len(reminders)}", f"{named} and {rest} more" if rest > 0 else named
