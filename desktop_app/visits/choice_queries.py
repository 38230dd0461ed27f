"""What can be chosen from at the counter: services and courtesies."""

from peewee import JOIN, fn

from desktop_app.visits.rules import RitualRow
from desktop_app.visits.tables import Ritual, Service, VisitService

LATELY = 2000
"""So many services done are looked back on, so that it takes no longer in a shop with a long memory."""


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
