"""The week, gathered: stories, what was changed and told, promises, what was made right, and who came back."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from desktop_app.closing.line_up.records import Tale
from desktop_app.closing.week.records import Answered, CameBack, Counted, MadeRight, Promises, Week
from desktop_app.closing.week.rules import WEEK, days_quiet, one_to_try, week_of, week_to_tell
from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.pain_points.queries import PainPointRow, pain_points
from desktop_app.pain_points.rules import ANSWERED, pain_point_of
from desktop_app.pain_points.tables import Standing
from desktop_app.praise.story_queries import stories
from desktop_app.praise.story_rules import without_names
from desktop_app.recovery.rules import REMEDY_WORDS
from desktop_app.recovery.tables import STANDS, Remedy

PEOPLE = "SELECT count(DISTINCT customer_id) FROM visit WHERE day BETWEEN ? AND ?"
TOLD = """
    SELECT occasion FROM reminder WHERE ended_day BETWEEN ? AND ? AND +state = 'done' AND outcome <> 'no answer'
        AND occasion >= 'painpoint/' AND occasion < 'painpoint0'
"""
WHO_SAID = """
    SELECT DISTINCT customer.name, customer.call FROM voice JOIN customer ON customer.id = voice.customer_id
    WHERE voice.pain_point_id = ?
"""
KEPT = """
    SELECT count(*), coalesce(sum(ended_day <= first_due), 0) FROM reminder
    WHERE ended_day BETWEEN ? AND ? AND +state = 'done' AND kind = 'promise'
"""
LATE = "SELECT count(*) FROM reminder WHERE state = 'open' AND kind = 'promise' AND due < ?"
WRONG = """
    SELECT noticed, kind, customer.name, customer.call FROM incident
    JOIN customer ON customer.id = incident.customer_id WHERE day BETWEEN ? AND ?
"""
GIVEN = f"""
    SELECT incident_id, remedy FROM gesture
    WHERE id IN (SELECT gesture_id FROM ledger_entry WHERE day BETWEEN ?1 AND ?2)
        AND day BETWEEN ?1 AND ?2 AND incident_id IS NOT NULL AND {STANDS}
"""  # noqa: S608 - our own words
CAME_AGAIN = f"""
    SELECT count(DISTINCT visit.customer_id) FROM visit JOIN gesture ON gesture.customer_id = visit.customer_id
    WHERE visit.day BETWEEN ?1 AND ?2 AND incident_id IS NOT NULL AND gesture.day < visit.day AND {STANDS}
        AND NOT EXISTS (
            SELECT 1 FROM visit AS before
            WHERE before.customer_id = visit.customer_id AND before.day > gesture.day AND before.day < ?1
        )
"""  # noqa: S608 - our own words
CAME = """
    SELECT DISTINCT customer_id, day FROM visit
    WHERE customer_id IN (SELECT customer_id FROM visit WHERE day BETWEEN ?1 AND ?2) AND day <= ?2
    ORDER BY customer_id, day
"""

Days = tuple[str, str]


def week_page(today: dt.date) -> Week:
    """Gather the week that is told of today: the one at hand, or the last one where this has only begun."""
    return week(week_to_tell(today, settings.open_days()), today)


def this_week(today: dt.date) -> Week:
    """Gather the week of today, as far as it has come."""
    return week(today, today)


def last_week(today: dt.date) -> Week:
    """Gather the week before that of today."""
    return week(today - WEEK, today)


def week(day: dt.date, today: dt.date) -> Week:
    """Gather the week of a day, up to today."""
    first, sunday = week_of(day)
    last = min(sunday, today)
    days = (first.isoformat(), last.isoformat())
    told, promises, right, back = _stories(first, last), _promises(days, today), _right(days), _back(days, first)
    themes = pain_points()
    chosen = _longest_chosen(themes)
    return Week(
        first=first,
        last=last,
        people=_count(PEOPLE, days),
        stories=told,
        answered=tuple(_answers(themes, first, last)),
        promises=promises,
        right=right,
        back=back,
        attempt=one_to_try(chosen, promises, right, back, len(told)),
    )


def _stories(first: dt.date, last: dt.date) -> tuple[Tale, ...]:
    return tuple(Tale(one.told, one.colleagues) for one in stories() if first <= one.day <= last)


def _answers(themes: Iterable[PainPointRow], first: dt.date, last: dt.date) -> Iterator[Answered]:
    """Give what was answered in these days, and what somebody was told of in them."""
    rows = database.execute_sql(TOLD, (first.isoformat(), last.isoformat())).fetchall()
    told = {pain_point_of(occasion) for (occasion,) in rows}
    for row in themes:
        if row.standing in ANSWERED and (row.id in told or first <= row.since <= last):
            theme, words = _unnamed(row, row.name), _unnamed(row, row.words)
            yield Answered(theme, words, row.standing is Standing.CANNOT, row.people, row.told)


def _longest_chosen(themes: Iterable[PainPointRow]) -> str:
    chosen = sorted((row for row in themes if row.standing is Standing.CHOSEN), key=lambda row: row.since)
    return _unnamed(chosen[0], chosen[0].name) if chosen else ""


def _unnamed(row: PainPointRow, text: str) -> str:
    """Give a text about a theme without the names of those who spoke of it."""
    names = database.execute_sql(WHO_SAID, (row.id,)).fetchall()
    return without_names(text, (name for both in names for name in both if name))


def _promises(days: Days, today: dt.date) -> Promises:
    ((kept, in_time),) = database.execute_sql(KEPT, days).fetchall()
    return Promises(kept, in_time, _count(LATE, (today.isoformat(),)))


def _right(days: Days) -> MadeRight:
    wrong = database.execute_sql(WRONG, days).fetchall()
    given = database.execute_sql(GIVEN, days).fetchall()
    return MadeRight(
        wrong=len(wrong),
        noticed=sum(noticed for noticed, *_ in wrong),
        kinds=_counted(without_names(kind, filter(None, names)) for _, kind, *names in wrong if kind),
        righted=len({incident for incident, _ in given}),
        given=_counted(REMEDY_WORDS[Remedy(remedy)] for _, remedy in given),
    )


def _back(days: Days, first: dt.date) -> CameBack:
    away = []
    for _, came in groupby(database.execute_sql(CAME, days).fetchall(), itemgetter(0)):
        each = [dt.date.fromisoformat(day) for _, day in came]
        before = [day for day in each if day < first]
        away.append(days_quiet(before, each[len(before)]))
    quiet = [days for days in away if days]
    return CameBack(_count(CAME_AGAIN, days), len(quiet), max(quiet, default=0))


def _counted(what: Iterable[str]) -> tuple[Counted, ...]:
    return tuple(Counted(*one) for one in sorted(Counter(what).items(), key=lambda one: (-one[1], one[0])))


def _count(sql: str, values: tuple[str, ...]) -> int:
    return int(database.execute_sql(sql, values).fetchone()[0])
