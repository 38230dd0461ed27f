"""What a shipment sets going, and what the answers about it say of the shipment.

About one shipment one thing is asked at a time: what is learned of it takes the place of what was to be asked before.
"""

import re
from collections.abc import Iterable

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.playbooks.actions import plan_happening
from desktop_app.playbooks.happenings.shipment_queries import one_shipment
from desktop_app.playbooks.tables import Trigger
from desktop_app.reminders.actions import ADDED, DONE, drop
from desktop_app.reminders.branches import Branch, FollowOn, from_json
from desktop_app.reminders.outcome_actions import follow
from desktop_app.reminders.rules import Outcome
from desktop_app.reminders.tables import Kind, Reminder, State
from desktop_app.shipments.actions import send_again, settle
from desktop_app.shipments.rules import can_become
from desktop_app.shipments.tables import Shipment, ShipmentState

RESHIP = "reship"  # the key of the step that, once it is done, has sent another
NOT_SENT = (Outcome.NOT_FINE, Outcome.NO_ANSWER)
NEWS = {Outcome.FINE: ShipmentState.ARRIVED, Outcome.NOT_FINE: ShipmentState.LATE}
"""What the answer to "has it arrived?" makes of a shipment."""

ABOUT = re.compile(
    rf"[^/]+/[^/]+/\d+/(?:{Trigger.SHIPMENT_SENT}|(?P<late>{Trigger.SHIPMENT_LATE}))/(?P<id>\d+)(?P<led_on>/.+)?"
)
"""The occasion of a reminder about a shipment."""


def plan_sent(act: Act, entry: JournalEntry) -> None:
    """React to a shipment that was sent: make the reminders that the playbooks plan for it."""
    plan_happening(act, one_shipment(entry.subject, Trigger.SHIPMENT_SENT, entry.day))


def plan_late(act: Act, entry: JournalEntry) -> None:
    """React to a shipment that is late: have the customer told, unless it is they who told us."""
    if _came_up_in_a_call(act):
        return
    asked = [row for row in _waiting(act, entry) if _asks_whether_it_came(row)]
    if plan_happening(act, one_shipment(entry.subject, Trigger.SHIPMENT_LATE, entry.day)):
        _drop(act, asked, "It is late")


def ask_no_more(act: Act, entry: JournalEntry) -> None:
    """React to a shipment that arrived: drop what was still to be asked or done because it might not."""
    _drop(act, filter(_asks_whether_it_came, _waiting(act, entry)), "It has arrived")


def go_on_to_reship(act: Act, entry: JournalEntry) -> None:
    """React to a shipment that got lost: go straight on to the step that sends another, where a playbook has one."""
    waiting = _waiting(act, entry)
    if any(row.step == RESHIP for row in waiting):
        return
    _drop(act, waiting, "It is lost")
    if not _came_up_in_a_call(act):
        reship = ((row, step) for row in _about(entry) if (step := _reship_in(from_json(row.branches))))
        if found := next(reship, None):
            follow(act, *found)


def take_answer(act: Act, entry: JournalEntry) -> None:
    """React to a reminder about a shipment that is done: keep what the answer says of the shipment.

    Where another was sent, the first one is lost, and the other has its own playbooks.
    """
    row = Reminder.get_by_id(entry.subject)
    shipment = shipment_of(row.occasion)
    if shipment is None:
        return
    if row.step == RESHIP:
        if row.outcome not in NOT_SENT:
            send_again(act, shipment)
    elif row.kind is Kind.CHECK and row.outcome in NEWS:
        state = NEWS[Outcome(row.outcome)]
        if can_become(Shipment.get_by_id(shipment).state, state):
            settle(act, shipment, state)


def shipment_of(occasion: str | None) -> int | None:
    """Give the shipment that a reminder is about, by its occasion; None where it is about something else."""
    found = ABOUT.fullmatch(occasion or "")
    return int(found["id"]) if found else None


def _came_up_in_a_call(act: Act) -> bool:
    return any(entry.kind == DONE for entry in act.entries)


def _waiting(act: Act, entry: JournalEntry) -> list[Reminder]:
    """What is still to be asked or done about a shipment, but for what this very act led on to."""
    made = {made.subject for made in act.entries if made.kind == ADDED}
    return [row for row in _about(entry) if row.state is State.OPEN and row.id not in made]


def _about(entry: JournalEntry) -> list[Reminder]:
    """The reminders about the shipment of an entry, the latest first."""
    planned = (Reminder.customer == entry.customer) & Reminder.occasion.is_null(False)
    rows = Reminder.select().where(planned).order_by(Reminder.id.desc())
    return [row for row in rows if shipment_of(row.occasion) == entry.subject]


def _asks_whether_it_came(row: Reminder) -> bool:
    """Not so what was planned for when it is there, such as asking how it fits."""
    about = ABOUT.fullmatch(row.occasion or "")
    return row.kind is Kind.CHECK or bool(about and (about["late"] or about["led_on"]))


def _drop(act: Act, rows: Iterable[Reminder], reason: str) -> None:
    for row in rows:
        drop(act, row.id, reason)


def _reship_in(branches: Iterable[Branch]) -> FollowOn | None:
    """The step that sends another, wherever the outcomes lead to it."""
    for step in (branch.then for branch in branches if branch.then):
        found = step if step.step == RESHIP else _reship_in(step.branches)
        if found:
            return found
    return None
