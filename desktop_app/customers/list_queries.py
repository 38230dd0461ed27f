"""The Customers screen: a page at a time, from any place of a list of any length."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database

PAGE = 50
TRASH_DAYS = 30


class Order(StrEnum):
    """How the list is sorted: by name, or with the latest first."""

    NAME = "name"
    LAST_SEEN = "last seen"
    SINCE = "since"


# Each orders by an index of the same columns, so that the next page begins where the last one ended. The words begin
# with the name, without case and accents.
KEYS = {
    Order.NAME: ("words", ">", ""),
    Order.LAST_SEEN: ("coalesce(last_seen, '')", "<", "DESC"),
    Order.SINCE: ("coalesce(since, '')", "<", "DESC"),
}
ROWS = """
    SELECT id, name, company, last_seen, since,
        (SELECT written FROM phone WHERE customer_id = customer.id ORDER BY phone.id LIMIT 1),
        (SELECT group_concat(word, ', ') FROM tag WHERE customer_id = customer.id), {key}
    FROM customer WHERE deleted_at IS NULL {among} {after}
    ORDER BY {key} {direction}, id {direction} LIMIT :page
"""
# The first condition is the one an index serves.
NEXT = "AND {key} {beyond}= :after AND ({key}, id) {beyond} (:after, :after_id)"


@dataclass(frozen=True, slots=True)
class Among:
    """Which customers are listed: a condition on the row `customer` in SQL, and the values that it names."""

    condition: str
    values: Mapping[str, object] = field(default_factory=dict)


ASKED_TO_STOP = Among("asked_to_stop_on IS NOT NULL")


@dataclass(frozen=True, slots=True)
class ListedCustomer:
    """A customer as one row of the list."""

    id: int
    name: str
    company: str
    last_seen: dt.date | None
    since: dt.date | None
    phone: str
    tags: str
    key: str  # the place in the order, from which the next page begins


@dataclass(frozen=True, slots=True)
class TrashedCustomer:
    """Somebody in the trash, and the days until they go for good."""

    id: int
    name: str
    on: dt.date
    days_left: int


def page(order: Order, among: Sequence[Among] = (), after: ListedCustomer | None = None) -> tuple[ListedCustomer, ...]:
    """Give the next `PAGE` customers after one of them (default: the first), of those whom every `among` holds."""
    key, beyond, direction = KEYS[order]
    values: dict[str, object] = {"page": PAGE}
    for held in among:
        values |= held.values
    follows = ""
    if after is not None:
        values |= {"after": after.key, "after_id": after.id}
        follows = NEXT.format(key=key, beyond=beyond)
    held_to = " ".join(f"AND {held.condition}" for held in among)
    sql = ROWS.format(key=key, among=held_to, after=follows, direction=direction)
    return tuple(map(_listed, database.execute_sql(sql, values).fetchall()))


def of_tag(word: str) -> Among:
    """Hold the list to those who have a tag."""
    return Among("id IN (SELECT customer_id FROM tag WHERE word = :tag)", {"tag": word})


def tags() -> tuple[str, ...]:
    """Give every tag in use."""
    rows = database.execute_sql("SELECT DISTINCT word FROM tag ORDER BY word COLLATE NOCASE").fetchall()
    return tuple(word for (word,) in rows)


def in_trash(now: dt.datetime) -> tuple[TrashedCustomer, ...]:
    """Give who is in the trash, the latest first."""
    rows = Customer.select().where(Customer.deleted_at.is_null(False)).order_by(Customer.deleted_at.desc())
    return tuple(
        TrashedCustomer(row.id, row.name, row.deleted_at.date(), max(0, TRASH_DAYS - (now - row.deleted_at).days))
        for row in rows
    )


def _listed(row: Sequence[Any]) -> ListedCustomer:
    id, name, company, last_seen, since, phone, tags, key = row
    return ListedCustomer(id, name, company, _day(last_seen), _day(since), phone or "", tags or "", key)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
