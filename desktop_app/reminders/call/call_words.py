"""What the call view says: what to be natural about, when we last met, and what each outcome leads to."""

import datetime as dt
from collections.abc import Iterable

from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.reminders.branches import Branch, branch_for
from desktop_app.reminders.rules import Outcome
from desktop_app.visits.rules import ago_words, last_here_words

MOST_IN_MIND = 5
UNITS = {
    DelayUnit.DAYS: "day",
    DelayUnit.BUSINESS_DAYS: "working day",
    DelayUnit.WEEKS: "week",
    DelayUnit.MONTHS: "month",
}


def natural_about(facts: Iterable[PreferenceRow]) -> tuple[PreferenceRow, ...]:
    """Give the few facts worth having in mind: how they like to be reached and what is never
    mentioned first, what is doubtful last."""

    def place(fact: PreferenceRow) -> tuple[bool | int, ...]:
        known_on = (fact.confirmed_on or fact.learned_on).toordinal()
        wanted = fact.kind is Fact.CONTACT, fact.discreet, fact.situational, fact.hits, known_on
        return fact.faded, *(-value for value in wanted)

    return tuple(sorted(facts, key=place)[:MOST_IN_MIND])


def last_words(visit: dt.date | None, contact: dt.date | None, today: dt.date) -> str:
    """Say when they were here last, and when we were in touch since: ``last here 38 days ago · in touch yesterday``."""
    here = last_here_words(visit, today)
    if contact is None or (visit and contact <= visit):
        return here
    return f"{here} · in touch {ago_words((today - contact).days)}"


def offered(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """Give the outcomes to offer: the usual three where any of them is spoken of, or nothing is; then all others."""
    usual = tuple(branch_for(branches, outcome) or Branch(outcome) for outcome in Outcome)
    others = tuple(branch for branch in branches if branch_for(usual, branch.answer) is None)
    return others if others and len(others) == len(branches) else usual + others


def leads_to(branch: Branch) -> str:
    """Say what to say or offer after an outcome, and what follows: ``Offer a restyle → in 2 days: did it hold?``."""
    follows = f"{delay_words(branch.then.delay)}: {branch.then.text}" if branch.then else ""
    return " → ".join(filter(None, (branch.say, follows)))


def delay_words(delay: Delay) -> str:
    """Say how long after the outcome something is due: ``today``, ``in 2 days``."""
    if not delay.number:
        return "today"
    unit = UNITS[delay.unit]
    return f"in {delay.number} {unit if delay.number == 1 else f'{unit}s'}"
