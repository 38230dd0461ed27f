"""What can happen to somebody in a sample shop: the words used in `resources/sample/`, each one real action."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop_app.closing.loss.actions import look_back
from desktop_app.closing.loss.rules import FiveLines, SeenTo
from desktop_app.customers import actions as customers
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.diary import actions as diary
from desktop_app.diary.queries import waiting
from desktop_app.foundation.act import Act
from desktop_app.noticing import actions as noticing
from desktop_app.preferences import actions as preferences
from desktop_app.preferences.tables import How, Kind, Preference
from desktop_app.reminders import actions as reminders
from desktop_app.reminders import tables
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.sample.who import Who
from desktop_app.sample.wrong_deeds import WRONG_DEEDS
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.candidates import candidates
from desktop_app.suggestions.queries import gather
from desktop_app.suggestions.tables import Answer
from desktop_app.visits import actions as visits
from desktop_app.visits.appointment_actions import book


def came(act: Act, who: Who, services: Sequence[str] = ()) -> None:
    """They came; only the day is known."""
    visits.record_visit(act, who.customer, act.day, services=services, served_by=act.by)


def arrived(act: Act, who: Who, **told: Any) -> None:
    """They arrived."""
    visits.arrive(act, who.customer, **told)


def left(act: Act, who: Who, **told: Any) -> None:
    """They left."""
    visits.finish(act, who.customer, **told)


def bought(act: Act, who: Who, what: str, price: int) -> None:
    """They bought something; the price is in minor units."""
    visits.buy(act, who.customer, what, price=price)


def brought_back(act: Act, who: Who, what: str, price: int) -> None:
    """They brought back what they had bought, and got the price, in minor units, for it."""
    visits.buy(act, who.customer, what, price=price, quantity=-1)


def noted(act: Act, who: Who, text: str, keep: Sequence[int] | None = None) -> None:
    """Somebody noticed something and typed it."""
    noticing.note(act, who.customer, text, keep)


def known(act: Act, who: Who, kind: str, text: str, *, how: str = How.SAID, discreet: bool = False) -> None:
    """Somebody put a preference on the card."""
    preferences.prefer(act, who.customer, Kind(kind), text, How(how), discreet=discreet)


def honoured(act: Act, who: Who, text: str, right: bool = True) -> None:
    """Somebody acted on a preference."""
    preferences.honour(act, Preference.get(customer=who.customer, text=text).id, right)


def reminder(
    act: Act,
    who: Who,
    text: str,
    days: int,
    *,
    time: str = "",
    kind: str = tables.Kind.FOLLOW_UP,
    channel: str = tables.Channel.CALL,
    assignee: str = "",
    why: str = "",
) -> None:
    """Somebody will do something so many days later, at a time if one is said."""
    new = NewReminder(
        customer=who.customer,
        text=text,
        due=act.day + dt.timedelta(days=days),
        time=dt.time.fromisoformat(time) if time else None,
        kind=tables.Kind(kind),
        channel=tables.Channel(channel),
        assignee=who.staff[assignee] if assignee else None,
        why=why,
    )
    reminders.add(act, new)


def done(act: Act, who: Who, outcome: str = "fine", note: str = "", text: str = "") -> None:
    """What was due by now is done: all of it, or what begins with a text."""
    for row in due(end=act.day, customer=who.customer):
        if row.text.startswith(text):
            reminders.done(act, row.id, outcome, note)


def put_off(act: Act, who: Who, days: int, text: str = "") -> None:
    """Everything open, or what begins with a text, is put off to so many days later."""
    for row in due(customer=who.customer):
        if row.text.startswith(text):
            reminders.snooze(act, row.id, act.day + dt.timedelta(days=days))


def dropped(act: Act, who: Who, reason: str, text: str = "") -> None:
    """What was due by now will not be done, or whatever is open and begins with a text."""
    for row in due(end=None if text else act.day, customer=who.customer):
        if row.text.startswith(text):
            reminders.drop(act, row.id, reason)


def answered(act: Act, who: Who, text: str) -> None:
    """What was suggested, the one that begins with a text, is done."""
    offered = candidates(gather(who.customer, act.day), act.day)  # also what five better ones keep from being shown
    key = next(one.key for one in offered if one.text.startswith(text))
    answer(act, who.customer, key, Answer.DONE)


def booked(act: Act, who: Who, days: int, *, time: str, service: str, staff: str = "") -> None:
    """They have an appointment so many days later."""
    day, member = act.day + dt.timedelta(days=days), who.staff[staff] if staff else None
    book(act, who.customer, day, time=dt.time.fromisoformat(time), service=service, staff=member)


def was_served(act: Act, _: Who, place: str, felt: str, idea: str = "") -> None:
    """Somebody who works here was a customer elsewhere, and wrote it in the diary."""
    diary.write(act, place, felt, idea)


def will_build(act: Act, who: Who, idea: str, owner: str, days: int) -> None:
    """Somebody sees to an idea of the diary within so many days."""
    entry = next(entry for entry in waiting() if entry.idea == idea)
    diary.give_to(act, entry.id, idea, who.staff[owner], act.day + dt.timedelta(days=days))


def related(act: Act, who: Who, other: str, label: str) -> None:
    """Another customer is their sister, or whatever the label says."""
    customers.relate(act, who.customer, who.customers[other], label)


def asked_to_stop(act: Act, who: Who) -> None:
    """They asked us to stop writing and calling."""
    ask_to_stop(act, who.customer)


def looked_back(act: Act, who: Who, days: int, assignee: str, **lines: str) -> None:
    """Somebody looked back on them, and a colleague sees to what changes within so many days."""
    due = act.day + dt.timedelta(days=days)
    look_back(act, who.customer, FiveLines(**lines), SeenTo(due, who.staff[assignee]))


DEEDS: Mapping[str, Callable[..., None]] = {
    "came": came,
    "arrived": arrived,
    "left": left,
    "bought": bought,
    "brought back": brought_back,
    "noted": noted,
    "known": known,
    "honoured": honoured,
    "reminder": reminder,
    "done": done,
    "put off": put_off,
    "dropped": dropped,
    "answered": answered,
    "booked": booked,
    "was served": was_served,
    "will build": will_build,
    "related": related,
    "asked to stop": asked_to_stop,
    "looked back": looked_back,
    **WRONG_DEEDS,
}
