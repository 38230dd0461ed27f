"""Deciding for those whom an event touched: one customer at a time, never many at once."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.spoken_days import short_day
from desktop_app.foundation.text import clean_line, is_visible, shortened
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.events.tables import Decided, Event, EventDecision
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind, Reminder, State
from desktop_app.staff.queries import name_of

DECIDED = "event.decided"
RECONSIDERED = "event.reconsidered"


def wrote(act: Act, event: int, customer: int) -> None:
    """Keep that somebody wrote to a customer about it; raises Mistake where that was decided before."""
    _decide(act, _stored(event), customer, Decided.WRITE)


def ring(act: Act, event: int, customer: int) -> int:
    """Have whoever acts ring a customer about it today, and give the reminder's id; Mistake as `wrote`."""
    row = _stored(event)
    reminder = reminders.add(
        act,
        NewReminder(
            customer=customer,
            text=shortened(f"Ring about what happened: {row.text}", Reminder.text.limit),
            due=act.day,
            kind=Kind.CHECK,
            assignee=act.by,
            why=f"It touched them, as was recorded on {short_day(act.local(row.at).date())}",
        ),
    )
    _decide(act, row, customer, Decided.RING, reminder=reminder)
    return reminder or 0


def take_up(act: Act, event: int, customer: int, visit: int | None = None) -> int:
    """Keep it as something that went wrong for a customer, noticed by us first, and give the incident's id.

    `visit` is the one it fell into. It waits to be made right from then on. Raises Mistake as `wrote` does.
    """
    row = _stored(event)
    _decide(act, row, customer, Decided.MAKE_RIGHT)
    return open_incident(act, customer, row.text, noticed=True, visit=visit, event=row.id, item=row.product)


def leave(act: Act, event: int, customer: int, why: str) -> None:
    """Decide that nothing needs doing for a customer, and why; Mistake without a reason, or as `wrote` does."""
    why = clean_line(why, EventDecision.why.limit, "The reason")
    if not is_visible(why):
        raise Mistake("Why does nothing need doing? A few words will do.")
    _decide(act, _stored(event), customer, Decided.NOTHING, why=why)


def reconsider(act: Act, event: int, customer: int) -> None:
    """Let it be decided anew for a customer. A call that was not made is let go; what went wrong stays kept."""
    decision = _decision(event, customer)
    if decision is None:
        raise Mistake("Nothing is decided here yet.")
    act.delete(decision)
    act.record(RECONSIDERED, customer=customer, subject=event, text=_stored(event).text)
    call = Reminder.get_or_none((Reminder.id == decision.reminder_id) & (Reminder.state == State.OPEN))
    if call is not None:
        reminders.drop(act, call.id, "decided anew")


def _decide(
    act: Act, event: Event, customer: int, decided: Decided, *, why: str = "", reminder: int | None = None
) -> None:
    before = _decision(event.id, customer)
    if before is not None:
        raise Mistake(f"{name_of(before.by_id) or 'Somebody'} decided this on {short_day(before.day)} already.")
    act.insert(
        EventDecision(
            event=event, customer=customer, decided=decided, why=why, reminder=reminder, day=act.day, by=act.by
        )
    )
    act.record(DECIDED, customer=customer, subject=event.id, text=event.text)


def _decision(event: int, customer: int) -> EventDecision | None:
    return EventDecision.get_or_none((EventDecision.event == event) & (EventDecision.customer == customer))


def _stored(event: int) -> Event:
    row = Event.get_or_none(Event.id == event)
    if row is None:
        raise Mistake("There is no such event.")
    return row
