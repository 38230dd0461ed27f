"""*Before they ask*: what to do for a customer now."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.suggestions.candidates import candidates
from desktop_app.suggestions.gather_queries import gather
from desktop_app.suggestions.rules import Candidate, Moment, Origin, PastAnswer, Tally, rank
from desktop_app.suggestions.tables import Kind, Return
from desktop_app.suggestions.wording import icon_for

LAST_ANSWERS = """
    SELECT key, evidence, returns, until, day, at
    FROM suggestion_answer
    WHERE id IN (SELECT max(id) FROM suggestion_answer WHERE customer_id = ? GROUP BY key)
"""
TALLIES = """
    SELECT kind, count(*) FILTER (WHERE answer = 'done'), count(*) FILTER (WHERE reason IN ('not-now', 'never-ask'))
    FROM suggestion_answer
    WHERE customer_id = ?
    GROUP BY kind
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row of *Before they ask*. `n` counts from 1; `icon` is the name of one, `origin` how it is known."""

    n: int
    key: str
    kind: Kind
    text: str
    why: str
    origin: Origin
    icon: str
    evidence: str


@dataclass(frozen=True, slots=True)
class BeforeTheyAsk:
    """What the strip on the card shows: whose it is, how they are spoken of, and what to do."""

    customer: int
    pronoun: Pronoun
    suggestions: tuple[Suggestion, ...]


def suggest(customer: int, today: dt.date) -> tuple[Suggestion, ...]:
    """Give what to do for a customer now, the best first, at most five."""
    return before_they_ask(customer, today).suggestions


def before_they_ask(customer: int, today: dt.date) -> BeforeTheyAsk:
    """Give what to do and how to head it, for the strip; raises Mistake where there is no such customer."""
    known = gather(customer, today)
    moment = Moment(
        today,
        arrived_at=known.here.arrived_at if known.here else None,
        finished_at=known.last.finished_at if known.last else None,
    )
    ranked = rank(candidates(known, today), _last_answers(customer), _tallies(customer), moment)
    suggestions = (
        Suggestion(n, one.key, one.kind, one.text, one.why, one.origin, icon_for(one.kind, one.text), one.evidence)
        for n, one in enumerate(ranked, 1)
    )
    return BeforeTheyAsk(customer, known.pronoun, tuple(suggestions))


def candidate(customer: int, key: str, today: dt.date) -> tuple[Candidate, int | None]:
    """Give what the key stands for today, shown or not, and the visit the customer is here for.

    Raises Mistake where it stands for nothing any more.
    """
    known = gather(customer, today)
    for one in candidates(known, today):
        if one.key == key:
            return one, known.here.visit if known.here else None
    raise Mistake("That suggestion is no longer there.")


def _last_answers(customer: int) -> dict[str, PastAnswer]:
    answers = {}
    for key, evidence, returns, until, day, at in database.execute_sql(LAST_ANSWERS, (customer,)):
        answers[key] = PastAnswer(
            evidence=evidence,
            returns=Return(returns),
            until=None if until is None else dt.date.fromisoformat(until),
            day=dt.date.fromisoformat(day),
            at=EPOCH + at * MICROSECOND,
        )
    return answers


def _tallies(customer: int) -> dict[Kind, Tally]:
    rows = database.execute_sql(TALLIES, (customer,))
    return {Kind(kind): Tally(done, dismissed) for kind, done, dismissed in rows}
