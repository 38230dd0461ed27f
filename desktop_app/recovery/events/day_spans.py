"""The shop's day as a stretch of time, by the shop's clock."""

import datetime as dt

from desktop_app.foundation.clock import Clock
from desktop_app.recovery.events.rules import Span

ONE_DAY = dt.timedelta(days=1)
SHORTEST = dt.timedelta(microseconds=1)  # what the file can tell apart


def day_span(clock: Clock, day: dt.date) -> Span:
    """Give the shop's day, from its rollover to the last moment before the next."""
    begins = dt.time(clock.rollover_hour)
    return Span(clock.at(day, begins), clock.at(day + ONE_DAY, begins) - SHORTEST)
