"""What a letter may say to a customer: nothing but what they said themselves, what was done, and what is to come.

What is discreet or must never happen is never put into a letter, and nothing whose words hold such words.
"""

import datetime as dt
from collections.abc import Callable, Iterable

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation import settings
from desktop_app.messages.days import appointment_words, day_words
from desktop_app.messages.letters import language_for
from desktop_app.preferences.queries import PreferenceRow, preferences
from desktop_app.preferences.tables import How, Kind, Preference
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.reminders.tables import Reminder
from desktop_app.shipments.tables import Shipment, ShipmentState
from desktop_app.staff.queries import name_of
from desktop_app.suggestions.rules import near_occasion
from desktop_app.visits.queries import last_visit
from desktop_app.visits.tables import Appointment, AppointmentState, Concern, LineKind, Purchase, Visit

MOST_LIKES = 2
UNDER_WAY = (ShipmentState.UNDER_WAY, ShipmentState.LATE)
Facts = dict[str, str]
SayDay = Callable[[dt.date], str]


def facts(customer: int, reminder: Reminder | None, today: dt.date, writer: int | None) -> Facts:
    """Give what is known for the names in a letter (`wording.NAMES`); what is not known is left out.

    `reminder` is the one it is written for, `writer` the member of staff who writes.
    """
    language, region = letter_language(), settings.read(settings.REGION)

    def say(day: dt.date) -> str:
        return day_words(day, language, region)

    person = Customer.get_by_id(customer)
    told = {
        **_last_visit(customer, say),
        **_liked(preferences(customer, today)),
        **_parcel(customer, say),
        **_occasion(customer, today, say),
        "product": _bought(customer),
        "promise": reminder.text if reminder and reminder.kind is Purpose.PROMISE else "",
    }
    own = {
        "name": person.call or person.name,
        "shop": settings.read(settings.SHOP_NAME),
        "writer": name_of(writer),
        "appointment": _appointment(customer, today, language, region),
    }
    known = own | _without_private(told, _private(customer))
    return {name: words for name, words in known.items() if words}


def letter_language() -> str:
    """Give the language the shop's letters are in."""
    return language_for(settings.read(settings.LANGUAGE))


def _last_visit(customer: int, say: SayDay) -> Facts:
    last = last_visit(customer)
    if last is None:
        return {}
    concern = Concern.get_or_none(Concern.visit == last.visit)
    return {
        "last_visit": say(last.day),
        "service": ", ".join(last.services),
        "server": last.server_name,
        "hope": _bare(Visit.get_by_id(last.visit).hope),
        "concern": _bare(concern.text) if concern else "",
    }


def _liked(known: Iterable[PreferenceRow]) -> Facts:
    """What they like and hope for, where they said so themselves, openly, and not for one day only."""
    said = [one for one in known if one.how is How.SAID and not (one.discreet or one.situational or one.faded)]
    likes = [one.text for one in said if one.kind is Kind.LIKE][:MOST_LIKES]
    goals = (_bare(one.text) for one in said if one.kind is Kind.GOAL)
    return {"likes": ", ".join(likes), "goal": next(goals, "")}


def _parcel(customer: int, say: SayDay) -> Facts:
    shipment = (
        Shipment.select()
        .where((Shipment.customer == customer) & Shipment.state.in_(UNDER_WAY))
        .order_by(Shipment.promised_on, Shipment.id)
        .first()
    )
    return {"order": shipment.what, "promised_for": say(shipment.promised_on)} if shipment else {}


def _occasion(customer: int, today: dt.date, say: SayDay) -> Facts:
    for one in ImportantDate.select().where(ImportantDate.customer == customer).order_by(ImportantDate.id):
        falls = near_occasion(one.month, one.day, today)
        if falls:
            return {"occasion": one.label, "date": say(falls)}
    return {}


def _bought(customer: int) -> str:
    line = (
        Purchase.select(Purchase.what)
        .where((Purchase.customer == customer) & (Purchase.kind == LineKind.PRODUCT) & (Purchase.quantity > 0))
        .order_by(Purchase.day.desc(), Purchase.id.desc())
        .first()
    )
    return line.what if line else ""


def _appointment(customer: int, today: dt.date, language: str, region: str) -> str:
    coming = (
        Appointment.select()
        .where((Appointment.customer == customer) & (Appointment.day >= today))
        .where(Appointment.state == AppointmentState.BOOKED)
        .order_by(Appointment.day, Appointment.time)
        .first()
    )
    return appointment_words(coming.day, coming.time, language, region) if coming else ""


def _private(customer: int) -> list[str]:
    hidden = (Preference.discreet == True) | (Preference.kind == Kind.NEVER)  # noqa: E712 - an expression for SQL
    rows = Preference.select(Preference.text).where((Preference.customer == customer) & hidden)
    return [row.text.casefold() for row in rows]


def _without_private(told: Facts, private: Iterable[str]) -> Facts:
    secrets = list(private)
    return {name: words for name, words in told.items() if not any(one in words.casefold() for one in secrets)}


def _bare(words: str) -> str:
    """Somebody's words without their own quotation marks; each language of letters has others."""
    return words.strip(' "“”„«»')
