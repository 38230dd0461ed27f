"""Finding customers by anything that is known of them. What was typed tells, by its shape, where to look first."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.customers.asking import (
    FEWEST_DIGITS,
    Asked,
    all_of,
    beginning,
    quoted,
    read_question,
    why_phone,
    why_remembered,
)
from desktop_app.customers.name_meanings import LAST
from desktop_app.customers.name_search import CAP, Hit, by_name
from desktop_app.foundation.database import database

LIMIT = 50
FEWEST_LETTERS = 2  # of a word that is looked for among all that is remembered

PHONES = """
    SELECT phone.customer_id, phone.written, phone.digits, customer.last_seen
    FROM phone_search CROSS JOIN phone ON phone.id = phone_search.rowid
    CROSS JOIN customer ON customer.id = phone.customer_id
    WHERE phone_search MATCH ? AND customer.deleted_at IS NULL LIMIT ?
"""
CODES = """
    SELECT {0}.customer_id, {0}.code FROM {0} CROSS JOIN customer ON customer.id = {0}.customer_id
    WHERE {0}.code BETWEEN ? AND ? AND customer.deleted_at IS NULL ORDER BY {0}.code LIMIT ?
"""
EMAILS = """
    SELECT email.customer_id, email.address FROM email CROSS JOIN customer ON customer.id = email.customer_id
    WHERE email.address BETWEEN ? AND ? AND customer.deleted_at IS NULL
    ORDER BY email.address LIMIT ?
"""
REMEMBERED = """
    SELECT entry.customer, entry.source, entry.text, entry.discreet
    FROM (SELECT rowid FROM entry_search WHERE entry_search MATCH ? ORDER BY rowid DESC LIMIT ?) AS hit
    CROSS JOIN search_entry AS entry ON entry.id = hit.rowid
    CROSS JOIN customer ON customer.id = entry.customer
    WHERE customer.deleted_at IS NULL ORDER BY customer.last_seen DESC
"""
SHOWN = """
    SELECT id, uid, name, call, company,
        (SELECT written FROM phone WHERE customer_id = customer.id ORDER BY id LIMIT 1)
    FROM customer WHERE id IN ({})
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A customer as the results show one; `why` is empty where the name itself says it."""

    id: int
    uid: str
    name: str
    detail: str
    why: str


def find(text: str, limit: int = LIMIT) -> tuple[Found, ...]:
    """Give the customers whom a text finds, best first, at most `limit`; no text is ever refused."""
    asked = read_question(text)
    reasons: dict[int, str] = {}
    for look in _where_to_look(asked):
        for hit in look(asked):
            reasons.setdefault(hit.customer, hit.why)
            if len(reasons) >= limit:
                return _shown(reasons)
    return _shown(reasons)


def owner_of(code: str) -> int | None:
    """Give the one customer to whom a loyalty card or another system's number belongs."""
    owners = {hit.customer for hit in _by_whole_code(read_question(code))}
    return owners.pop() if len(owners) == 1 else None


def _where_to_look(asked: Asked) -> tuple[Callable[[Asked], Iterator[Hit]], ...]:
    if asked.is_number:
        return _by_whole_code, _by_phone, _by_code, by_name, _by_what_is_remembered
    if asked.is_email:
        return _by_email, _by_what_is_remembered, by_name
    if asked.may_be_code:
        return _by_whole_code, by_name, _by_code, _by_what_is_remembered
    return by_name, _by_what_is_remembered


def _by_phone(asked: Asked) -> Iterator[Hit]:
    """Look for a run of digits; where there is none, for one without the noughts dialled before it."""
    for digits in dict.fromkeys([asked.digits, asked.digits.lstrip("0")]):
        if len(digits) < FEWEST_DIGITS:
            continue
        rows = database.execute_sql(PHONES, [quoted(digits), CAP]).fetchall()
        rows.sort(key=lambda row: row[3] or "", reverse=True)
        rows.sort(key=lambda row: (digits not in row[2].split(), not row[2].endswith(digits)))
        yield from (Hit(customer, why_phone(written, digits)) for customer, written, _, _ in rows)
        if rows:
            return


def _by_whole_code(asked: Asked) -> Iterator[Hit]:
    return _codes(asked.text, asked.text)


def _by_code(asked: Asked) -> Iterator[Hit]:
    return _codes(asked.text, asked.text + LAST)


def _codes(first: str, last: str) -> Iterator[Hit]:
    for table, kind in (("loyalty_card", "card"), ("external_code", "number")):
        rows = database.execute_sql(CODES.format(table), [first, last, LIMIT]).fetchall()
        yield from (Hit(customer, f"{kind} {code}") for customer, code in rows)


def _by_email(asked: Asked) -> Iterator[Hit]:
    rows = database.execute_sql(EMAILS, [asked.text, asked.text + LAST, LIMIT]).fetchall()
    yield from (Hit(customer, address) for customer, address in rows)


def _by_what_is_remembered(asked: Asked) -> Iterator[Hit]:
    words = [word for word in re.findall(r"[^\W_]+", asked.text) if len(word) >= FEWEST_LETTERS]
    if not words:
        return
    rows = database.execute_sql(REMEMBERED, [all_of(map(beginning, words)), CAP]).fetchall()
    for customer, source, text, discreet in rows:
        yield Hit(customer, why_remembered(source, text, bool(discreet)))


def _shown(reasons: dict[int, str]) -> tuple[Found, ...]:
    rows = database.execute_sql(SHOWN.format(", ".join("?" * len(reasons))), list(reasons)).fetchall()
    people = {row[0]: row for row in rows}
    return tuple(_found(people[customer], why) for customer, why in reasons.items())


def _found(row: Sequence[str], why: str) -> Found:
    id, uid, name, *details = row
    return Found(int(id), uid, name, " · ".join(filter(None, details)), why)
