"""A draft of a card as the columns of the tables that hold it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.names import findable, sound
from desktop_app.customers.rules import read_phone
from desktop_app.customers.tables import Address, Email, ExternalCode, ImportantDate, LoyaltyCard, Phone, Tag
from desktop_app.foundation.database import Table

Columns = dict[str, Any]


def own_columns(draft: CustomerDraft) -> Columns:
    """Give what a checked draft says of the customer's own row, and the words by which it is found."""
    words = findable(draft.name, draft.call, draft.say, draft.company)
    return {
        "name": draft.name,
        "say": draft.say,
        "call": draft.call,
        "pronoun": draft.pronoun,
        "company": draft.company,
        "since": draft.since,
        "words": " ".join(words),
        "sounds": " ".join(map(sound, words)),
    }


def part_columns(draft: CustomerDraft, table: type[Table], region: str) -> Iterator[Columns]:
    """Give the rows a checked draft puts into one of the tables in `PARTS`; `region` is that of its phones."""
    yield from PARTS[table](draft, region)


def _phones(draft: CustomerDraft, region: str) -> Iterator[Columns]:
    for phone in draft.phones:
        yield {"label": phone.label, **_columns(read_phone(phone.written, region))}


def _columns(record: Any) -> Columns:
    return {field.name: getattr(record, field.name) for field in fields(record)}


PARTS: Mapping[type[Table], Callable[[CustomerDraft, str], Iterator[Columns]]] = {
    Phone: _phones,
    Email: lambda draft, _: map(_columns, draft.emails),
    Address: lambda draft, _: map(_columns, draft.addresses),
    ImportantDate: lambda draft, _: map(_columns, draft.dates),
    LoyaltyCard: lambda draft, _: ({"code": code} for code in draft.cards),
    Tag: lambda draft, _: ({"word": word} for word in draft.tags),
    ExternalCode: lambda draft, _: map(_columns, draft.codes),
}
