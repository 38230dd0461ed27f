"""Who slips away, a few of them for tonight, and what could be done for each."""

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop_app.closing.gesture_queries import Proposed, proposed_for
from desktop_app.closing.gesture_rules import Proposal
from desktop_app.foundation.database import database
from desktop_app.reminders.tables import Channel
from desktop_app.rhythm.drift_queries import past_their_own
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.rhythm.forecast import Forecast, forecast
from desktop_app.rhythm.rules import VISITS_NEEDED, rhythm_words
from desktop_app.staff.queries import Member

TONIGHT = 5
LATEST = 200  # who drifted last: among them it is asked who is the furthest gone
LEARNED_FROM = 600  # customers are enough to tell chances, and leave the evening its second
HORIZON = 90
SHOWN_VISITS = 8

# Somebody who was spoken to since, or has an appointment, is in good hands.
PAST = """
    SELECT customer_id FROM visit_rhythm AS own JOIN customer ON customer.id = customer_id
    WHERE drifting_on <= :today AND deleted_at IS NULL AND asked_to_stop_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.customer_id = own.customer_id AND contact.day <= :today
            AND julianday(contact.day) + julianday(drifting_on) - julianday(last_visit) > julianday(:today))
        AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.customer_id = own.customer_id
            AND state = 'booked' AND appointment.day >= :today)
    ORDER BY drifting_on DESC, customer_id
"""
LATELY = """
    SELECT customer_id FROM reminder
    WHERE occasion >= 'slipping/' AND occasion < 'slipping0' AND (state = 'open' OR ended_day > ?)
"""
SET = """
    SELECT customer_id, reminder.id, text, channel, due, assignee_id, coalesce(staff.name, '')
    FROM reminder LEFT JOIN staff ON staff.id = assignee_id
    WHERE occasion >= 'slipping/' AND occasion < 'slipping0' AND substr(occasion, -10) = ? AND state <> 'dropped'
"""
DAYS = """
    SELECT customer_id, group_concat(DISTINCT CAST(julianday(day) - 1721424.5 AS INTEGER))
    FROM visit WHERE customer_id IN (SELECT value FROM json_each(?)) AND day <= ? GROUP BY customer_id
"""
PEOPLE = """
    SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))
"""
LEARN = """
    SELECT customer_id FROM (
        SELECT customer_id, row_number() OVER (ORDER BY customer_id) AS place, count(*) OVER () AS whole
        FROM visit_rhythm WHERE last_visit <= ?)
    WHERE place % max(1, whole / ?) = 0
"""
Days = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetFor:
    """What was set tonight: the reminder, its day, its words, and whose it is (by id and name, if anybody's)."""

    reminder: int
    due: dt.date
    text: str
    channel: Channel
    staff: int | None
    staff_name: str


@dataclass(frozen=True, slots=True)
class Slipping:
    """Somebody past their rhythm. `may_be_gone` is a chance (0 to 1), None where too little is known to say.

    `visits` are the days of the last ones, `missed` how many beats have passed since, `served_by` is who did it last.
    """

    customer_id: int
    customer: str
    first_visit: dt.date
    visits: tuple[dt.date, ...]
    missed: int
    words: str
    may_be_gone: float | None
    proposal: Proposal
    served_by: Member | None
    set: SetFor | None


@dataclass(frozen=True, slots=True)
class SlippingAway:
    """Who is looked at tonight, and how many are past their rhythm in all."""

    tonight: tuple[Slipping, ...]
    all: int


def foresight(today: dt.date) -> Forecast | None:
    """Learn from the shop's own past how likely people come again; None where it is too young.

    It takes most of a second, however large the shop: some of its customers, evenly taken, stand for all.
    """
    fill_rhythms()
    some = [customer for (customer,) in database.execute_sql(LEARN, (today.isoformat(), LEARNED_FROM))]
    return forecast(list(_days(some, today).values()), today.toordinal(), HORIZON)


def slipping_away(today: dt.date, known: Forecast | None = None) -> SlippingAway:
    """Give those for whom one small thing is to be done tonight: what is set stays, and the furthest gone lead.

    With what `foresight` learned each has a chance; without it who is the furthest past their rhythm leads.
    """
    fill_rhythms()
    done, past = _set_on(today), _past(today)
    standing = _standing([*done, *past[:LATEST]], today, known)
    ranked = sorted(standing, key=lambda who: standing[who].gone, reverse=True)
    wanted = {*done, *[who for who in ranked if who not in done][: max(0, TONIGHT - len(done))]}
    tonight = [who for who in ranked if who in wanted]
    proposed = proposed_for(tonight, today)
    rows = (_row(who, standing[who], proposed[who], done.get(who), known) for who in tonight)
    return SlippingAway(tuple(rows), len(past) + len(done))


def _past(today: dt.date) -> list[int]:
    """Give who is past their rhythm and for whom nothing was set lately, who drifted last before the others."""
    lately = {who for (who,) in database.execute_sql(LATELY, [(today - dt.timedelta(weeks=4)).isoformat()])}
    came_since = database.execute_sql("SELECT EXISTS (SELECT 1 FROM visit WHERE day > ?)", [today.isoformat()])
    if came_since.fetchone()[0]:
        past = past_their_own(today)
    else:
        past = [who for (who,) in database.execute_sql(PAST, {"today": today.isoformat()})]
    return [who for who in past if who not in lately]


@dataclass(frozen=True, slots=True)
class _Standing:
    name: str
    days: Days
    gap: int
    since: int
    gone: float


def _standing(customers: Collection[int], today: dt.date, known: Forecast | None) -> dict[int, _Standing]:
    days = _days(customers, today)
    rows = database.execute_sql(PEOPLE, (json.dumps(list(customers)),))
    return {
        who: _stands(name, days[who], today, known) for who, name in rows if len(days.get(who, ())) >= VISITS_NEEDED
    }


def _stands(name: str, days: Days, today: dt.date, known: Forecast | None) -> _Standing:
    gap = round(median(later - earlier for earlier, later in pairwise(days)))
    since = today.toordinal() - days[-1]
    return _Standing(name, days, gap, since, 1 - known.alive(known.score(days)) if known else since / gap)


def _row(who: int, one: _Standing, proposed: Proposed, done: SetFor | None, known: Forecast | None) -> Slipping:
    return Slipping(
        customer_id=who,
        customer=one.name,
        first_visit=dt.date.fromordinal(one.days[0]),
        visits=tuple(dt.date.fromordinal(day) for day in one.days[-SHOWN_VISITS:]),
        missed=one.since // one.gap,
        words=rhythm_words(one.gap, one.since),
        may_be_gone=one.gone if known else None,
        proposal=proposed.proposal,
        served_by=proposed.served_by,
        set=done,
    )


def _days(customers: Collection[int], today: dt.date) -> Mapping[int, Days]:
    rows = database.execute_sql(DAYS, (json.dumps(list(customers)), today.isoformat()))
    return {who: tuple(sorted(map(int, days.split(",")))) for who, days in rows}


def _set_on(day: dt.date) -> dict[int, SetFor]:
    rows = database.execute_sql(SET, (day.isoformat(),))
    return {
        who: SetFor(reminder, dt.date.fromisoformat(due), text, Channel(channel), staff, name)
        for who, reminder, text, channel, due, staff, name in rows
    }
