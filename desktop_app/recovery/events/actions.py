"""Keeping that something happened to the shop."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.recovery.events.product_queries import known_product
from desktop_app.recovery.events.tables import Event, EventKind

RECORDED = "event.recorded"


def record_event(
    act: Act,
    text: str,
    first: dt.datetime,
    last: dt.datetime,
    *,
    kind: EventKind = EventKind.SHOP,
    product: str = "",
    staff: int | None = None,
) -> int:
    """Keep what happened to the shop between two aware moments, which both belong to it, and give its id.

    `product` is the one that was bad, `staff` who was ill; each belongs to its own kind. Raises Mistake where it says
    nothing, ended before it began, or names a product that nobody bought.
    """
    text = clean_line(text, Event.text.limit, "What happened")
    if not is_visible(text):
        raise Mistake("What happened to the shop? A few words will do.")
    if last < first:
        raise Mistake("It cannot have ended before it began.")
    if kind is EventKind.ILL and staff is None:
        raise Mistake("Who was ill?")
    event = act.insert(
        Event(
            kind=kind,
            text=text,
            first_at=first,
            last_at=last,
            product=_product(product) if kind is EventKind.PRODUCT else "",
            staff=staff if kind is EventKind.ILL else None,
            at=act.now,
            by=act.by,
        )
    )
    act.record(RECORDED, subject=event.id, text=text)
    return event.id


def _product(typed: str) -> str:
    typed = clean_line(typed, Event.product.limit, "The product")
    if not is_visible(typed):
        raise Mistake("Which product? Name it as it stands on the receipt.")
    known = known_product(typed)
    if not known:
        raise Mistake(f"Nobody bought “{typed}”. Is it spelt as on the receipt?")
    return known
