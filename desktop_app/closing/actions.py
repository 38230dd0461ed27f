"""Thinking about each customer once."""

import datetime as dt

from desktop_app.closing.tables import TailLight
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.tables import Visit

THOUGHT_ABOUT = "visit.thought-about"
NOTHING = "nothing to trouble them"


def think_about(act: Act, visit: int, answer: str = NOTHING) -> None:
    """Note that somebody thought about what could trouble this customer tomorrow, and what came of it."""
    row = Visit.get_or_none(Visit.id == visit)
    if row is None:
        raise Mistake("That visit is not there any more.")
    light = TailLight.get_or_none(TailLight.visit == visit)
    if light is None:
        act.insert(TailLight(visit=visit, at=act.now, by=act.by, answer=answer))
    else:
        act.update(light, answer=answer)
    act.record(THOUGHT_ABOUT, customer=row.customer_id, subject=visit, text=answer)


def ask_tomorrow(act: Act, visit: int, customer: int, words: str, day: dt.date) -> None:
    """Set a reminder for what could trouble a customer tomorrow, and note that somebody thought about it."""
    new = NewReminder(customer=customer, text=words, due=day, kind=Kind.CHECK, channel=Channel.CALL, visit=visit)
    add(act, new)
    think_about(act, visit, words)
