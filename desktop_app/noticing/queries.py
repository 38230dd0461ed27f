"""What was noticed, what it can be read as, and what is left to sort."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, SQL

from desktop_app.customers.tables import Customer
from desktop_app.noticing.reading.proposals import Proposal, Reading
from desktop_app.noticing.remark_acts import as_this_shop_does, remark_acts
from desktop_app.noticing.rules import read
from desktop_app.noticing.tables import Observation
from desktop_app.noticing.tables import Proposal as StoredProposal
from desktop_app.noticing.wording import subject
from desktop_app.staff.tables import Staff

WAITING = SQL("sorted = 0")  # written out, for a bound value would not find the partial index


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One thing a sentence was read as; `n` is its place in the sentence, from 1."""

    n: int
    says: Proposal
    kept: bool


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A sentence as it was typed, by whom and when, with what was made of it."""

    id: int
    customer: int | None
    text: str
    day: dt.date
    who: str
    implicit: bool
    proposals: tuple[ProposalRow, ...]


def reading(customer: int | None, sentence: str, today: dt.date) -> Reading:
    """Read a sentence about a customer, or about nobody known yet: what could be kept of it, and concerns."""
    found = read(sentence, today, () if customer is None else _names_of(customer))
    acts = remark_acts()
    ours = (as_this_shop_does(proposal, acts) for proposal in found.proposals)
    return Reading(tuple(filter(_fits, ours))[: StoredProposal.number.most], found.concerns)


def _fits(proposal: Proposal) -> bool:
    stored = StoredProposal
    lines = (subject(proposal), stored.text), (proposal.act, stored.act), (proposal.about, stored.about)
    return all(len(text) <= column.limit for text, column in lines)


def _names_of(customer: int) -> tuple[str, ...]:
    row = Customer.get_by_id(customer)
    return tuple(dict.fromkeys(name for name in (row.name, row.name.partition(" ")[0], row.call) if name))


def observation(number: int) -> ObservationRow:
    """Give one observation by its id."""
    (row,) = _rows(Observation.id == number, limit=1)
    return row


def unsorted(limit: int = 50) -> tuple[ObservationRow, ...]:
    """Give the sentences that nobody has sorted yet, the oldest first."""
    return _rows(WAITING, limit)


def unsorted_count() -> int:
    """Count the sentences that nobody has sorted yet."""
    return Observation.select().where(WAITING).count()


def observations(customer: int, limit: int = 50) -> tuple[ObservationRow, ...]:
    """Give what was noticed about a customer, the newest first."""
    return _rows(Observation.customer == customer, limit, newest_first=True)


def _rows(which: Any, limit: int, *, newest_first: bool = False) -> tuple[ObservationRow, ...]:
    found = (
        Observation.select(Observation, Staff.name.alias("who"))
        .join(Staff, JOIN.LEFT_OUTER, on=Observation.by)
        .where(which)
        .order_by(Observation.id.desc() if newest_first else Observation.id)
        .limit(limit)
    )
    rows: list[Any] = list(found.objects())
    made = _proposals_of([row.id for row in rows])
    return tuple(
        ObservationRow(row.id, row.customer_id, row.text, row.day, row.who or "", row.implicit, made[row.id])
        for row in rows
    )


def _proposals_of(observations: Sequence[int]) -> defaultdict[int, tuple[ProposalRow, ...]]:
    stored = StoredProposal
    found = stored.select().where(stored.observation.in_(observations)).order_by(stored.observation, stored.number)
    made: defaultdict[int, tuple[ProposalRow, ...]] = defaultdict(tuple)
    for row in found:
        made[row.observation_id] += (ProposalRow(row.number, as_read(row), row.kept),)
    return made


def as_read(row: StoredProposal) -> Proposal:
    """Give a stored proposal as it was read from the sentence."""
    return Proposal(
        kind=row.kind,
        text=row.text,
        due=row.due,
        time=row.time,
        act=row.act,
        situational=row.situational,
        about=row.about,
        how=row.how,
    )
