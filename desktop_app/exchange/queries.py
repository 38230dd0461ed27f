"""What the shop knows already of the people that a file tells of, many at a time."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from desktop_app.customers import drafts
from desktop_app.customers.tables import Address, Customer, Email, ImportantDate, LoyaltyCard, Phone, Tag
from desktop_app.exchange.tables import BatchState, ImportBatch
from desktop_app.foundation.database import database

# One value holds them all: Peewee takes longer to write hundreds of them into a query than SQLite to answer it.
BY_CODE = "SELECT system, code, customer_id FROM external_code WHERE code IN (SELECT value FROM json_each(?))"
BY_EMAIL = """
    SELECT address, customer.id, name FROM email CROSS JOIN customer ON customer.id = customer_id
    WHERE address IN (SELECT value FROM json_each(?)) ORDER BY customer.id
"""
BY_PHONE = """
    SELECT e164, customer.id, name FROM phone CROSS JOIN customer ON customer.id = customer_id
    WHERE e164 IN (SELECT value FROM json_each(?)) ORDER BY customer.id
"""
BY_CARD = """
    SELECT code, customer.id, name FROM loyalty_card CROSS JOIN customer ON customer.id = customer_id
    WHERE code IN (SELECT value FROM json_each(?))
"""
CODES_OF = """
    SELECT customer_id, system, code FROM external_code
    WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
NOTES_OF = "SELECT customer_id, text FROM observation WHERE customer_id IN (SELECT value FROM json_each(?))"
LINES = "SELECT line_key FROM purchase WHERE line_key IN (SELECT value FROM json_each(?))"
STANDING = "SELECT count(*) FROM performed WHERE batch = ? AND id NOT IN (SELECT earlier_id FROM reversal)"
NEXT = "SELECT coalesce(max(batch), 0) + 1 FROM performed"


def customers_by_code(codes: Collection[str]) -> dict[tuple[str, str], int]:
    """Give who is known by which code: system and code, in lower case → customer."""
    return {(system, code.casefold()): customer for system, code, customer in ask(BY_CODE, codes)}


def customers_by_contact(emails: Collection[str], numbers: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """Give who is reached by which e-mail, in lower case, or international number: their ids and names."""
    sharing: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for contact, customer, name in (*ask(BY_EMAIL, emails), *ask(BY_PHONE, numbers)):
        sharing[contact.casefold()].append((customer, name))
    return sharing


def systems_of(customers: Collection[int]) -> dict[int, set[str]]:
    """Give the systems that have a code for each of these customers."""
    found: dict[int, set[str]] = defaultdict(set)
    for customer, system, _ in ask(CODES_OF, customers):
        found[customer].add(system)
    return found


def card_owners(cards: Collection[str]) -> dict[str, tuple[int, str]]:
    """Give whose these loyalty cards are, by code in lower case: their ids and names."""
    return {code.casefold(): (customer, name) for code, customer, name in ask(BY_CARD, cards)}


def stored_cards(customers: Collection[int]) -> dict[int, drafts.CustomerDraft]:
    """Give what stands on many customers' cards, read with one query for each table."""
    if not customers:
        return {}
    phones = _parts(Phone, customers, lambda row: drafts.PhoneDraft(row.written, row.label))
    emails = _parts(Email, customers, lambda row: drafts.EmailDraft(row.address, row.label))
    addresses = _parts(Address, customers, _address)
    dates = _parts(ImportantDate, customers, lambda row: drafts.DateDraft(row.label, row.month, row.day, row.year))
    cards = _parts(LoyaltyCard, customers, lambda row: row.code)
    tags = _parts(Tag, customers, lambda row: row.word)
    codes: defaultdict[int, tuple[drafts.CodeDraft, ...]] = defaultdict(tuple)
    for customer, system, code in ask(CODES_OF, customers):
        codes[customer] += (drafts.CodeDraft(system, code),)
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
    for customer, text in ask(NOTES_OF, customers):
        found[customer].add(text)
    return found


def known_lines(keys: Collection[str]) -> set[str]:
    """Give which of these lines of sales are here already."""
    return {key for (key,) in ask(LINES, keys)}


def running_batches() -> list[int]:
    """Give the imports that were begun and not ended."""
    return [row.id for row in ImportBatch.select().where(ImportBatch.state == BatchState.RUNNING)]


def next_batch() -> int:
    """Give the number of the next import; one that was taken back leaves its own behind."""
    return int(database.execute_sql(NEXT).fetchone()[0])


def standing_acts(batch: int) -> int:
    """Give how many acts of a batch are not taken back."""
    return int(database.execute_sql(STANDING, [batch]).fetchone()[0])


def file_of(batch: int) -> str | None:
    """Give the name of the file that a batch came from; None where there is no such batch, or no longer."""
    row: Any = ImportBatch.get_or_none(ImportBatch.id == batch)
    return row.file_name if row else None


def ask(sql: str, values: Iterable[str | int]) -> list[tuple[Any, ...]]:
    """Give the rows of a query about some values; without any, there are none."""
    some = list(values)
    return database.execute_sql(sql, [json.dumps(some)]).fetchall() if some else []


def _parts(table: Any, customers: Iterable[int], make: Any) -> defaultdict[int, tuple[Any, ...]]:
    found: defaultdict[int, tuple[Any, ...]] = defaultdict(tuple)
    for row in table.select().where(table.customer.in_(list(customers))).order_by(table.id):
        found[row.customer_id] += (make(row),)
    return found


def _address(row: Any) -> drafts.AddressDraft:
    return drafts.AddressDraft(row.street, row.city, row.region, row.postcode, row.country, row.label)
