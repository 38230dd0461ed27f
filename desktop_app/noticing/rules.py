"""What could be made of what staff typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.noticing.reading import dates
from desktop_app.noticing.reading.clauses import Part, clauses, tidy
from desktop_app.noticing.reading.comforts import comforts, is_an_order
from desktop_app.noticing.reading.concerns import concerns
from desktop_app.noticing.reading.contact import contact
from desktop_app.noticing.reading.facts import hopes, roles, values
from desktop_app.noticing.reading.opening import Clause, opened
from desktop_app.noticing.reading.proposals import How, Kind, Proposal, Reading
from desktop_app.noticing.reading.safety import safety
from desktop_app.noticing.reading.tasks import Dated, call_backs, due_work, errands, events, promises
from desktop_app.noticing.reading.tastes import tastes
from desktop_app.noticing.reading.troubles import pain_points, remarks
from desktop_app.noticing.reading.vocabulary import pattern

__all__ = ["How", "Kind", "Proposal", "Reading", "read"]


def read(sentence: str, today: date, known_names: Sequence[str] = ()) -> Reading:
    """What a typed sentence proposes, and what its writer may want to look at again.

    `today` is the shop's day; `known_names` are what the customer is called, so that "Elena loves jazz" is hers.
    Proposes nothing where it is not sure. Takes any text and never raises.
    """
    text = tidy(sentence)

    def speaks(part: Part) -> bool:
        listed = part.joint in {"and", "or"} and is_an_order(part.text)  # the tea of "likes coffee and tea"
        return not listed and bool(proposals(part.text, today, known_names))

    def dates_only(piece: str) -> bool:
        when, rest = dates.take(piece, today)
        return when.due is not None and not rest

    found = (
        proposal for clause in clauses(text, speaks, dates_only) for proposal in proposals(clause, today, known_names)
    )
    return Reading(tuple(dict.fromkeys(found)), concerns(text))


def proposals(text: str, today: date, names: Sequence[str]) -> tuple[Proposal, ...]:
    """What one clause proposes: what must be safe first, then what we are to do, then what lasts."""
    when, undated = dates.take(text, today)
    dated = Dated(opened(undated, names), when)
    lasting, passing = without_today(text)
    clause = opened(lasting, names)
    return (
        safety(clause)
        or contact(opened(text, names))
        or pain_points(clause)
        or promises(dated)
        or errands(dated)
        or call_backs(dated)
        or due_work(dated)
        or (() if when.past else facts(clause, dated, today=passing))
    )


def facts(clause: Clause, dated: Dated, *, today: bool) -> tuple[Proposal, ...]:
    """What lasts, or is true of today; and the day worth asking about."""
    hoped = hopes(clause, today=today)
    lasting = comforts(clause, today=today) or values(clause) or roles(clause) or hoped or tastes(clause)
    if today:
        lasting = tuple(replace(fact, situational=True) for fact in lasting)
    if lasting and not hoped:
        return lasting
    return (*lasting, *(events(dated) or remarks(clause)))


def without_today(text: str) -> tuple[str, bool]:
    """The text without its "today" or "for now", and whether it had one."""
    lasting, count = pattern(" ?{today_only}").subn("", text)
    return lasting.strip(), bool(count)
