"""How long products last, read from the shop's own purchases."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable

from desktop_app.foundation.database import database
from desktop_app.playbooks.conditions import names_any
from desktop_app.playbooks.happenings.refill import gaps, learn
from desktop_app.playbooks.parts import Playbook, Refill
from desktop_app.playbooks.tables import Trigger, Unit

RECENT = 500  # purchases of a product that everyone's gaps are read from, so that a much sold one takes no longer
# The plus signs have SQLite go through what the one customer bought, and not through all that is sold of a product.
EVERYONES = """
    SELECT day, (
        SELECT max(earlier.day) FROM purchase AS earlier
        WHERE earlier.customer_id = purchase.customer_id AND +earlier.what = purchase.what
        AND earlier.day < purchase.day AND earlier.kind = 'product' AND earlier.quantity > 0
    )
    FROM purchase WHERE what = :product AND kind = 'product' AND quantity > 0 AND customer_id IS NOT NULL
    AND day <= :last AND day >= coalesce((
        SELECT day FROM purchase WHERE what = :product AND kind = 'product' AND quantity > 0
        AND customer_id IS NOT NULL AND day <= :first ORDER BY day DESC LIMIT 1 OFFSET :recent - 1
    ), '') ORDER BY day, id
"""
OWN = """
    SELECT day FROM purchase WHERE customer_id = ? AND +what = ? AND day <= ? AND kind = 'product' AND quantity > 0
"""


def refill_asked(playbooks: Iterable[Playbook], product: str) -> bool:
    """Tell whether one of these playbooks waits for what is learned of when this product is bought again."""
    return any(
        playbook.trigger is Trigger.BOUGHT
        and any(step.unit is Unit.REFILL for step in playbook.steps)
        and (not playbook.conditions.product or names_any(playbook.conditions.product, product))
        for playbook in playbooks
    )


class Refills:
    """What can be learned of when products are bought again, on any day of a period, by what was known on that day."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self._first, self._last = first, last
        self._everyones: dict[str, tuple[list[dt.date], list[int | None]]] = {}

    def after(self, customer: int, product: str, day: dt.date) -> Refill | None:
        """Give when a customer who buys a product on that day is expected to do so again; None where nobody knows."""
        if product not in self._everyones:
            self._everyones[product] = self._read(product)
        days, found = self._everyones[product]
        known = bisect_right(days, day)
        everyones = [gap for gap in found[max(0, known - RECENT) : known] if gap is not None]
        return learn(_own(customer, product, day), everyones)

    def _read(self, product: str) -> tuple[list[dt.date], list[int | None]]:
        """Give the days of its purchases, and for each of them how long the one before it had lasted."""
        period = {"product": product, "first": self._first.isoformat(), "last": self._last.isoformat()}
        rows = database.execute_sql(EVERYONES, period | {"recent": RECENT}).fetchall()
        bought = [(dt.date.fromisoformat(day), before and dt.date.fromisoformat(before)) for day, before in rows]
        lasted = [next(iter(gaps([before, day])), None) if before else None for day, before in bought]
        return [day for day, _ in bought], lasted


def _own(customer: int, product: str, day: dt.date) -> list[int]:
    rows = database.execute_sql(OWN, [customer, product, day.isoformat()])
    return gaps(dt.date.fromisoformat(bought) for (bought,) in rows)
