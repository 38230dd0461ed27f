"""What a customer's card shows, what happened to them, and whom a word names."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from desktop_app.customers import drafts
from desktop_app.customers.asking import read_question
from desktop_app.customers.happenings import HAPPENINGS
from desktop_app.customers.names import fold
from desktop_app.customers.search import Found, find
from desktop_app.customers.tables import (
    Address,
    Customer,
    Email,
    ExternalCode,
    ImportantDate,
    LoyaltyCard,
    Phone,
    Photo,
    Relation,
    Tag,
)
from desktop_app.foundation.journal import JournalEntry, Performed, Reversal
from desktop_app.foundation.mistakes import Mistake
from desktop_app.staff.tables import Staff

__all__ = ["CustomerCard", "Found", "Related", "TimelineRow", "card", "find", "resolve", "timeline", "timeline_length"]

CHOICES = 5


@dataclass(frozen=True, slots=True)
class Related:
    """Somebody the customer is related to, and how."""

    id: int
    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCard(drafts.CustomerDraft):
    """A customer's card as it stands: all that a draft says, and what came of it since."""

    id: int
    uid: str
    relations: tuple[Related, ...]
    last_seen: dt.date | None
    asked_to_stop_on: dt.date | None
    in_trash: bool
    photo: bytes | None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened to a customer; `by` is the name of who recorded it, where known."""

    id: int
    kind: str
    day: dt.date
    text: str
    by: str


def card(customer: int) -> CustomerCard:
    """Give a customer's card; raises Mistake where there is no such customer."""
    row = Customer.get_or_none(Customer.id == customer)
    if row is None:
        raise Mistake("This customer is no longer here.")
    return CustomerCard(
        id=row.id,
        uid=row.uid,
        name=row.name,
        say=row.say,
        call=row.call,
        pronoun=row.pronoun,
        company=row.company,
        since=row.since,
        phones=tuple(drafts.PhoneDraft(p.written, p.label) for p in _own(Phone, customer)),
        emails=tuple(drafts.EmailDraft(e.address, e.label) for e in _own(Email, customer)),
        addresses=tuple(
            drafts.AddressDraft(a.street, a.city, a.region, a.postcode, a.country, a.label)
            for a in _own(Address, customer)
        ),
        dates=tuple(drafts.DateDraft(d.label, d.month, d.day, d.year) for d in _own(ImportantDate, customer)),
        cards=tuple(c.code for c in _own(LoyaltyCard, customer)),
        tags=tuple(t.word for t in _own(Tag, customer)),
        codes=tuple(drafts.CodeDraft(c.system, c.code) for c in _own(ExternalCode, customer)),
        relations=_relations(customer),
        last_seen=row.last_seen,
        asked_to_stop_on=row.asked_to_stop_on,
        in_trash=row.deleted_at is not None,
        photo=_photo(customer),
    )


def cards_in_use(customer: int) -> tuple[str, ...]:
    """Give the codes of a customer's loyalty cards that no other has replaced, the latest first."""
    rows = _own(LoyaltyCard, customer).where(LoyaltyCard.replaced_by.is_null())
    return tuple(reversed([row.code for row in rows]))


def resolve(text: str) -> int:
    """Give the one customer whom an id, a uid or words name; raises Mistake saying who it could be."""
    text = read_question(text).text
    known = Customer.uid == text
    if text.isascii() and text.isdecimal() and len(text) < len(str(2**63)):
        known |= Customer.id == int(text)
    row = Customer.get_or_none(known & Customer.deleted_at.is_null())
    if row is not None:
        return row.id
    found = find(text)
    if not found:
        raise Mistake(f"Nobody is found by “{text}”.")
    meant = _meant(found, text)
    if len(meant) > 1:
        who = ", ".join(f"{other.name} ({other.id})" for other in meant[:CHOICES])
        raise Mistake(f"“{text}” could be {who}{' and others' if len(meant) > CHOICES else ''}.")
    return meant[0].id


def _meant(found: tuple[Found, ...], text: str) -> list[Found]:
    """Give those of the found whom the text names best: by whole name, by name at all, by the whole of a number."""
    words, ending = set(fold(text)), text.casefold()
    whole = [one for one in found if set(fold(one.name)) == words]
    plain = [one for one in found if not one.why]
    said = [one for one in found if one.why.casefold().endswith(ending)]
    return whole or plain or said or list(found)


def timeline(customer: int, limit: int) -> tuple[TimelineRow, ...]:
    """Give what happened to a customer, newest first, at most `limit` rows; what was undone is left out."""
    rows = (
        _happened(customer)
        .select(JournalEntry.id, JournalEntry.kind, JournalEntry.day, JournalEntry.text, Staff.name)
        .join(Staff, "LEFT JOIN", on=(Staff.id == Performed.staff))
        .order_by(JournalEntry.day.desc(), JournalEntry.id.desc())
        .limit(limit)
        .tuples()
    )
    return tuple(TimelineRow(id, kind, day, text, by or "") for id, kind, day, text, by in rows)


def timeline_length(customer: int) -> int:
    """Count what a customer's whole timeline shows."""
    return _happened(customer).count()


def _happened(customer: int) -> Any:
    undone = Reversal.select(Reversal.earlier)
    shown = JournalEntry.kind.in_(list(HAPPENINGS)) & JournalEntry.performed.not_in(undone)
    return JournalEntry.select().join(Performed).where((JournalEntry.customer == customer) & shown)


def _own(table: Any, customer: int) -> Any:
    return table.select().where(table.customer == customer).order_by(table.id)


def _relations(customer: int) -> tuple[Related, ...]:
    rows: Any = Relation.select(Customer.id, Customer.name, Relation.label).join(Customer, on=Relation.other)
    mine = (Relation.customer == customer) & Customer.deleted_at.is_null()
    return tuple(Related(id, name, label) for id, name, label in rows.where(mine).order_by(Relation.id).tuples())


def _photo(customer: int) -> bytes | None:
    newest = Photo.select(Photo.image).where(Photo.customer == customer).order_by(Photo.id.desc()).first()
    return bytes(newest.image) or None if newest else None
