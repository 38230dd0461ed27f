"""What customers could choose from, and what they chose."""

from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.recovery.tables import Remedy

OFFERS = """
    SELECT incident_id, remedy, words, amount, chosen FROM remedy_offer
    JOIN incident ON incident.id = incident_id
"""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """What was offered for an incident, `amount` in minor units, and whether they chose it."""

    incident: int
    remedy: Remedy
    words: str
    amount: int
    chosen: bool


def offers_for(incident: int) -> tuple[OfferRow, ...]:
    """Give what was offered together for an incident; nothing where it was not theirs to choose."""
    return _rows("incident_id", incident)


def offers_to(customer: int) -> tuple[OfferRow, ...]:
    """Give what a customer was ever offered to choose from."""
    return _rows("customer_id", customer)


def _rows(column: str, number: int) -> tuple[OfferRow, ...]:
    found = database.execute_sql(f"{OFFERS} WHERE {column} = ? ORDER BY remedy_offer.id", (number,))
    return tuple(
        OfferRow(incident, Remedy(remedy), words, amount, bool(chosen))
        for incident, remedy, words, amount, chosen in found
    )
