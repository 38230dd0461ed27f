"""The Customers screen: a page at a time, from any place of a list of any length."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
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
    ORDER BY {key} {direction}, id {direction} LIMIT ?
"""
NEXT = "AND {key} {beyond}= ? AND ({key}, id) {beyond} (?, ?)"  # the first condition is the one an index serves


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


def page(order: Order, tag: str = "", after: ListedCustomer | None = None) -> tuple[ListedCustomer, ...]:
    """Give the next `PAGE` customers after one of them (default: the first), only those of a tag where one is named."""
    key, beyond, direction = KEYS[order]
    values: list[object] = []
    among = ""
    if tag:
        among = "AND id IN (SELECT customer_id FROM tag WHERE word = ?)"
        values.append(tag)
    if after is not None:
        values += [after.key, after.key, after.id]
    follows = NEXT.format(key=key, beyond=beyond) if after is not None else ""
    sql = ROWS.format(key=key, among=among, after=follows, direction=direction)
    rows = database.execute_sql(sql, [*values, PAGE]).fetchall()
    return tuple(map(_listed, rows))


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
