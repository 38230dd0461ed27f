"""A customer's card as it is typed or read from a file, before it is stored."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun


@dataclass(frozen=True, slots=True)
class PhoneDraft:
    """A phone number as it was written, and what it is for (``home``)."""

    written: str
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.written)


@dataclass(frozen=True, slots=True)
class EmailDraft:
    """An e-mail address, and what it is for."""

    address: str
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class AddressDraft:
    """A postal address; every part may be empty."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""

    def __bool__(self) -> bool:
        return any((self.street, self.city, self.region, self.postcode, self.country))


@dataclass(frozen=True, slots=True)
class DateDraft:
    """A day that matters each year; the year it began only where it is known."""

    label: str
    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class CodeDraft:
    """What another system calls the customer."""

    system: str
    code: str


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """All that can be said of a customer on the card. Nothing but the name is ever needed."""

    name: str
    say: str = ""
    call: str = ""
    pronoun: Pronoun = Pronoun.THEY
    company: str = ""
    since: dt.date | None = None
    phones: tuple[PhoneDraft, ...] = ()
    emails: tuple[EmailDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    dates: tuple[DateDraft, ...] = ()
    cards: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    codes: tuple[CodeDraft, ...] = ()
