"""What can be chosen from at the counter: services, courtesies, and who serves."""

from dataclasses import dataclass

from peewee import JOIN, fn

from desktop_app.staff.queries import Member, members
from desktop_app.visits.courtesies import ForService
from desktop_app.visits.courtesy_queries import usual_concerns
from desktop_app.visits.queries import AtCounter, at_counter
from desktop_app.visits.rules import RitualRow
from desktop_app.visits.tables import Ritual, Service, VisitService

LATELY = 2000
"""So many services done are looked back on, so that it takes no longer in a shop with a long memory."""


@dataclass(frozen=True, slots=True)
class Choices:
    """All that a welcome or a goodbye offers for one customer."""

    at: AtCounter
    services: tuple[str, ...]
    rituals: tuple[RitualRow, ...]
    members: tuple[Member, ...]
    concerns: tuple[ForService, ...] = ()


def choices(customer: int) -> Choices:
    """Give all that a welcome or a goodbye offers for this customer."""
    return Choices(at_counter(customer), service_names(), rituals(), members(), usual_concerns())


def service_names() -> tuple[str, ...]:
    """Give the names of all services, the one done most often lately first, then by name."""
    recent = VisitService.select(VisitService.service).order_by(VisitService.id.desc()).limit(LATELY).alias("recent")
    times = fn.COUNT(recent.c.service_id)
    rows = (
        Service.select(Service.name)
        .join(recent, JOIN.LEFT_OUTER, on=recent.c.service_id == Service.id)
        .group_by(Service.id)
        .order_by(times.desc(), Service.name)
    )
    return tuple(row.name for row in rows)


def rituals() -> tuple[RitualRow, ...]:
    """Give every courtesy with its service, in the order they were made; `rules.rituals_for` chooses from them."""
    rows = Ritual.select(Ritual, Service.id, Service.name).join(Service, JOIN.LEFT_OUTER).order_by(Ritual.id)
    return tuple(RitualRow(row.id, row.text, row.service.name if row.service else "") for row in rows)
