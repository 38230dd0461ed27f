"""How a happening is told: the names that wordings are filled with, and the line that says why."""

import datetime as dt
from collections.abc import Mapping

from desktop_app.playbooks.conditions import names_any
from desktop_app.playbooks.parts import Conditions, Facts, Happening
from desktop_app.playbooks.tables import Trigger
from desktop_app.playbooks.wording import pronoun_names, quoted
from desktop_app.reminders.days import date_words

ENDINGS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)


def names_for(happening: Happening, facts: Facts, conditions: Conditions) -> Mapping[str, str]:
    """Give what each name in braces stands for when this happens."""
    services = (name for name in happening.services if names_any(conditions.service, name))
    said = quoted(happening.words)
    return pronoun_names(facts.pronoun) | {
        "name": facts.name,
        "service": next(services, ""),
        "product": happening.product,
        "concern": said,
        "remark": said,
        "incident": said,
        "preference": happening.words,
        "rhythm": happening.words,
        "act": happening.act,
        "date": happening.label,
        "visits": str(facts.visits),
        "offer": conditions.offer,
    }


def why(happening: Happening, names: Mapping[str, str], ends: str, today: dt.date) -> str:
    """Say in a line what happened, and when; `names` are those that wordings are filled with.

    `ends` is the last day of an offer, as YYYY-MM-DD, or empty.
    """
    day, they = date_words(happening.day, today), names["they"]
    about = date_words(happening.anchor or happening.day, today)
    services = ", ".join(happening.services)
    came = f"On {day} {they} came for {services}" if services else f"On {day} {they} came by"
    refill = f"; {happening.refill.words}" if happening.refill else ""
    until = f" until {date_words(dt.date.fromisoformat(ends), today)}" if ends else ""
    words: Mapping[Trigger, str] = {
        Trigger.NTH_VISIT: f"On {day} {they} came for the {_ordinal(names['visits'])} time",
        Trigger.BOUGHT: f"On {day} {they} bought {happening.product}{refill}",
        Trigger.REMARK: f"Noted on {day}: {names['remark']}",
        Trigger.CONCERN: f"On {day} {they} wondered {names['concern']}",
        Trigger.INCIDENT: f"On {day}: {names['incident']}",
        Trigger.SHIPMENT_SENT: f"{happening.product} was promised for {about}",
        Trigger.SHIPMENT_LATE: f"{happening.product} was promised for {about} and is late",
        Trigger.DATE: f"{names['Their']} {happening.label} is on {about}",
        Trigger.RHYTHM: happening.words,
        Trigger.STALE_PREFERENCE: f"Nobody has asked since {about}",
        Trigger.OFFER: f"New customers get {names['offer']}{until}",
    }
    return words.get(happening.trigger, came)


def _ordinal(count: str) -> str:
    number = int(count)
    return f"{number}{'th' if number % 100 in TEENS else ENDINGS.get(number % 10, 'th')}"
