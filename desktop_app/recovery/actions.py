"""Keeping what went wrong, so that it is thought of the next day and at the next visit, until it is right again."""

from collections.abc import Mapping
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, holds_payment_card, is_visible
from desktop_app.recovery.events.product_queries import item_meant
from desktop_app.recovery.tables import Feeling, Incident
from desktop_app.visits.queries import open_visit

OPENED = "incident.opened"
ACKNOWLEDGED = "incident.acknowledged"
SAVED = "incident.saved"
CONTACT_NEEDED = "incident.contact-needed"
SETTLED = "incident.settled"
REOPENED = "incident.reopened"


def open_incident(
    act: Act,
    customer: int,
    text: str,
    kind: str = "",
    noticed: bool = False,
    *,
    feeling: Feeling | None = None,
    visit: int | None = None,
    event: int | None = None,
    item: str = "",
) -> int:
    """Keep that something went wrong for a customer, and give its id.

    `kind` is in the shop's own words; `noticed`: we saw it before the customer said anything. Where no `visit` is
    named it belongs to the one they are here for. `event` is what happened to the shop, where that is it; `item` the
    product it is about, else one they bought that the words name. Raises Mistake where it says nothing.
    """
    text = clean_line(text, Incident.text.limit, "What happened")
    if not is_visible(text):
        raise Mistake("What happened? A few words will do.")
    item = clean_line(item, Incident.item.limit, "The product")
    here = open_visit(customer) if visit is None else None
    incident = act.insert(
        Incident(
            customer=customer,
            kind=clean_line(kind, Incident.kind.limit, "The kind"),
            text=text,
            noticed=noticed,
            feeling=feeling,
            day=act.day,
            at=act.now,
            visit=here.visit if here else visit,
            event=event,
            item=item_meant(customer, item, text),
            by=act.by,
        )
    )
    act.record(OPENED, customer=customer, subject=incident.id, text=text)
    return incident.id


def acknowledge(act: Act, incident: int) -> None:
    """Keep that somebody answered for it to the customer; only the first time counts."""
    row = stored(incident)
    if row.acknowledged_at is None:
        act.update(row, acknowledged_at=act.now)
        act.record(ACKNOWLEDGED, customer=row.customer_id, subject=incident, text=row.text)


def save_for_later(act: Act, incident: int, draft: Mapping[str, Any]) -> None:
    """Keep what was chosen and written so far (plain values only), to go on with when there is time.

    Raises Mistake where it holds the number of a payment card.
    """
    row = stored(incident)
    if any(holds_payment_card(text) for text in draft.values() if isinstance(text, str)):
        raise Mistake("This holds the number of a payment card. Those are never kept here.")
    act.update(row, draft=dict(draft))
    act.record(SAVED, customer=row.customer_id, subject=incident, text=row.text)


def contact_needed(act: Act, incident: int) -> int:
    """Count that they had to come or ring about it once more; gives how often that was."""
    row = stored(incident)
    act.update(row, contacts=row.contacts + 1)
    act.record(CONTACT_NEEDED, customer=row.customer_id, subject=incident, text=row.text)
    return row.contacts


def settle(act: Act, incident: int) -> None:
    """Keep that it is right again, with nothing more to give; raises Mistake where it is so already."""
    row = stored(incident)
    if row.settled_at:
        raise Mistake("This is settled already.")
    act.update(row, settled_at=act.now, settled_by=act.by, draft=None)
    act.record(SETTLED, customer=row.customer_id, subject=incident, text=row.text)


def reopen(act: Act, incident: int) -> None:
    """Take it up again, because it is not right yet; raises Mistake where it waits already."""
    row = stored(incident)
    if not row.settled_at:
        raise Mistake("This is open already.")
    act.update(row, settled_at=None, settled_by=None)
    act.record(REOPENED, customer=row.customer_id, subject=incident, text=row.text)


def stored(incident: int) -> Incident:
    """Give the row of an incident; raises Mistake where there is none of that id."""
    row = Incident.get_or_none(Incident.id == incident)
    if row is None:
        raise Mistake("There is no such incident.")
    return row
