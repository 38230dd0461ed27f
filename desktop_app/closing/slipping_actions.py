"""Setting the small personal gestures for those who slip away."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel

NEXT_OPEN_DAY = Delay(1, DelayUnit.BUSINESS_DAYS)


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture as it was decided on: for whom, in which words, which way, by whom (None: anyone), and why."""

    customer: int
    text: str
    channel: Channel
    staff: int | None
    why: str


def set_gesture(act: Act, gesture: Gesture) -> int | None:
    """Remind of a gesture on the next open day, unless they come or are spoken to before; gives the reminder's id.

    None where one was set for them tonight already. Raises Mistake where it has no words.
    """
    new = NewReminder(
        customer=gesture.customer,
        text=gesture.text,
        due=next_open_day(act.day),
        channel=gesture.channel,
        assignee=gesture.staff,
        why=gesture.why,
        occasion=f"slipping/{gesture.customer}/{act.day.isoformat()}",
        until_contact=True,
    )
    return add(act, new)


def set_gestures(act: Act, gestures: Sequence[Gesture]) -> None:
    """Remind of several gestures, each for its own customer, as `set_gesture` does with one."""
    for gesture in gestures:
        set_gesture(act, gesture)


def next_open_day(today: dt.date) -> dt.date:
    """Give the first day after today on which the shop is open."""
    return NEXT_OPEN_DAY.from_day(today, settings.open_days())
