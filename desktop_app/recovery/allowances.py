"""What everyone may spend to make things right, unless they have an allowance of their own."""

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import LARGEST_AMOUNT
from desktop_app.foundation.settings import Setting


def allowed(amount: int) -> int:
    """Give an allowance as it is kept, in minor units; raises Mistake for one below nothing or beyond all measure."""
    if not 0 <= amount <= LARGEST_AMOUNT:
        raise Mistake("An allowance is an amount such as 240.")
    return amount


PER_INCIDENT = Setting("recovery.per_incident", 10_000, "To make one thing right, without asking", allowed)
PER_MONTH = Setting("recovery.per_month", 24_000, "To make things right in a month, without asking", allowed)
