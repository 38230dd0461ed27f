"""Being in touch with a customer, and what it makes unnecessary."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.text import clean_line
from desktop_app.reminders.actions import DROPPED, end
from desktop_app.reminders.moving_actions import move
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import IN_TOUCH, was_in_touch
from desktop_app.reminders.tables import Channel, Contact, CountedFrom, Reminder, Series, State

MADE = "contact.made"
TODAY = dt.timedelta(0)
RECENT = dt.timedelta(days=31)


def contact(act: Act, customer: int, channel: Channel, text: str = "") -> int:
    """Keep that somebody of the shop was in touch with a customer, in a few words if there are any; gives its id.

    Raises Mistake for too many words.
    """
    made = _keep(act, customer, channel, clean_line(text, Contact.text.limit, "What was said"))
    act.record(MADE, customer=customer, subject=made.id, text=made.text or channel.capitalize())
    return made.id


def contact_by_reminder(act: Act, entry: JournalEntry) -> None:
    """React to a reminder that is done: a call, a mail or a text that reached the customer is a contact."""
    row = Reminder.get_by_id(entry.subject)
    if was_in_touch(row.channel, row.outcome):
        _keep(act, row.customer_id, row.channel, row.text)
        _touch(act, row.customer_id, act.day)


def in_touch(act: Act, entry: JournalEntry) -> None:
    """React to a visit, a call or a message: what was to be done to keep in touch with the customer is done by it.

    What waits only until somebody is in touch is let go. What comes again counted from the last contact moves on. What
    lies more than a month back, as most of what a till's export holds, is passed over, and so is what is yet to come.
    """
    if entry.customer is not None and TODAY <= act.day - entry.day <= RECENT:
        _touch(act, entry.customer, entry.day)


def _touch(act: Act, customer: int, day: dt.date) -> None:
    needless = (Reminder.customer == customer) & (Reminder.state == State.OPEN) & Reminder.until_contact
    for row in list(Reminder.select().where(needless)):
        end(act, row, State.DROPPED, note=IN_TOUCH)
        act.record(DROPPED, customer=customer, subject=row.id, text=f"{row.text} · {IN_TOUCH}")
    counting = (Series.counted_from == CountedFrom.CONTACT) & Series.ended_on.is_null()
    for series in list(Series.select().where((Series.customer == customer) & counting)):
        _count_from(act, series, day)


def _count_from(act: Act, series: Series, day: dt.date) -> None:
    """Count a series from this contact; what waits moves to a later day by it, never to an earlier one."""
    after = Rule(series.number, series.every, day).after(day)
    waiting = list(Reminder.select().where((Reminder.series == series) & (Reminder.state == State.OPEN)))
    if any(row.due >= after for row in waiting):
        return
    act.update(series, anchor=day)
    for row in waiting:
        act.update(series, planned_to=max(series.planned_to, after))
        move(act, row, after, IN_TOUCH)


def _keep(act: Act, customer: int, channel: Channel, text: str) -> Contact:
    return act.insert(Contact(customer=customer, day=act.day, at=act.now, channel=channel, by=act.by, text=text))
