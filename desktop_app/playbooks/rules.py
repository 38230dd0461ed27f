"""What a happening leads to: one pure function over plain records."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop_app.customers.tables import Pronoun
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.playbooks.wording import fill, pronoun_names, quoted
from desktop_app.reminders.days import date_words
from desktop_app.reminders.tables import Channel, Kind

TOO_LATE = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must also be so. Of the words of one condition any will do; an empty condition asks for nothing."""

    service: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    first_visit: bool | None = None
    concern: bool | None = None  # did the customer voice one on this visit?


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, `delay_days` after what happened; `script` is what to walk through."""

    position: int
    phase: Phase
    delay_days: int
    kind: Kind
    channel: Channel
    assignee: Assignee
    text: str
    script: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Playbook:
    """A practice the shop keeps, known by its code."""

    code: str
    name: str
    trigger: Trigger
    conditions: Conditions
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a customer; `subject` is the row it is about, staff are ids.

    `words` are the customer's own: the concern (of a visit, the one voiced on it) or the remark. `act` is what could
    be done about a remark.
    """

    trigger: Trigger
    customer: int
    day: dt.date
    subject: int
    services: tuple[str, ...] = ()
    product: str = ""
    words: str = ""
    act: str = ""
    visit: int | None = None
    observation: int | None = None
    served_by: int | None = None
    sold_by: int | None = None
    noted_by: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the customer; `visits` counts all of them, up to and with the day of the happening."""

    name: str
    pronoun: Pronoun
    visits: int
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """One step that is now due on a day. `occasion` is the same however often the same happening is planned."""

    playbook: str
    step: int
    customer: int
    due: dt.date
    phase: Phase
    kind: Kind
    channel: Channel
    assignee: int | None
    text: str
    why: str
    script: tuple[str, ...]
    occasion: str


def plan(playbooks: Iterable[Playbook], happening: Happening, facts: Facts, today: dt.date) -> list[Plan]:
    """Give what the playbooks make of a happening.

    What should have been done in the last days is due today; what is older than a week is let go, so that reading in
    an old till does not fill the list. The playbooks that ask for most come first, and of those that ask for as much,
    the one loaded last.
    """
    fitting = [
        playbook
        for playbook in playbooks
        if playbook.trigger is happening.trigger and applies(playbook.conditions, happening, facts)
    ]
    fitting.reverse()
    fitting.sort(key=lambda playbook: len(asked(playbook.conditions)), reverse=True)
    return _asked_once(
        [
            _plan_step(playbook, step, happening, facts, today)
            for playbook in fitting
            for step in playbook.steps
            if today - _due(step, happening) <= TOO_LATE
        ]
    )


def asked(conditions: Conditions) -> dict[str, Any]:
    """Give the conditions that ask for something, by name."""
    return {name: value for name, value in asdict(conditions).items() if value not in ((), None)}


def applies(conditions: Conditions, happening: Happening, facts: Facts) -> bool:
    """Tell whether all conditions are met."""
    return all(
        (
            not conditions.service or any(names_any(conditions.service, name) for name in happening.services),
            not conditions.product or names_any(conditions.product, happening.product),
            not conditions.tag or any(names_any(conditions.tag, tag) for tag in facts.tags),
            conditions.first_visit in (None, facts.visits == 1),
            conditions.concern in (None, bool(happening.words)),
        )
    )


def names_any(words: Iterable[str], name: str) -> bool:
    """Tell whether a name holds one of these as whole words, singular or plural, whatever its case and accents."""
    plain = _plain(name)
    return any(re.search(rf"\b{re.escape(_plain(word))}(?:s|es)?\b", plain) for word in words)


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _plan_step(playbook: Playbook, step: Step, happening: Happening, facts: Facts, today: dt.date) -> Plan:
    names = _names(playbook.conditions, happening, facts)
    return Plan(
        playbook=playbook.code,
        step=step.position,
        customer=happening.customer,
        due=max(_due(step, happening), today),
        phase=step.phase,
        kind=step.kind,
        channel=step.channel,
        assignee=_assignee(step.assignee, happening),
        text=fill(step.text, names),
        why=_why(happening, names["they"], today),
        script=tuple(fill(line, names) for line in step.script),
        occasion=f"{playbook.code}/{step.position}/{happening.customer}/{happening.trigger}/{happening.subject}",
    )


def _due(step: Step, happening: Happening) -> dt.date:
    return happening.day + dt.timedelta(days=step.delay_days)


def _names(conditions: Conditions, happening: Happening, facts: Facts) -> Mapping[str, str]:
    matching = (name for name in happening.services if names_any(conditions.service, name))
    return pronoun_names(facts.pronoun) | {
        "name": facts.name,
        "service": next(matching, ""),
        "product": happening.product,
        "concern": quoted(happening.words),
        "remark": quoted(happening.words),
        "act": happening.act,
    }


def _assignee(rule: Assignee, happening: Happening) -> int | None:
    served, sold = happening.served_by, happening.sold_by
    whose = {
        Assignee.WHO_SERVED: served or sold,
        Assignee.WHO_SOLD: sold or served,
        Assignee.WHO_NOTED: happening.noted_by,
        Assignee.ANYONE: None,
    }
    return whose[rule]


def _why(happening: Happening, they: str, today: dt.date) -> str:
    day = date_words(happening.day, today)
    if happening.trigger is Trigger.CONCERN:
        return f"On {day} {they} wondered {quoted(happening.words)}"
    if happening.trigger is Trigger.BOUGHT:
        return f"On {day} {they} bought {happening.product}"
    if happening.trigger is Trigger.REMARK:
        return f"Noted on {day}: {quoted(happening.words)}"
    return (
        f"On {day} {they} came for {', '.join(happening.services)}"
        if happening.services
        else f"On {day} {they} came by"
    )


def _asked_once(plans: list[Plan]) -> list[Plan]:
    """Nobody is asked twice the next day about one happening: of several checks the first playbook's counts."""
    checks = [plan for plan in plans if plan.phase is Phase.NEXT_DAY and plan.kind is Kind.CHECK]
    return [plan for plan in plans if plan not in checks[1:]]
