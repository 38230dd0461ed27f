"""A gift certificate that goes by post, to an address that is for this letter only."""

from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.spoken_days import short_day
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.recovery.owed.claim_queries import stands
from desktop_app.recovery.owed.claim_tables import Certificate
from desktop_app.recovery.tables import LedgerEntry
from desktop_app.reminders.actions import add, drop
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind, Reminder, State, Step

OCCASION = "post-certificate/"
NEXT_OPEN_DAY = Delay(1, DelayUnit.BUSINESS_DAYS)
LONGEST_ADDRESS = 300
ADDRESSED = 1  # the step that holds the address
FORGOTTEN = "Address it: the address was for this letter only"


def post_certificates(act: Act, gestures: list[int], address: str) -> None:
    """Remind whoever gave certificates to post them on the next open day; the address is kept with that alone.

    `gestures` are the ids of what was given. Raises Mistake where no certificate is among it, or no address is said.
    """
    address = clean_line(address, LONGEST_ADDRESS, "The address")
    certificates = list(Certificate.select().where(Certificate.gesture.in_(gestures)))
    if not certificates:
        raise Mistake("No certificate is among what is given, so there is nothing to post.")
    if not is_visible(address):
        raise Mistake("Where shall it be posted to?")
    for certificate in certificates:
        add(act, _reminder(act, certificate, address))


def forget_address(act: Act, entry: JournalEntry) -> None:
    """React to a reminder that has ended: what was posted, or will not be, needs its address no more."""
    if not (Reminder.get_by_id(entry.subject).occasion or "").startswith(OCCASION):
        return
    step = Step.get_or_none((Step.reminder == entry.subject) & (Step.position == ADDRESSED))
    if step is not None:
        act.update(step, text=FORGOTTEN)


def post_no_more(act: Act, entry: JournalEntry) -> None:
    """React to an entry of the ledger that takes another back: a certificate that is worth nothing is not posted."""
    gesture = LedgerEntry.get_by_id(entry.subject).gesture_id
    certificate = Certificate.get_or_none(Certificate.gesture == gesture)
    if certificate is None or stands(gesture):
        return
    waiting = (Reminder.occasion == _occasion(certificate)) & (Reminder.state == State.OPEN)
    reminder = Reminder.get_or_none(waiting)
    if reminder is not None:
        drop(act, reminder.id, "The certificate was taken back.")


def _reminder(act: Act, certificate: Certificate, address: str) -> NewReminder:
    customer = certificate.gesture.customer_id
    name = Customer.get_by_id(customer).name
    return NewReminder(
        customer=customer,
        text=f"Post the gift certificate {certificate.code}",
        due=NEXT_OPEN_DAY.from_day(act.day, settings.open_days()),
        kind=Kind.PROMISE,
        channel=Channel.POST,
        assignee=act.by,
        why=f"It was given on {short_day(act.day)}, to be posted",
        occasion=_occasion(certificate),
        steps=(f"Address it to {name}, {address}", "Print it, from what is to be honoured", "Post it"),
    )


def _occasion(certificate: Certificate) -> str:
    return f"{OCCASION}{certificate.id}"
