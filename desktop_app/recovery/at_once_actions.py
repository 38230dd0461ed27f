"""Keeping what went wrong and making it right in one go, as it is done at the counter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.spoken_days import short_day
from desktop_app.foundation.text import clean_line, shortened
from desktop_app.recovery.actions import open_incident, save_for_later, stored
from desktop_app.recovery.giving_actions import MadeRight, make_right
from desktop_app.recovery.queries import follow_up_of, is_followed_up
from desktop_app.recovery.rules import FollowUp, Given
from desktop_app.recovery.tables import Feeling, Incident
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind, Reminder


@dataclass(frozen=True, slots=True)
class Happened:
    """What went wrong for a customer, as it is told now; `incident` where it was kept before."""

    customer: int
    text: str
    kind: str = ""
    noticed: bool = False
    feeling: Feeling | None = None
    incident: int | None = None


def put_right(
    act: Act,
    happened: Happened,
    given: Sequence[Given],
    *,
    offered: Sequence[Given] = (),
    chosen: Given | None = None,
    letter: str = "",
    post_to: str = "",
    follow_up: FollowUp | None = None,
) -> MadeRight:
    """Keep what went wrong and make it right; whoever does so asks about it then, where that is said.

    `offered` is what the customer could choose from, `chosen` the one of it they wanted, and `post_to` where
    certificates are posted. Raises Mistake as `open_incident` and `make_right` do.
    """
    incident = _keep(act, happened)
    asks = _reminder(act, incident, follow_up) if follow_up else None
    return make_right(
        act, incident, given, offered=offered, chosen=chosen, letter=letter, post_to=post_to, follow_up=asks
    )


def put_aside(act: Act, happened: Happened, draft: Mapping[str, Any]) -> int:
    """Keep what went wrong with all that was chosen so far, and give its id; raises Mistake where nothing is said."""
    incident = _keep(act, happened)
    save_for_later(act, incident, draft)
    return incident


def _keep(act: Act, told: Happened) -> int:
    if told.incident is None:
        return open_incident(act, told.customer, told.text, told.kind, told.noticed, feeling=told.feeling)
    row = stored(told.incident)
    text = clean_line(told.text, Incident.text.limit, "What happened") or row.text
    kind = clean_line(told.kind, Incident.kind.limit, "The kind")
    act.update(row, text=text, kind=kind, noticed=told.noticed, feeling=told.feeling)
    return row.id


def _reminder(act: Act, incident: int, wanted: FollowUp) -> NewReminder:
    row = stored(incident)
    return NewReminder(
        customer=row.customer_id,
        text=shortened(wanted.question or f"Is it right again? {row.text}", Reminder.text.limit),
        due=wanted.day,
        time=wanted.time,
        kind=Kind.CHECK,
        assignee=act.by,
        why=f"It was made right on {short_day(act.day)}",
        visit=row.visit_id,
        occasion=None if is_followed_up(incident) else follow_up_of(incident),
    )
