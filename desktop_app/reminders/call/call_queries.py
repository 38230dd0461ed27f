"""What is good to know before calling somebody about a reminder."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.queries import card
from desktop_app.customers.rules import digits_of
from desktop_app.customers.tables import Phone, Pronoun
from desktop_app.foundation.database import database
from desktop_app.preferences.queries import PreferenceRow, never_list, preferences
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.reminders.call.call_words import natural_about
from desktop_app.reminders.kept_queries import last_contact
from desktop_app.reminders.queries import one
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.visits.queries import last_visit

WHY_MOVED = """
    SELECT text FROM journal_entry
     WHERE customer = ? AND subject = ? AND kind = 'reminder.moved' ORDER BY id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as it was written, what it is for (``home``), and the form in which it is dialled."""

    written: str
    label: str
    dialled: str


@dataclass(frozen=True, slots=True)
class Call:
    """A reminder with what to have in mind for it; `last_contact` and `last_visit` are None where there was none.

    `moved` says why it has another day than it had, where nobody chose that day for it."""

    reminder: ReminderRow
    name: str
    say: str
    call: str
    pronoun: Pronoun
    never: tuple[str, ...]
    mind: tuple[PreferenceRow, ...]
    phones: tuple[PhoneNumber, ...]
    last_visit: dt.date | None
    last_contact: dt.date | None
    moved: str


def call(reminder: int, today: dt.date) -> Call:
    """Give what is good to know for a reminder; raises Mistake where there is none of that id."""
    row = one(reminder)
    person = card(row.customer_id)
    visit = last_visit(row.customer_id)
    known = preferences(row.customer_id, today)
    return Call(
        reminder=row,
        name=person.name,
        say=person.say,
        call=person.call,
        pronoun=person.pronoun,
        never=never_list(row.customer_id),
        mind=natural_about([fact for fact in known if fact.kind is not Fact.NEVER]),
        phones=_phones(row.customer_id),
        last_visit=visit.day if visit else None,
        last_contact=last_contact(row.customer_id),
        moved=_moved(row) if row.moved_from else "",
    )


def _moved(row: ReminderRow) -> str:
    told = database.execute_sql(WHY_MOVED, (row.customer_id, row.id)).fetchone()
    return str(told[0]) if told else ""


def _phones(customer: int) -> tuple[PhoneNumber, ...]:
    rows = Phone.select().where(Phone.customer == customer).order_by(Phone.id)
    return tuple(PhoneNumber(row.written, row.label, row.e164 or digits_of(row.written)) for row in rows)
