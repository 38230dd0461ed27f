"""What could be made of what staff typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.noticing.reading import dates
from desktop_app.noticing.reading.clauses import LONGEST, Part, clauses, tidy
from desktop_app.noticing.reading.comforts import comforts, is_drink_or_seat
from desktop_app.noticing.reading.concerns import concerns
from desktop_app.noticing.reading.contact import contact
from desktop_app.noticing.reading.events import events
from desktop_app.noticing.reading.facts import hopes, roles, values
from desktop_app.noticing.reading.opening import Clause, opened
from desktop_app.noticing.reading.pain_points import pain_points
from desktop_app.noticing.reading.proposals import How, Kind, Proposal, Reading
from desktop_app.noticing.reading.remarks import remarks
from desktop_app.noticing.reading.safety import safety
from desktop_app.noticing.reading.tasks import Dated, call_backs, due_work, errands, promises
from desktop_app.noticing.reading.tastes import tastes
from desktop_app.noticing.reading.vocabulary import pattern

__all__ = ["How", "Kind", "Proposal", "Reading", "read"]


def read(sentence: str, today: date, known_names: Sequence[str] = ()) -> Reading:
    """What a typed sentence proposes, and what its writer may want to look at again.

    `today` is the shop's day; `known_names` are what the customer is called, so that "Elena loves jazz" is hers.
    Proposes nothing where it is not sure. Takes any text and never raises.
    """
    text = tidy(sentence[:LONGEST])

    def speaks(part: Part) -> bool:
        listed = part.joint in {"and", "or"} and is_drink_or_seat(part.text)  # the tea of "likes coffee and tea"
        return not listed and bool(proposals(part.text, today, known_names))

    def dates_only(piece: str) -> bool:
        when, rest = dates.take(piece, today)
        return when.due is not None and not rest

    found: list[Proposal] = []
    about = ""
    for clause in clauses(text, speaks, dates_only):
        found += proposals(clause, today, known_names, about)
        about = opened(clause, known_names, about).about
    return Reading(tuple(dict.fromkeys(found)), concerns(sentence))


def proposals(text: str, today: date, names: Sequence[str], about: str = "") -> tuple[Proposal, ...]:
    """What one clause proposes: what must be safe first, then what we are to do, then what lasts.

    `about` is the other person of whom the clause before spoke, if it did.
    """
    when, undated = dates.take(text, today)
    dated = Dated(opened(undated, names, about), when)
    lasting, passing = without_today(text)
    clause = opened(lasting, names, about)
    return (
        safety(clause)
        or (() if when.named else contact(opened(text, names, about)))
        or pain_points(clause)
        or promises(dated)
        or errands(dated)
        or call_backs(dated)
        or due_work(dated)
        or (() if when.past else what_lasts(clause, dated, today=passing))
    )


def what_lasts(clause: Clause, dated: Dated, *, today: bool) -> tuple[Proposal, ...]:
    """What lasts, or is true of today; and the day worth asking about."""
    settled = comforts(clause, today=today) or values(clause) or roles(clause)
    hoped = () if settled else hopes(clause)
    found = settled or hoped or tastes(clause)
    if today:
        found = tuple(replace(fact, situational=True) for fact in found)
    if found and not hoped:
        return found
    return (*found, *(events(dated) or remarks(clause)))  # a dress hoped for may be for a wedding on a day


def without_today(text: str) -> tuple[str, bool]:
    """The text without its "today" or "for now", and whether it had one."""
    lasting, count = pattern(" ?{today_only}").subn("", text)
    return lasting.strip(), bool(count)
