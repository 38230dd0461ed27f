"""Who is here, and how somebody's earlier visits were."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.staff.tables import Staff
from desktop_app.visits.rules import NudgeRow
from desktop_app.visits.tables import Concern, Cue, CueKind, Nudge, NudgeDone, Service, Visit, VisitService

OPEN = Visit.finished_at.is_null() & Visit.arrived_at.is_null(False)


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody who is here now."""

    visit: int
    customer: int
    name: str
    customer_since: dt.date | None
    arrived_at: dt.datetime
    services: tuple[str, ...]
    server: int | None
    server_name: str
    hope: str
    mood_in: int | None
    cues: frozenset[CueKind]
    nudges: tuple[NudgeRow, ...]
    """What to think of during this visit, whenever it is due; without what was thought of already."""


@dataclass(frozen=True, slots=True)
class AtCounter:
    """Somebody whose card is open, and their visit where they are here. `call` is what they are called by."""

    customer: int
    call: str
    pronoun: Pronoun
    here: Here | None


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that is over."""

    visit: int
    day: dt.date
    services: tuple[str, ...]
    server_name: str
    mood_out: int | None
    last_impression: str


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """What somebody feared for the day after a visit, what was done at once, and how it turned out."""

    id: int
    visit: int
    day: dt.date
    text: str
    act: str
    outcome: str


def here_now() -> tuple[Here, ...]:
    """Give everyone who is here, who came first before the others; at the same moment, the longest known first."""
    return _here(OPEN)


def open_visit(customer: int) -> Here | None:
    """Give the visit somebody is here for, or None."""
    found = _here(OPEN & (Visit.customer == customer))
    return found[-1] if found else None


def at_counter(customer: int) -> AtCounter:
    """Give what the counter needs to welcome somebody and to say goodbye."""
    row = Customer.get_by_id(customer)
    return AtCounter(customer, row.call or row.name, row.pronoun, open_visit(customer))


def _here(which: Any) -> tuple[Here, ...]:
    rows = (
        Visit.select(Visit, Customer.id, Customer.name, Customer.since, Staff.id, Staff.name)
        .join(Customer)
        .switch(Visit)
        .join(Staff, JOIN.LEFT_OUTER)
        .where(which & Customer.deleted_at.is_null())
        .order_by(Visit.arrived_at, Customer.since.asc(nulls="last"))
    )
    visits = {row.id: row for row in rows}
    ids = list(visits)
    if not ids:
        return ()
    services, cues, nudges = services_of(ids), _cues(ids), _nudges(ids)
    return tuple(
        Here(
            visit=row.id,
            customer=row.customer_id,
            name=row.customer.name,
            customer_since=row.customer.since,
            arrived_at=row.arrived_at,
            services=services[row.id],
            server=row.served_by_id,
            server_name=server_name(row),
            hope=row.hope,
            mood_in=row.mood_in,
            cues=cues[row.id],
            nudges=nudges[row.id],
        )
        for row in visits.values()
    )


def server_name(visit: Visit) -> str:
    """Give the name of who serves in a visit that was read together with its staff, or an empty text."""
    return visit.served_by.name if visit.served_by else ""


def services_of(visits: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Give the names of the services of each of these visits, in the order they were added."""
    rows = (
        VisitService.select(VisitService.visit, Service.name)
        .join(Service)
        .where(VisitService.visit.in_(visits))
        .order_by(VisitService.id)
        .tuples()
    )
    return _gathered(rows)


def _cues(visits: Sequence[int]) -> dict[int, frozenset[CueKind]]:
    rows = Cue.select(Cue.visit, Cue.kind).where(Cue.visit.in_(visits)).tuples()
    found = _gathered(rows)
    return defaultdict(frozenset, {visit: frozenset(kinds) for visit, kinds in found.items()})


def _nudges(visits: Sequence[int]) -> dict[int, tuple[NudgeRow, ...]]:
    done = NudgeDone.select(NudgeDone.nudge).where(NudgeDone.visit == Visit.id)
    doing = VisitService.select(VisitService.service).where(VisitService.visit == Visit.id)
    rows: Any = (
        Nudge.select(Visit.id, Nudge.id, Nudge.after_minutes, Nudge.text)
        .join(Visit, on=Visit.id.in_(visits))
        .where(Nudge.service.is_null() | Nudge.service.in_(doing))
        .where(Nudge.id.not_in(done))
        .order_by(Nudge.after_minutes, Nudge.id)
        .tuples()
    )
    return _gathered((visit, NudgeRow(*nudge)) for visit, *nudge in rows)


def _gathered(pairs: Any) -> dict[int, tuple[Any, ...]]:
    found: dict[int, tuple[Any, ...]] = defaultdict(tuple)
    for visit, value in pairs:
        found[visit] += (value,)
    return found


def last_visit(customer: int) -> PastVisit | None:
    """Give somebody's latest visit that is over, or None."""
    row = (
        Visit.select(Visit, Staff.id, Staff.name)
        .join(Staff, JOIN.LEFT_OUTER)
        .where((Visit.customer == customer) & ~OPEN)
        .order_by(Visit.day.desc(), Visit.id.desc())
        .first()
    )
    if row is None:
        return None
    services = services_of([row.id])[row.id]
    return PastVisit(row.id, row.day, services, server_name(row), row.mood_out, row.last_impression)


def visit_days(customer: int) -> tuple[dt.date, ...]:
    """Give the days on which somebody was here, each once, the earliest first."""
    rows = Visit.select(Visit.day).where(Visit.customer == customer).distinct().order_by(Visit.day)
    return tuple(row.day for row in rows)


def concerns(customer: int) -> tuple[ConcernRow, ...]:
    """Give what somebody feared for the day after each visit, the latest first."""
    rows = Concern.select().where(Concern.customer == customer).order_by(Concern.day.desc(), Concern.id.desc())
    return tuple(ConcernRow(row.id, row.visit_id, row.day, row.text, row.act, row.outcome) for row in rows)
