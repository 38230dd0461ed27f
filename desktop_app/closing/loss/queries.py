"""What the card knows of somebody who went, and what was written when somebody looked back on them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.closing.loss.rules import FiveLines, line_of
from desktop_app.closing.loss.tables import LossReview
from desktop_app.customers.happenings import short_day
from desktop_app.customers.queries import CustomerCard, card
from desktop_app.customers.tables import Customer
from desktop_app.preferences.queries import preferences
from desktop_app.recovery.queries import incidents_of
from desktop_app.reminders.days import date_words
from desktop_app.reminders.queries import one
from desktop_app.reminders.tables import State
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.visits.queries import concerns, last_visit
from desktop_app.visits.rules import tenure_words

MOST_KNOWN = 4


@dataclass(frozen=True, slots=True)
class LookingBack:
    """What is at hand when somebody looks back: what the card tells, the lines so far, and what sees to the change.

    `seen_to` is empty while nothing does.
    """

    customer: int
    name: str
    told: tuple[str, ...]
    lines: FiveLines
    seen_to: str


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of looking back on somebody, in a line."""

    customer_id: int
    customer: str
    text: str


def looking_back(customer: int, today: dt.date) -> LookingBack:
    """Give what there is to look back on; raises Mistake where the customer is no longer here."""
    shown = card(customer)
    row = standing_review(customer)
    lines = _lines(row) if row else FiveLines()
    seen_to = seen_to_words(row.reminder_id, today) if row and row.reminder_id else ""
    return LookingBack(customer, shown.call or shown.name, tuple(_told(shown, today)), lines, seen_to)


def standing_review(customer: int) -> LossReview | None:
    """Give what was written since somebody came last, or None."""
    last = last_visit(customer)
    since = last.day if last else dt.date.min
    written = (LossReview.customer == customer) & (LossReview.day >= since)
    return LossReview.select().where(written).order_by(LossReview.id.desc()).first()


def learned_on(day: dt.date) -> tuple[Learned, ...]:
    """Give on whom somebody looked back on that day, and what came of it."""
    rows = LossReview.select(LossReview, Customer).join(Customer).where(LossReview.day == day).order_by(LossReview.id)
    return tuple(Learned(row.customer_id, row.customer.name, line_of(_lines(row))) for row in rows)


def _lines(row: LossReview) -> FiveLines:
    return FiveLines(row.knew, row.turned, row.missed, row.change, row.still)


def seen_to_words(reminder: int, today: dt.date) -> str:
    """Say how far what changes is seen to: "Kim sees to it by Fri 4 Dec", "done on Fri 4 Dec"."""
    row = one(reminder, today)
    if row.state is State.OPEN:
        return f"{row.assignee or 'Somebody'} sees to it by {date_words(row.due, today)}"
    return f"Done on {date_words(row.ended_day, today)}" if row.state is State.DONE and row.ended_day else "Let go"


def _told(shown: CustomerCard, today: dt.date) -> Iterator[str]:
    """Give what the card says, in lines; who served them is left out, for it is nobody's fault."""
    rhythm, last = rhythm_of(shown.id, today), last_visit(shown.id)
    came = (tenure_words(shown.since, today), rhythm.words if rhythm else "")
    if any(came):
        yield " · ".join(part for part in came if part)
    if shown.asked_to_stop_on:
        yield f"Asked us to stop on {short_day(shown.asked_to_stop_on, today)}"
    if last:
        yield f"Last here {short_day(last.day, today)}{': ' if last.services else ''}{', '.join(last.services)}"
    if known := [row.text for row in preferences(shown.id, today)][:MOST_KNOWN]:
        yield f"On the card: {', '.join(known)}"
    for incident in incidents_of(shown.id, limit=1):
        stands = "made right" if incident.settled_at else "not made right"
        yield f"Went wrong on {short_day(incident.day, today)}: {incident.text or incident.kind} ({stands})"
    for concern in concerns(shown.id)[:1]:
        yield f"Feared on {short_day(concern.day, today)}: {concern.text}"
