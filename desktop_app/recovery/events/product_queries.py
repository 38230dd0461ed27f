"""The products that were bought, as they stand on the receipts, and those that failed more than once."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.recovery.events.product_rules import TWICE, folded, item_named

SOLD = "kind = 'product' AND quantity > 0 AND customer_id IS NOT NULL"
# From each name to the next by the index, so that it takes as long as there are products, not purchases.
PRODUCTS = f"""
    WITH RECURSIVE product(what) AS (
        SELECT min(what) FROM purchase WHERE {SOLD}
        UNION ALL
        SELECT (SELECT min(what) FROM purchase WHERE {SOLD} AND what > product.what)
        FROM product WHERE product.what IS NOT NULL
    )
    SELECT what FROM product WHERE what IS NOT NULL
"""  # noqa: S608 - our own words
OF_CUSTOMER = f"SELECT DISTINCT what FROM purchase WHERE customer_id = ? AND {SOLD}"  # noqa: S608 - likewise
FAILED = """
    SELECT item, count(*), max(at), group_concat(DISTINCT customer_id) FROM incident
    WHERE item <> '' AND event_id IS NULL AND day BETWEEN ? AND ?
    GROUP BY item HAVING count(*) >= ?
    ORDER BY max(at) DESC
"""
TAKEN_UP = "SELECT 1 FROM event WHERE kind = 'product' AND product = ? AND at >= ?"
SALES = f"""
    SELECT customer_id, min(day), max(day) FROM purchase
    JOIN customer ON customer.id = customer_id AND customer.deleted_at IS NULL
    WHERE what = ? AND day BETWEEN ? AND ? AND {SOLD}
    GROUP BY customer_id
"""  # noqa: S608 - likewise
LOOKED_BACK = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class FailingItem:
    """A product that failed `times`, the day since which it was sold, and how many other customers bought it since."""

    item: str
    times: int
    sold_since: dt.date
    others: int


def products_bought() -> tuple[str, ...]:
    """Give every product that a known customer bought, as it stands on the receipts, by name."""
    return tuple(what for (what,) in database.execute_sql(PRODUCTS))


def spellings(name: str) -> tuple[str, ...]:
    """Give the names on the receipts that mean this product."""
    return tuple(one for one in products_bought() if folded(one) == folded(name))


def known_product(name: str) -> str:
    """Give a product's name as it stands on the receipts; empty where nobody ever bought it."""
    return next(iter(spellings(name)), "")


def item_meant(customer: int, typed: str, words: str) -> str:
    """Give what an incident is about: the product that was typed, else one they bought that the words name."""
    if typed:
        return known_product(typed) or typed
    return item_named(words, (what for (what,) in database.execute_sql(OF_CUSTOMER, (customer,))))


def failing_items(today: dt.date) -> tuple[FailingItem, ...]:
    """Give what failed at least twice within a year and nobody has told its buyers about since, the latest first."""
    since = (today - LOOKED_BACK).isoformat()
    failed = list(database.execute_sql(FAILED, (since, today.isoformat(), TWICE)))
    return tuple(
        _failing(item, times, {int(one) for one in customers.split(",")}, today)
        for item, times, latest, customers in failed
        if not database.execute_sql(TAKEN_UP, (item, latest)).fetchone()
    )


def _failing(item: str, times: int, complained: set[int], today: dt.date) -> FailingItem:
    """Find who bought it since the first of those for whom it failed did; where they are not known, within a year."""
    values = ((today - LOOKED_BACK).isoformat(), today.isoformat())
    sales = [sale for what in spellings(item) for sale in database.execute_sql(SALES, (what, *values))]
    theirs = [first for customer, first, _ in sales if customer in complained]
    since = min(theirs or [first for _, first, _ in sales], default=today.isoformat())
    others = {customer for customer, _, last in sales if last >= since} - complained
    return FailingItem(item, times, dt.date.fromisoformat(since), len(others))
