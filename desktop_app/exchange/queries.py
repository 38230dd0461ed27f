"""What the shop knows already of the people that a file tells of, many at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from desktop_app.customers import drafts
from desktop_app.customers.tables import (
    Address,
    Customer,
    Email,
    ExternalCode,
    ImportantDate,
    LoyaltyCard,
    Phone,
    Tag,
)
from desktop_app.exchange.tables import BatchState, ImportBatch
from desktop_app.foundation.database import database, tuples
from desktop_app.noticing.tables import Observation


def customers_by_code(codes: Collection[str]) -> dict[tuple[str, str], int]:
    """Give who is known by which code: system and code, in lower case → customer."""
    query: Any = ExternalCode.select(ExternalCode.system, ExternalCode.code, ExternalCode.customer)
    found = tuples(query.where(ExternalCode.code.in_(list(codes))))
    return {(system, code.casefold()): customer for system, code, customer in found}


def customers_by_contact(emails: Collection[str], numbers: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """Give who is reached by which e-mail, in lower case, or international number: their ids and names."""
    sharing: dict[str, list[tuple[int, str]]] = defaultdict(list)
    by_email: Any = Email.select(Email.address, Customer.id, Customer.name).join(Customer)
    for address, customer, name in tuples(by_email.where(Email.address.in_(list(emails))).order_by(Customer.id)):
        sharing[address.casefold()].append((customer, name))
    by_phone: Any = Phone.select(Phone.e164, Customer.id, Customer.name).join(Customer)
    for number, customer, name in tuples(by_phone.where(Phone.e164.in_(list(numbers))).order_by(Customer.id)):
        sharing[number].append((customer, name))
    return sharing


def systems_of(customers: Collection[int]) -> dict[int, set[str]]:
    """Give the systems that have a code for each of these customers."""
    found: dict[int, set[str]] = defaultdict(set)
    query: Any = ExternalCode.select(ExternalCode.customer, ExternalCode.system)
    for customer, system in tuples(query.where(ExternalCode.customer.in_(list(customers)))):
        found[customer].add(system)
    return found


def card_owners(cards: Collection[str]) -> dict[str, tuple[int, str]]:
    """Give whose these loyalty cards are, by code in lower case: their ids and names."""
    query: Any = LoyaltyCard.select(LoyaltyCard.code, Customer.id, Customer.name).join(Customer)
    found = tuples(query.where(LoyaltyCard.code.in_(list(cards)))) if cards else ()
    return {code.casefold(): (customer, name) for code, customer, name in found}


def stored_cards(customers: Collection[int]) -> dict[int, drafts.CustomerDraft]:
    """Give what stands on many customers' cards, read with one query for each table."""
    phones = _parts(Phone, customers, lambda row: drafts.PhoneDraft(row.written, row.label))
    emails = _parts(Email, customers, lambda row: drafts.EmailDraft(row.address, row.label))
    addresses = _parts(Address, customers, _address)
    dates = _parts(ImportantDate, customers, lambda row: drafts.DateDraft(row.label, row.month, row.day, row.year))
    cards = _parts(LoyaltyCard, customers, lambda row: row.code)
    tags = _parts(Tag, customers, lambda row: row.word)
    codes = _parts(ExternalCode, customers, lambda row: drafts.CodeDraft(row.system, row.code))
    return {
        row.id: drafts.CustomerDraft(
            row.name, row.say, row.call, row.pronoun, row.company, row.since,
            phones[row.id], emails[row.id], addresses[row.id], dates[row.id], cards[row.id], tags[row.id],
            codes[row.id],
        )
        for row in Customer.select().where(Customer.id.in_(list(customers)))
    }  # fmt: skip


def stored_notes(customers: Collection[int]) -> dict[int, set[str]]:
    """Give the texts of what was noted of each of these customers."""
    found: dict[int, set[str]] = defaultdict(set)
    query: Any = Observation.select(Observation.customer, Observation.text)
    for customer, text in tuples(query.where(Observation.customer.in_(list(customers)))):
        found[customer].add(text)
    return found


def running_batches() -> list[int]:
    """Give the imports that were begun and not ended."""
    return [row.id for row in ImportBatch.select().where(ImportBatch.state == BatchState.RUNNING)]


def next_batch() -> int:
    """Give the number of the next import; one that was taken back leaves its own behind."""
    return int(database.execute_sql("SELECT coalesce(max(batch), 0) + 1 FROM performed").fetchone()[0])


def file_of(batch: int) -> str | None:
    """Give the name of the file that a batch came from; None where there is no such batch, or no longer."""
    row: Any = ImportBatch.get_or_none(ImportBatch.id == batch)
    return row.file_name if row else None


def _parts(table: Any, customers: Iterable[int], make: Any) -> defaultdict[int, tuple[Any, ...]]:
    found: defaultdict[int, tuple[Any, ...]] = defaultdict(tuple)
    for row in table.select().where(table.customer.in_(list(customers))).order_by(table.id):
        found[row.customer_id] += (make(row),)
    return found


def _address(row: Any) -> drafts.AddressDraft:
    return drafts.AddressDraft(row.street, row.city, row.region, row.postcode, row.country, row.label)
