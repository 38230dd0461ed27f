"""Whose a loyalty card or another system's number is already: nobody else may have it."""

from collections.abc import Collection, Sequence
from typing import Any

from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.tables import Customer, ExternalCode, LoyaltyCard
from desktop_app.foundation.mistakes import Mistake


def refuse_known_codes(drafts: Sequence[CustomerDraft], own: int | None = None) -> None:
    """Raise Mistake where a card or another system's code belongs to somebody already, in the file or the drafts."""
    refuse_taken(LoyaltyCard, [code for draft in drafts for code in draft.cards], own)
    codes = [code for draft in drafts for code in draft.codes]
    for system in {code.system for code in codes}:
        among = ExternalCode.system == system
        refuse_taken(ExternalCode, [code.code for code in codes if code.system == system], own, among)


def refuse_taken(
    table: type[LoyaltyCard | ExternalCode], codes: Collection[str], own: int | None = None, among: Any = True
) -> None:
    """Raise Mistake where one of the codes belongs to another than `own`, or stands twice in `codes`."""
    twice = {code.casefold(): code for code in codes}
    if len(twice) < len(codes):
        raise Mistake("Two of these customers have the same card or number.")
    for start in range(0, len(codes), 500):
        some = list(codes)[start : start + 500]
        taken: Any = table.select(table, Customer).join(Customer).where(table.code.in_(some) & among)
        other = next((row for row in taken if row.customer_id != own), None)
        if other is not None:
            raise Mistake(f"{other.code} belongs to {other.customer.name} already.")
