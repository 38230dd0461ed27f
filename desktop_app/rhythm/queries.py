"""A customer's rhythm, read from their visits."""

import datetime as dt

from desktop_app.rhythm.rules import Rhythm, rhythm
from desktop_app.visits.queries import visit_days


def rhythm_of(customer: int, today: dt.date) -> Rhythm | None:
    """Give a customer's own rhythm against today; None with fewer than three days of visits."""
    return rhythm(visit_days(customer), today)
