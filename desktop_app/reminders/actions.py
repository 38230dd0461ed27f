"""Making reminders, and what becomes of them."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder, Step

ADDED = "reminder.added"


def add(act: Act, new: NewReminder) -> int | None:
    """Make a reminder and give its id; None where its occasion was reminded of before.

    Raises Mistake where it has no words.
    """
    text = " ".join(new.text.split())
    if not text:
        raise Mistake("What is to be done? A reminder needs a few words.")
    if new.occasion and Reminder.select().where(Reminder.occasion == new.occasion).exists():
        return None
    reminder = act.insert(
        Reminder(
            customer=new.customer,
            kind=new.kind,
            text=text[: Reminder.text.limit],
            why=new.why[: Reminder.why.limit],
            due=new.due,
            due_time=new.time,
            first_due=new.due,
            channel=new.channel,
            assignee=new.assignee,
            visit=new.visit,
            observation=new.observation,
            occasion=new.occasion or None,
        )
    )
    for position, step in enumerate(new.steps, 1):
        act.insert(Step(reminder=reminder, position=position, text=step))
    act.record(ADDED, customer=new.customer, subject=reminder.id, day=new.due, text=text)
    return reminder.id
