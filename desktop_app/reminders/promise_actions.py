"""What was promised or noted at the counter becomes a reminder."""

import datetime as dt
from textwrap import shorten

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.noticing.reading import proposals as read
from desktop_app.noticing.tables import Proposal
from desktop_app.reminders.actions import add, remind
from desktop_app.reminders.days import date_words
from desktop_app.reminders.rules import TOMORROW, NewReminder, channel_of
from desktop_app.reminders.tables import Kind, Reminder

MADE_OF = {read.Kind.REMINDER: Kind.FOLLOW_UP, read.Kind.PROMISE: Kind.PROMISE}


def promise(act: Act, customer: int, visit: int, text: str, due: dt.date) -> int | None:
    """Keep what was promised during a visit, as the one who promised it, and give the reminder's id."""
    promised = f"Promised on {date_words(act.day, act.day)}"
    new = NewReminder(
        customer=customer,
        text=text,
        due=due,
        kind=Kind.PROMISE,
        channel=channel_of(text),
        assignee=act.by,
        why=promised,
        visit=visit,
    )
    return remind(act, new)


def from_proposal(act: Act, entry: JournalEntry) -> None:
    """Make a reminder of a kept proposal that is a promise or something to be done on a day.

    A promise without a day is looked at tomorrow. Whoever noted a promise made it.
    """
    proposal = Proposal.get_by_id(entry.subject)
    if proposal.kind not in MADE_OF or entry.customer is None:
        return
    kind, text = MADE_OF[proposal.kind], proposal.act or proposal.text
    observation = proposal.observation
    new = NewReminder(
        customer=entry.customer,
        text=shorten(text, Reminder.text.limit, placeholder="…"),
        due=max(proposal.due or act.day + TOMORROW, act.day),
        time=proposal.time,
        kind=kind,
        channel=channel_of(text),
        assignee=observation.by_id if kind is Kind.PROMISE else None,
        why=f"Noted on {date_words(observation.day, act.day)}: “{observation.text}”",
        visit=observation.visit_id,
        observation=observation.id,
        occasion=f"proposal/{proposal.id}",
    )
    act.update(proposal, became=add(act, new))
