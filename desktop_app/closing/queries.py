"""What the day was: reminders left, who was served, promises, tomorrow."""

import datetime as dt
from dataclasses import dataclass

from peewee import fn

from desktop_app.closing.caught_queries import Caught, caught
from desktop_app.closing.disliked_queries import Disliked, disliked
from desktop_app.closing.line_up.rules import next_open_day
from desktop_app.closing.loss.gone_queries import Gone, gone_lately
from desktop_app.closing.loss.queries import Learned, learned_on
from desktop_app.closing.record_queries import closed_at
from desktop_app.closing.slipping_queries import SlippingAway, slipping_away
from desktop_app.closing.tables import TailLight
from desktop_app.closing.wrong_queries import Spent, WentWrong, spent, went_wrong
from desktop_app.foundation import settings
from desktop_app.foundation.database import database, tuples
from desktop_app.reminders.left_queries import left_by, promises_left
from desktop_app.reminders.queries import ReminderRow, due
from desktop_app.reminders.tables import Kind, Reminder, State
from desktop_app.rhythm.forecast import Forecast
from desktop_app.staff.queries import TimeAway, leaving
from desktop_app.visits.day_queries import Expected, booked, visits_of
from desktop_app.visits.rules import visit_words
from desktop_app.visits.tables import Visit


@dataclass(frozen=True, slots=True)
class Served:
    """Somebody who was served: what for and by whom, what concerned them, how much is set for the days after."""

    id: int  # of the visit
    customer_id: int
    customer: str
    services: str
    concern: str
    follow_ups: int
    thought_about: bool
    answer: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The day in numbers; of people and acts, never of sales."""

    visits: int
    before_asked: int
    noticed: int
    day_after: int
    first_visits: int
    went_wrong: int


@dataclass(frozen=True, slots=True)
class Review:
    """All that the close of day shows: of a day gone by, the reminders that were left at its end, as they are now.

    `leaving` are away from the next day on which the shop is open, or sooner.
    """

    day: dt.date
    reminders: tuple[ReminderRow, ...]
    served: tuple[Served, ...]
    promises: tuple[ReminderRow, ...]
    promises_kept: int
    wrong: tuple[WentWrong, ...]
    spent: Spent
    slipping: SlippingAway
    gone: tuple[Gone, ...]
    learned: tuple[Learned, ...]
    disliked: tuple[Disliked, ...]
    caught: Caught
    tomorrow: tuple[ReminderRow, ...]
    expected: tuple[Expected, ...]
    leaving: tuple[TimeAway, ...]
    numbers: Numbers
    closed_at: dt.datetime | None


def review(day: dt.date, known: Forecast | None = None) -> Review:
    """Gather the close of one day; who slips away has a chance where it is `known` what the shop's past teaches."""
    tomorrow = day + dt.timedelta(days=1)
    return Review(
        day=day,
        reminders=left_by(day),
        served=served(day),
        promises=promises_left(day),
        promises_kept=_promises_kept(day),
        wrong=went_wrong(day),
        spent=spent(day),
        slipping=slipping_away(day, known),
        gone=gone_lately(day),
        learned=learned_on(day),
        disliked=disliked(day),
        caught=caught(day),
        tomorrow=due(tomorrow, tomorrow, today=day),
        expected=booked(tomorrow),
        leaving=leaving(tomorrow, next_open_day(day, settings.open_days())),
        numbers=numbers(day),
        closed_at=closed_at(day),
    )


def served(day: dt.date) -> tuple[Served, ...]:
    """Give everyone served on that day, in the order they came."""
    visits = visits_of(day)
    thought = {light.visit_id: light for light in TailLight.select().join(Visit).where(Visit.day == day)}
    follow_ups = _follow_ups(day, [visit.customer for visit in visits])
    return tuple(
        Served(
            id=visit.visit,
            customer_id=visit.customer,
            customer=visit.name,
            services=visit_words(visit.services, visit.server_name),
            concern=visit.concern,
            follow_ups=follow_ups.get(visit.customer, 0),
            thought_about=visit.visit in thought,
            answer=thought[visit.visit].answer if visit.visit in thought else "",
        )
        for visit in visits
    )


def _follow_ups(day: dt.date, customers: list[int]) -> dict[int, int]:
    """Count what is set for each of these customers after that day."""
    waiting = (Reminder.state == State.OPEN) & (Reminder.due > day) & Reminder.customer.in_(customers)
    rows = Reminder.select(Reminder.customer, fn.COUNT(Reminder.id)).where(waiting).group_by(Reminder.customer)
    return {row[0]: row[1] for row in tuples(rows)}


def numbers(day: dt.date) -> Numbers:
    """Count what the day was made of."""
    row = database.execute_sql(
        """
        SELECT (SELECT count(*) FROM visit WHERE day = :day),
               (SELECT count(*) FROM suggestion_answer WHERE day = :day AND answer = 'done'),
               (SELECT count(*) FROM observation WHERE day = :day),
               (SELECT count(*) FROM concern WHERE day = :day),
               (SELECT count(*) FROM visit WHERE day = :day AND NOT EXISTS (
                    SELECT 1 FROM visit AS earlier
                     WHERE earlier.customer_id = visit.customer_id AND earlier.day < visit.day)),
               (SELECT count(*) FROM incident WHERE day = :day)
        """,
        {"day": day.isoformat()},
    ).fetchone()
    return Numbers(*row)


def _promises_kept(day: dt.date) -> int:
    kept = (Reminder.kind == Kind.PROMISE) & (Reminder.state == State.DONE) & (Reminder.ended_day == day)
    return int(Reminder.select().where(kept).count())
