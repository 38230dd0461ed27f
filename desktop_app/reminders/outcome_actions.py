"""What the outcome of a reminder leads to."""

from textwrap import shorten

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.reminders.actions import add
from desktop_app.reminders.branches import FollowOn, branch_for, from_json
from desktop_app.reminders.days import date_words
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder, Step


def lead_on(act: Act, entry: JournalEntry) -> None:
    """React to a reminder that is done: make the one its outcome leads to, due its delay after today."""
    row = Reminder.get_by_id(entry.subject)
    branch = branch_for(from_json(row.branches), row.outcome)
    if branch and branch.then:
        follow(act, row, branch.then)


def follow(act: Act, row: Reminder, then: FollowOn) -> int | None:
    """Make the reminder that one leads on to and give its id; None where it led there before."""
    return add(act, _following(act, row, then))


def _following(act: Act, row: Reminder, then: FollowOn) -> NewReminder:
    return NewReminder(
        customer=row.customer_id,
        text=shorten(then.text, Reminder.text.limit, placeholder="…"),
        due=then.delay.from_day(act.day, settings.open_days()),
        kind=then.kind,
        channel=then.channel,
        assignee=then.assignee,
        why=f"{date_words(act.day, act.day)}: {' · '.join(filter(None, (row.text, row.outcome.capitalize())))}",
        visit=row.visit_id,
        observation=row.observation,
        occasion=_occasion(row, then),
        steps=tuple(shorten(line, Step.text.limit, placeholder="…") for line in then.script),
        playbook=row.playbook,
        step=then.step,
        letter=then.letter,
        branches=then.branches,
        location=row.location,
    )


def _occasion(row: Reminder, then: FollowOn) -> str:
    """Name what it follows from, so that it is made once; after a long way, by the reminder alone."""
    named = f"{row.occasion or f'reminder/{row.id}'}/{then.step}"
    return named if len(named) <= Reminder.occasion.limit else f"reminder/{row.id}/{then.step}"
