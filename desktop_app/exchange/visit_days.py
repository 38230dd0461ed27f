"""Visits of other days, of which only the day is known: one for each customer and day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.customers.actions import seen
from desktop_app.exchange.clients import Names
from desktop_app.foundation.act import Act
from desktop_app.foundation.database import tuples
from desktop_app.visits.actions import IMPORTED
from desktop_app.visits.rules import visit_words
from desktop_app.visits.tables import Service, Visit, VisitService


@dataclass(frozen=True, slots=True)
class VisitDay:
    """What another system tells of a customer's day: the services by name, and who served."""

    customer: int
    day: date
    services: tuple[str, ...]
    server: str | None


def known_visits(days: Iterable[tuple[int, date]]) -> dict[tuple[int, date], int]:
    """Give the visits that the shop knows already among these customers' days."""
    wanted = set(days)
    query: Any = Visit.select(Visit.customer, Visit.day, Visit.id).where(
        Visit.customer.in_([customer for customer, _ in wanted]) & Visit.day.in_([day for _, day in wanted])
    )
    return {(customer, day): visit for customer, day, visit in tuples(query) if (customer, day) in wanted}


def known_services(visits: Iterable[int]) -> dict[int, set[str]]:
    """Give the names, in lower case, of the services of these visits."""
    found: dict[int, set[str]] = defaultdict(set)
    query: Any = VisitService.select(VisitService.visit, Service.name).join(Service)
    for visit, name in tuples(query.where(VisitService.visit.in_(list(visits)))):
        found[visit].add(name.casefold())
    return found


def keep_visits(act: Act, days: Sequence[VisitDay], names: Names) -> dict[tuple[int, date], int]:
    """Keep a visit for each day that has none yet, and the services of all; gives each customer and day its visit."""
    visits = known_visits((day.customer, day.day) for day in days)
    new = list({(day.customer, day.day): day for day in reversed(days)}.values())[::-1]
    new = [day for day in new if (day.customer, day.day) not in visits]
    rows = [{"customer": day.customer, "day": day.day, "served_by": names.member(act, day.server)} for day in new]
    made = act.insert_many(Visit, rows)
    for visit, day in zip(made, new, strict=True):
        visits[day.customer, day.day] = visit
        text = visit_words(day.services, day.server or "")
        act.record(IMPORTED, customer=day.customer, subject=visit, day=day.day, text=text)
    _add_services(act, [(visits[day.customer, day.day], name) for day in days for name in day.services], names)
    for customer in dict.fromkeys(day.customer for day in days):
        seen(act, customer, max(day.day for day in days if day.customer == customer))
    return visits


def _add_services(act: Act, services: Iterable[tuple[int, str]], names: Names) -> None:
    wanted = {(visit, names.service(act, name)) for visit, name in services}
    query: Any = VisitService.select(VisitService.visit, VisitService.service)
    known = set(tuples(query.where(VisitService.visit.in_([visit for visit, _ in wanted]))))
    missing = sorted((visit, service) for visit, service in wanted - known if service)
    act.insert_many(VisitService, [{"visit": visit, "service": service} for visit, service in missing])
