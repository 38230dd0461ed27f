"""What is good to know before calling somebody about a reminder."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.queries import card
from desktop_app.customers.rules import digits_of
from desktop_app.customers.tables import Phone, Pronoun
from desktop_app.preferences.queries import PreferenceRow, never_list, preferences
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.reminders.call_words import natural_about
from desktop_app.reminders.kept_queries import last_contact
from desktop_app.reminders.queries import one
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.visits.queries import last_visit


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as it was written, what it is for (``home``), and the form in which it is dialled."""

    written: str
    label: str
    dialled: str


@dataclass(frozen=True, slots=True)
class Call:
    """A reminder with what to have in mind for it; `last_contact` and `last_visit` are None where there was none."""

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
    )


def _phones(customer: int) -> tuple[PhoneNumber, ...]:
    rows = Phone.select().where(Phone.customer == customer).order_by(Phone.id)
    return tuple(PhoneNumber(row.written, row.label, row.e164 or digits_of(row.written)) for row in rows)
