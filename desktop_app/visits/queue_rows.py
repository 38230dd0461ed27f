"""The rows of the queue: who is here, then who is expected within the hour."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.foundation.clock import Clock
from desktop_app.visits.day_queries import Expected
from desktop_app.visits.queries import Here
from desktop_app.visits.rules import elapsed_words, is_soon, minutes_between, since_words, tenure_words, visit_words
from desktop_app.window.record_model import Heading

SOMEBODY = "Somebody"
ANY_TIME = "today"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One person in the queue. `customer` is None for somebody who is not known yet."""

    id: str
    customer: int | None
    name: str
    what: str
    when: str
    is_here: bool


def queue_rows(here: Iterable[Here], expected: Iterable[Expected], clock: Clock) -> list[QueueRow | Heading]:
    """Give the rows as they stand at this minute, each group under its heading; a group of none has none."""
    today = clock.today()
    present = [_present(one, clock.local(clock.now()), today) for one in here]
    coming = [_coming(one, today) for one in expected if is_soon(_moment(one, clock), clock.now())]
    return [*_under("here", "Here now", present), *_under("soon", "Expected within the hour", coming)]


def row_sentence(row: QueueRow) -> str:
    """Read a row aloud: "Elena Marsh, Cut & colour with Kim, since 14:05 · 12 min"."""
    return ", ".join(part for part in (row.name, row.what, row.when) if part)


def _under(id_: str, words: str, rows: list[QueueRow]) -> list[QueueRow | Heading]:
    return [Heading(id_, words, len(rows)), *rows] if rows else []


def _present(one: Here, now: dt.datetime, today: dt.date) -> QueueRow:
    arrived = one.arrived_at.astimezone(now.tzinfo)
    when = since_words(arrived, now)
    if arrived.date() == now.date():
        when += f" · {elapsed_words(minutes_between(arrived, now))}"
    what = _told(visit_words(one.services, one.server_name), tenure_words(one.customer_since, today))
    return QueueRow(f"visit {one.visit}", one.customer, one.name, what, when, is_here=True)


def _coming(one: Expected, today: dt.date) -> QueueRow:
    service = visit_words([one.service] if one.service else [], one.staff_name)
    what = _told(service, tenure_words(one.customer_since, today))
    when = f"{one.time:%H:%M}" if one.time else ANY_TIME
    return QueueRow(f"appointment {one.appointment}", one.customer, one.name or SOMEBODY, what, when, is_here=False)


def _told(*words: str) -> str:
    return " · ".join(filter(None, words))


def _moment(one: Expected, clock: Clock) -> dt.datetime | None:
    return clock.at(clock.today(), one.time) if one.time else None
