"""One customer as a whole: what every feature knows, asked for at once."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.customers.happenings import short_day
from desktop_app.customers.queries import CustomerCard, TimelineRow, card, timeline
from desktop_app.customers.tables import Customer
from desktop_app.foundation.mistakes import Mistake
from desktop_app.preferences.queries import PreferenceRow, never_list, preferences
from desktop_app.recovery.offer_queries import OfferRow, offers_to
from desktop_app.recovery.queries import IncidentRow, incidents_of
from desktop_app.recovery.signals.signal_queries import signals_of
from desktop_app.recovery.signals.signal_rules import Signal
from desktop_app.reminders.queries import ReminderRow, due
from desktop_app.rhythm.queries import ServiceRhythm, rhythm_of, service_rhythms
from desktop_app.rhythm.rules import Rhythm, RhythmState
from desktop_app.shipments.queries import ShipmentRow, shipments
from desktop_app.suggestions.queries import Suggestion, suggest
from desktop_app.visits.queries import ConcernRow, concerns, last_visit
from desktop_app.visits.rules import last_here_words, tenure_words

ASKED_TO_STOP = "asked us to stop"
SAID_OF_THEM = (RhythmState.DRIFTING, RhythmState.QUIET)
SHOWN_OF_TIMELINE = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands beside the name: what must never happen, and how long, how often and how lately they have come."""

    customer: int
    name: str
    never: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class WholeCard:
    """All that is known of a customer. `state` is with us, due, drifting, quiet, or asked us to stop."""

    card: CustomerCard
    state: str
    rhythm: Rhythm | None
    service_rhythms: tuple[ServiceRhythm, ...]
    preferences: tuple[PreferenceRow, ...]
    suggestions: tuple[Suggestion, ...]
    reminders: tuple[ReminderRow, ...]
    timeline: tuple[TimelineRow, ...]
    concerns: tuple[ConcernRow, ...]
    incidents: tuple[IncidentRow, ...]
    offers: tuple[OfferRow, ...]
    signals: tuple[Signal, ...]
    shipments: tuple[ShipmentRow, ...]


def heading(customer: int, today: dt.date) -> Heading:
    """Give what stands at the head of a card."""
    row = Customer.get_or_none(Customer.id == customer)
    if row is None:
        raise Mistake("This customer is no longer here.")
    rhythm, last = rhythm_of(customer, today), last_visit(customer)
    here = last_here_words(last.day if last else None, today)
    parts = (tenure_words(row.since, today), *_how_they_stand(row.asked_to_stop_on, rhythm, here, today))
    return Heading(customer, row.name, never_list(customer), " · ".join(part for part in parts if part))


def whole_card(customer: int, today: dt.date) -> WholeCard:
    """Give all that is known of a customer; raises Mistake where there is no such customer."""
    rhythm = rhythm_of(customer, today)
    stopped = Customer.select(Customer.asked_to_stop_on).where(Customer.id == customer).scalar()
    return WholeCard(
        card=card(customer),
        state=ASKED_TO_STOP if stopped else (rhythm.state if rhythm else RhythmState.WITH_US),
        rhythm=rhythm,
        service_rhythms=service_rhythms(customer, today),
        preferences=preferences(customer, today),
        suggestions=suggest(customer, today),
        reminders=due(customer=customer, today=today),
        timeline=timeline(customer, SHOWN_OF_TIMELINE),
        concerns=concerns(customer),
        incidents=incidents_of(customer),
        offers=offers_to(customer),
        signals=signals_of(customer, today),
        shipments=shipments(customer),
    )


def _how_they_stand(stopped: dt.date | None, rhythm: Rhythm | None, last_here: str, today: dt.date) -> Sequence[str]:
    """Say how somebody stands and by what evidence; that they are with us, or due, goes without saying."""
    if stopped:
        return f"{ASKED_TO_STOP} on {short_day(stopped, today)}", last_here
    if rhythm and rhythm.state in SAID_OF_THEM:
        return (f"{rhythm.state}: {rhythm.words}",)  # which says how long ago they were here
    return rhythm.words if rhythm else "", last_here
