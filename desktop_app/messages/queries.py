"""Drafts, and what is known about the messages that went out."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop_app.customers.queries import CustomerCard, card
from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.messages import mail_server
from desktop_app.messages.fact_queries import facts, letter_language
from desktop_app.messages.letters import Letter, shipped
from desktop_app.messages.mail_server import MailServer, Security
from desktop_app.messages.rules import PLAIN, Standing, many_sentence, suited
from desktop_app.messages.tables import OwnWording
from desktop_app.messages.wording import ALWAYS_KNOWN, NAMES, OF_COURSE, fill, names_in
from desktop_app.preferences.queries import preferences
from desktop_app.preferences.tables import Kind
from desktop_app.reminders.days import date_words
from desktop_app.reminders.tables import Reminder
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.rhythm.rules import RhythmState
from desktop_app.visits.queries import visit_days

GONE_TO = """
    SELECT count(DISTINCT customer_id) FROM message
    WHERE letter = ? AND day BETWEEN ? AND ? AND customer_id <> ?
"""
PAST_RHYTHM = (RhythmState.DRIFTING, RhythmState.QUIET)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known: what it is, in which words, and whether the draft says it."""

    label: str
    words: str
    told: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter drafted for one customer, and all that is to be known while it is changed.

    `letters` are (name, code) of all there are, `ask_first` how they like to be reached and whether they asked us to
    stop, `many` a sentence where the letter went to many others this month, `server` None where no mail is set up.
    """

    customer: int
    name: str
    letters: tuple[tuple[str, str], ...]
    letter: str
    subject: str
    body: str
    short: str
    facts: tuple[Fact, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    ask_first: tuple[str, ...]
    many: str
    server: MailServer | None


def draft(customer: int, reminder: int | None, letter: str, today: dt.date, writer: int | None) -> Draft:
    """Draft a letter for a customer: the one with the code `letter`, else the one that suits the reminder or the day.

    Raises Mistake where there is no such customer.
    """
    person, letters = card(customer), letters_in_force()
    row = None if reminder is None else Reminder.get_or_none(Reminder.id == reminder)
    known = facts(customer, row, today, writer)
    wanted = letter or (row.letter if row else "")
    code = suited(letters.values(), _standing(customer, today), wanted, row.kind if row else None)
    chosen = letters[code]
    return Draft(
        customer=customer,
        name=known[ALWAYS_KNOWN],
        letters=tuple((one.name, one.code) for one in letters.values()),
        letter=code,
        subject=fill(chosen.subject, known),
        body=fill(chosen.body, known),
        short=" ".join(fill(chosen.short, known).split()),
        facts=_facts(known, names_in(chosen.subject, chosen.body, chosen.short)),
        emails=tuple(one.address for one in person.emails),
        phones=tuple(one.written for one in person.phones),
        ask_first=_ask_first(person, today),
        many=many_sentence(gone_to_others(code, customer, today)) if code != PLAIN else "",
        server=mail_in_force(),
    )


def letters_in_force() -> dict[str, Letter]:
    """Give every letter by its code, in the shop's language and, where it has one, in its own wording; by name."""
    language = letter_language()
    letters = dict(shipped(language))
    for own in OwnWording.select().where(OwnWording.language == language):
        if own.code in letters:
            letters[own.code] = replace(letters[own.code], subject=own.subject, body=own.body, short=own.short)
    return dict(sorted(letters.items(), key=lambda item: (item[0] != PLAIN, item[1].name)))


def letter_in_force(code: str) -> Letter:
    """Give one letter as the shop words it."""
    return letters_in_force()[code]


def gone_to_others(letter: str, customer: int, today: dt.date) -> int:
    """Count the other customers to whom this letter went since the month began."""
    asked = (letter, today.replace(day=1).isoformat(), today.isoformat(), customer)
    return int(database.execute_sql(GONE_TO, asked).fetchone()[0])


def mail_values() -> dict[str, str | int]:
    """Give what is set of the shop's mail, by the keys of the settings."""
    return {setting.key: settings.read(setting) for setting in mail_server.ALL}


def mail_in_force() -> MailServer | None:
    """Give the mail server the shop sends by; None until a server and an address are named."""
    server = MailServer(
        host=settings.read(mail_server.HOST),
        port=settings.read(mail_server.PORT),
        security=Security(settings.read(mail_server.SECURITY)),
        user=settings.read(mail_server.USER),
        address=settings.read(mail_server.ADDRESS),
        name=settings.read(mail_server.NAME) or settings.read(settings.SHOP_NAME),
    )
    return server if server.host and server.address else None


def _facts(known: Mapping[str, str], told: Collection[str]) -> tuple[Fact, ...]:
    shown = (name for name in NAMES if name in known and name not in OF_COURSE)
    return tuple(Fact(NAMES[name], known[name], name in told) for name in shown)


def _standing(customer: int, today: dt.date) -> Standing:
    days = [day for day in visit_days(customer) if day <= today]
    rhythm = rhythm_of(customer, today)
    since = (today - max(days)).days if days else None
    return Standing(len(days), since, rhythm is not None and rhythm.state in PAST_RHYTHM)


def _ask_first(person: CustomerCard, today: dt.date) -> tuple[str, ...]:
    stop = Customer.get_by_id(person.id).asked_to_stop_on
    asked = (f"They asked us to stop on {date_words(stop, today)}",) if stop else ()
    return asked + tuple(one.text for one in preferences(person.id, today) if one.kind is Kind.CONTACT)
