"""Whether two names are one person's, and what a row adds to a card that is known already. Pure."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TypeVar

from rapidfuzz.fuzz import token_sort_ratio

from desktop_app.customers.drafts import AddressDraft, CustomerDraft
from desktop_app.customers.names import fold
from desktop_app.exchange.phones import same_as

ALIKE = 85
"""Of 100: names that differ by a slip of the finger, not by a first name."""
Part = TypeVar("Part")
Card = TypeVar("Card", bound=CustomerDraft)


def are_alike(name: str, other: str) -> bool:
    """Tell whether two names may be one person's: the same words, fewer of the same words, or a slip."""
    words, others = set(fold(name)), set(fold(other))
    if not words or not others:
        return name.casefold() == other.casefold()
    return words <= others or others <= words or token_sort_ratio(" ".join(words), " ".join(others)) >= ALIKE


def merged(stored: Card, told: CustomerDraft, region: str) -> Card:
    """Give a card with all that a row adds to it; what stands on the card stays as it is."""
    return replace(
        stored,
        say=stored.say or told.say,
        call=stored.call or told.call,
        company=stored.company or told.company,
        since=stored.since or told.since,
        phones=_joined(stored.phones, told.phones, lambda phone: same_as(phone.written, region)),
        emails=_joined(stored.emails, told.emails, lambda email: email.address.casefold()),
        addresses=_joined(stored.addresses, told.addresses, _place),
        dates=_joined(stored.dates, told.dates, lambda date: date.label.casefold()),
        cards=_joined(stored.cards, told.cards, str.casefold),
        tags=_joined(stored.tags, told.tags, str.casefold),
        codes=_joined(stored.codes, told.codes, lambda code: (code.system, code.code.casefold())),
    )


def _joined(stored: tuple[Part, ...], told: tuple[Part, ...], same: Callable[[Part], Hashable]) -> tuple[Part, ...]:
    if not told:
        return stored
    known = {same(part) for part in stored}
    return (*stored, *(part for part in told if same(part) not in known))


def _place(address: AddressDraft) -> tuple[str, ...]:
    return tuple(
        part.casefold() for part in (address.street, address.city, address.postcode, address.region, address.country)
    )
