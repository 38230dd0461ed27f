"""The shop's courtesies, to be chosen from and to be written to a file."""

from collections.abc import Iterable
from typing import Any

from peewee import JOIN

from desktop_app.visits.courtesies import Courtesies, ForService, Steps, Timed
from desktop_app.visits.tables import HowTo, Nudge, Ritual, Service, UsualConcern


def courtesies() -> Courtesies:
    """Give all of them, each in the order it was added."""
    return Courtesies(
        services=tuple(row.name for row in Service.select().order_by(Service.id)),
        rituals=tuple(ForService(row.text, _service(row)) for row in _with_service(Ritual)),
        nudges=tuple(Timed(row.text, _service(row), row.after_minutes) for row in _with_service(Nudge)),
        concerns=usual_concerns(),
        how_tos=how_tos(),
    )


def usual_concerns() -> tuple[ForService, ...]:
    """Give what people often fear for the day after, with the service it belongs to."""
    return tuple(ForService(row.text, _service(row)) for row in _with_service(UsualConcern))


def how_tos() -> tuple[Steps, ...]:
    """Give what take-home cards can say."""
    rows: Iterable[Any] = HowTo.select().order_by(HowTo.id)
    return tuple(Steps(row.title, tuple(row.words), tuple(row.steps)) for row in rows)


def _with_service(table: Any) -> Iterable[Any]:
    rows: Iterable[Any] = table.select(table, Service.id, Service.name).join(Service, JOIN.LEFT_OUTER)
    return rows.order_by(table.id)  # type: ignore[attr-defined]


def _service(row: Any) -> str:
    return row.service.name if row.service else ""
