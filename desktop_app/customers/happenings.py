"""What a customer's timeline shows of all that is in the journal, and how it is told. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.foundation import spoken_days


@dataclass(frozen=True, slots=True)
class Happening:
    """How one kind of thing that happened is told: in a word or two, and by an icon."""

    title: str
    icon: str


HAPPENINGS: Mapping[str, Happening] = {
    "customer.added": Happening("New here", "person"),
    "customer.asked-to-stop": Happening("Stop", "quiet"),
    "customer.glad-again": Happening("Glad", "smile"),
    "visit.finished": Happening("Visit", "seat"),
    "visit.imported": Happening("Visit", "seat"),
    "visit.concern": Happening("Concern", "sunrise"),
    "purchase.made": Happening("Bought", "bag"),
    "observation.noted": Happening("Note", "note"),
    "observation.imported": Happening("Note", "note"),
    "reminder.done": Happening("Follow-up", "phone"),
    "contact.made": Happening("In touch", "phone"),
    "message.sent": Happening("Wrote", "mail"),
    "appointment.booked": Happening("Booked", "calendar"),
    "appointment.missed": Happening("Missed", "calendar"),
    "shipment.sent": Happening("Sent", "parcel"),
    "shipment.arrived": Happening("Arrived", "parcel"),
    "shipment.late": Happening("Late", "parcel"),
    "shipment.lost": Happening("Lost", "parcel"),
    "painpoint.heard": Happening("Dislikes", "thumb-down"),
    "incident.opened": Happening("Went wrong", "frown"),
    "incident.made-right": Happening("Made right", "heart"),
    "loss.reviewed": Happening("Learned", "eye"),
    "claim.paid": Happening("Bill paid", "tag"),
    "certificate.redeemed": Happening("Redeemed", "gift"),
    "points.spent": Happening("Points spent", "star"),
    "ledger.reversed": Happening("Corrected", "undo"),
}


def short_day(day: dt.date, today: dt.date) -> str:
    """Give a day as briefly as it is clear: the year only where it is another."""
    return spoken_days.short_day(day) if day.year == today.year else f"{spoken_days.short_day(day)} {day.year}"


def sentence(kind: str, day: str, text: str, by: str) -> str:
    """Give one thing that happened as it is read aloud."""
    told = f"{HAPPENINGS[kind].title}, {day}: {text}" if text else f"{HAPPENINGS[kind].title}, {day}"
    return f"{told}. Recorded by {by}" if by else told
