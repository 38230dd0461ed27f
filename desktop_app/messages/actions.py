"""Keeping what was sent, addresses that were typed, and the shop's own wording."""

from dataclasses import replace

from desktop_app.customers.actions import edit
from desktop_app.customers.drafts import EmailDraft, PhoneDraft
from desktop_app.customers.queries import card
from desktop_app.foundation.act import Act
from desktop_app.messages.fact_queries import letter_language
from desktop_app.messages.letters import check_wording, shipped
from desktop_app.messages.queries import letter_in_force
from desktop_app.messages.rules import BY_MAIL, BY_PHONE, WAY_WORDS, Outgoing, changed_letters, checked
from desktop_app.messages.tables import Message, OwnWording, Way
from desktop_app.reminders.actions import done
from desktop_app.reminders.tables import Reminder, State

SENT = "message.sent"
REWORDED = "letter.reworded"


def sent(act: Act, message: Outgoing, with_address: bool = False) -> int:
    """Keep a message that went out, end the reminder it was written for, and give the act's id, for undo.

    A reminder to be rung up for stays: how the call went is asked there. `with_address` puts the address on the card,
    too. Raises Mistake where the message could not have gone out as it is.
    """
    fit = checked(message)
    if with_address:
        keep_address(act, fit.customer, fit.way, fit.address)
    row = act.insert(
        Message(
            customer=fit.customer,
            reminder=fit.reminder,
            letter=fit.letter,
            way=fit.way,
            address=fit.address,
            subject=fit.subject,
            body=fit.body,
            changed=changed_letters(fit),
            as_is=fit.as_is and fit.untouched,
            at=act.now,
            day=act.day,
            by=act.by,
        )
    )
    about = fit.subject or letter_in_force(fit.letter).name
    act.record(SENT, customer=fit.customer, subject=row.id, text=f"“{about}” {WAY_WORDS[fit.way]}")
    if fit.reminder is not None and fit.way is not Way.PHONE and _waits(fit.reminder):
        done(act, fit.reminder, note=f"Written {WAY_WORDS[fit.way]}")
    return act.performed.id


def keep_address(act: Act, customer: int, way: Way, address: str) -> None:
    """Put the address or number a message went to on the customer's card; one that stands there stays as it is."""
    person = card(customer)
    known = {one.address for one in person.emails} | {one.written for one in person.phones}
    if address.casefold() in {one.casefold() for one in known}:
        return
    if way in BY_MAIL:
        edit(act, customer, replace(person, emails=(*person.emails, EmailDraft(address))))
    elif way in BY_PHONE:
        edit(act, customer, replace(person, phones=(*person.phones, PhoneDraft(address))))


def keep_wording(act: Act, code: str, subject: str, body: str, short: str) -> None:
    """Let a letter say this from now on, in the shop's language; raises Mistake where a name in braces is unknown."""
    check_wording(subject, body, short)
    language = letter_language()
    wording = {"subject": subject.strip(), "body": body.strip(), "short": short.strip()}
    own = _own(code, language)
    if own is None:
        act.insert(OwnWording(code=code, language=language, **wording))
    else:
        act.update(own, **wording)
    act.record(REWORDED, text=letter_in_force(code).name)


def drop_wording(act: Act, code: str) -> None:
    """Let a letter say again what it came with; one that says so already is no matter."""
    own = _own(code, letter_language())
    if own is not None:
        act.delete(own)
        act.record(REWORDED, text=shipped(own.language)[code].name)


def _waits(reminder: int) -> bool:
    return Reminder.select().where((Reminder.id == reminder) & (Reminder.state == State.OPEN)).exists()


def _own(code: str, language: str) -> OwnWording | None:
    return OwnWording.get_or_none((OwnWording.code == code) & (OwnWording.language == language))
