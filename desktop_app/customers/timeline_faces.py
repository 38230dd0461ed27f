"""How each kind of event in a customer's life is called and drawn."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.queries import TimelineRow


@dataclass(frozen=True, slots=True)
class Face:
    """A kind's title, icon, and the colour tokens of its dot and icon."""

    title: str
    icon: str
    ground: str | None = None
    ink: str = "ink-2"


FACES = {
    "customer.added": Face("First known", "person"),
    "visit.finished": Face("Visit", "seat"),
    "visit.imported": Face("Visit", "seat"),
    "visit.concern": Face("Worry", "sunrise"),
    "purchase.made": Face("Bought", "bag"),
    "observation.noted": Face("Note", "note"),
    "preference.added": Face("Learned", "goal"),
    "preference.forgotten": Face("No longer so", "cross"),
    "reminder.done": Face("Follow-up", "phone"),
    "incident.noted": Face("Went wrong", "alert", "bad-soft", "bad"),
    "incident.made-right": Face("Made right", "heart", "good-soft", "good"),
}


def face(kind: str) -> Face:
    """Give the face of a kind of event."""
    return FACES.get(kind, Face("Event", "clock"))


def day_words(day: dt.date, today: dt.date) -> str:
    """Say a day shortly: 21 Oct, with the year where it is another."""
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"


def sentence(row: TimelineRow, today: dt.date) -> str:
    """Say an event in full, for who listens instead of looking."""
    by = f", {row.by}" if row.by else ""
    return f"{face(row.kind).title}, {day_words(row.day, today)}: {row.text}{by}"
