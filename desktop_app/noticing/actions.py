"""Keeping what was noticed, and what is made of it."""

from collections.abc import Collection, Mapping

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_note
from desktop_app.noticing.queries import as_read, reading
from desktop_app.noticing.reading import proposals as read
from desktop_app.noticing.share_actions import share
from desktop_app.noticing.tables import Observation, Proposal, RemarkAct
from desktop_app.noticing.wording import chip, subject
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.visits.queries import open_visit

NOTED = "observation.noted"
DISMISSED = "observation.dismissed"
KEPT = "proposal.kept"
DISLIKED = "proposal.disliked"
ACTS_LEARNED = "remark_acts.learned"

TASKS = frozenset({read.Kind.REMINDER, read.Kind.REMARK, read.Kind.PROMISE})


def note(
    act: Act,
    customer: int | None,
    text: str,
    keep: Collection[int] | None = None,
    *,
    visit: int | None = None,
    implicit: bool = False,
    tell: Collection[int | None] = (),
) -> int:
    """Keep a sentence and what is made of it; gives the observation's id.

    `keep` names the proposals to keep by their number from 1; None keeps all. Without a customer nothing is made of
    it yet: it waits to be sorted. It belongs to `visit`, or to the one the customer is here for. `implicit` says that
    it was noticed, not said. `tell` are the colleagues who are to hear of it; None among them is the line-up. Raises
    Mistake for an empty text and for one that must not be kept, such as a payment card's number.
    """
    observation = act.insert(
        Observation(
            customer=customer,
            visit=visit or _visit_of(customer),
            text=_sentence(text),
            implicit=implicit,
            sorted=customer is not None,
            at=act.now,
            day=act.day,
            by=act.by,
        )
    )
    act.record(NOTED, customer=customer, subject=observation.id, text=observation.text)
    _propose(act, observation)
    if customer is not None:
        _keep(act, observation, keep)
    share(act, observation.id, tell)
    return observation.id


def sort(act: Act, observation: int, customer: int, keep: Collection[int] | None = None) -> None:
    """Say whose a waiting sentence is, and keep what is made of it as `note` does."""
    row = _waiting(observation)
    act.update(row, customer=customer, sorted=True)
    act.record(NOTED, customer=customer, subject=row.id, day=row.day, text=row.text)
    _keep(act, row, keep)


def dismiss(act: Act, observation: int) -> None:
    """Say that a waiting sentence needs no customer. It stays as it was typed."""
    row = _waiting(observation)
    act.update(row, sorted=True)
    act.record(DISMISSED, subject=row.id, text=row.text)


def keep(act: Act, observation: int, numbers: Collection[int]) -> None:
    """Keep more of what a customer's sentence was read as; raises Mistake where a number has no proposal."""
    row = Observation.get_by_id(observation)
    if row.customer_id is None:
        raise Mistake("Choose whose it is first.")
    _keep(act, row, numbers)


def _visit_of(customer: int | None) -> int | None:
    here = open_visit(customer) if customer is not None else None
    return here.visit if here else None


def _sentence(text: str) -> str:
    sentence = clean_note(text, Observation.text.limit, "Note")
    if not sentence:
        raise Mistake("Write what you noticed, in your own words.")
    return sentence


def _waiting(observation: int) -> Observation:
    row = Observation.get_or_none((Observation.id == observation) & (Observation.sorted == False))  # noqa: E712
    if row is None:
        raise Mistake("This was sorted already.")
    return row


def _propose(act: Act, observation: Observation) -> None:
    found = reading(observation.customer_id, observation.text, observation.day).proposals
    for number, proposal in enumerate(found, 1):
        act.insert(
            Proposal(
                observation=observation,
                number=number,
                kind=proposal.kind,
                text=proposal.text,
                due=proposal.due,
                time=proposal.time,
                act=proposal.act,
                about=proposal.about,
                situational=proposal.situational,
                how=_how(proposal, observation),
            )
        )


def _how(proposal: read.Proposal, observation: Observation) -> read.How:
    noticed = observation.implicit and proposal.how is read.How.SAID
    return read.How.NOTICED if noticed else proposal.how


def _keep(act: Act, observation: Observation, numbers: Collection[int] | None) -> None:
    proposals = {row.number: row for row in Proposal.select().where(Proposal.observation == observation)}
    missing = set(numbers or ()) - set(proposals)
    if missing:
        raise Mistake(f"There is no proposal {min(missing)}; the sentence gave {len(proposals)}.")
    for number, proposal in proposals.items():
        if not proposal.kept and (numbers is None or number in numbers):
            _keep_one(act, observation, proposal)


def _keep_one(act: Act, observation: Observation, proposal: Proposal) -> None:
    act.update(proposal, kept=True)
    if proposal.kind in TASKS:
        act.record(KEPT, customer=observation.customer_id, subject=proposal.id, text=chip(as_read(proposal)))
    elif proposal.kind is read.Kind.PAINPOINT:
        act.record(DISLIKED, customer=observation.customer_id, subject=proposal.id, text=chip(as_read(proposal)))
    else:
        _prefer(act, observation, proposal)


def _prefer(act: Act, observation: Observation, proposal: Proposal) -> None:
    if proposal.situational and observation.day < act.day:
        return  # it was true of a day that is over
    became = prefer(
        act,
        observation.customer_id,
        Kind(proposal.kind),
        subject(as_read(proposal)),
        How(proposal.how),
        until=observation.day if proposal.situational else None,
        observation=observation.id,
    )
    act.update(proposal, became=became)


def learn_acts(act: Act, acts: Mapping[str, str]) -> int:
    """Let the shop know these acts too; tells how many were new. What it has for a thing already stays as it is."""
    known = {row.thing.casefold() for row in RemarkAct.select()}
    new = {thing: does for thing, does in acts.items() if thing.casefold() not in known}
    for thing, does in new.items():
        act.insert(RemarkAct(thing=thing, act=does))
    if new:
        act.record(ACTS_LEARNED, text=f"{len(new)} acts")
    return len(new)
