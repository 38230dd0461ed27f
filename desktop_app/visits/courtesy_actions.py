"""Taking up a trade's courtesies; the shop makes them its own afterwards."""

from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.courtesies import Courtesies, ForService
from desktop_app.visits.tables import HowTo, Nudge, Ritual, UsualConcern

LOADED = "rituals.loaded"


def take_up(act: Act, courtesies: Courtesies) -> int:
    """Give the shop these services and courtesies; tells how many courtesies were new. What is there stays as it is."""
    for name in courtesies.services:
        ensure_service(act, name)
    added = sum(_add(act, Ritual, ritual) for ritual in courtesies.rituals)
    added += sum(_add(act, Nudge, nudge, after_minutes=nudge.after_minutes) for nudge in courtesies.nudges)
    added += sum(_add(act, UsualConcern, concern) for concern in courtesies.concerns)
    for steps in courtesies.how_tos:
        if not HowTo.select().where(HowTo.title == steps.title).exists():
            act.insert(HowTo(title=steps.title, words=list(steps.words), steps=list(steps.steps)))
            added += 1
    if added:
        act.record(LOADED, text=f"{added} courtesies")
    return added


def _add(act: Act, table: Any, line: ForService, **more: int) -> bool:
    """Add a line to the table of its kind; tells whether it is new there."""
    service = ensure_service(act, line.service) if line.service else None
    same_service = table.service.is_null() if service is None else table.service == service
    if table.select().where(same_service & (table.text == line.text)).exists():
        return False
    act.insert(table(service=service, text=line.text, **more))
    return True
