"""A customer as another system tells of them, before anything is made of it."""

from dataclasses import dataclass
from datetime import date

from desktop_app.exchange.date_cells import YearDay
from desktop_app.exchange.phones import PhoneDraft
from desktop_app.exchange.report import RowProblem


@dataclass(frozen=True, slots=True)
class AddressDraft:
    """One address; parts that are not told are empty. The street may have several lines."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class OccasionDraft:
    """An important day other than the birthday, and what it is called."""

    label: str
    day: YearDay


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """Somebody the customer belongs with: what they are to the customer, and their name as written."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """A customer as read from another system. Only the name is sure to be there."""

    name: str
    title: str = ""
    call: str = ""
    say: str = ""
    company: str = ""
    phones: tuple[PhoneDraft, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    birthday: YearDay | None = None
    occasions: tuple[OccasionDraft, ...] = ()
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    relations: tuple[RelationDraft, ...] = ()
    referred_by: str = ""
    reference: str = ""
    """What the other system calls this customer; the same at every export."""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class CustomerReading:
    """What a row gave: a customer, unless it cannot be told who it is, and the cells that were not taken."""

    draft: CustomerDraft | None
    problems: tuple[RowProblem, ...] = ()
