"""When something is usually bought again, learned from how long it lasted others, and them, before. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, floor
from statistics import median, quantiles

from desktop_app.playbooks.parts import Refill

GAPS_NEEDED = 5
AS_MANY_GAPS = 3  # everyone's median weighs as much as so many gaps of one's own
LEAST_ROOM = 0.1  # of the time it lasts, to either side
LONGEST = 1825  # days; what is bought again after more than five years is not being refilled
WEEKS_FROM, MONTHS_FROM = 14, 84  # days; from these on, the larger unit reads better
DAYS_OF = {"month": 30.4375, "week": 7, "day": 1}


def learn(own: Sequence[int], everyones: Sequence[int]) -> Refill | None:
    """Give when to expect the next purchase, from gaps in days: the customer's `own`, and `everyones` for the product.

    It lasts the median of the own gaps, shrunk towards everyone's: (n · own + 3 · everyone's) / (n + 3) for n own gaps.
    Somebody's first two gaps say little and their tenth a lot, and a median is not moved by one long holiday. How far
    around that it may be is taken from the quarter of everyone's gaps below their median and the quarter above it, in
    proportion, and is never less than a tenth to either side: a single day would be a lie. None with fewer than five
    gaps.
    """
    if len(everyones) < GAPS_NEEDED:
        return None
    usual = median(everyones)
    lasts = (len(own) * median(own) + AS_MANY_GAPS * usual) / (len(own) + AS_MANY_GAPS) if own else usual
    low, _, high = quantiles(everyones, n=4, method="inclusive")
    earliest = max(1, floor(lasts * min(low / usual, 1 - LEAST_ROOM)))
    latest = max(earliest + 1, ceil(lasts * max(high / usual, 1 + LEAST_ROOM)))
    return Refill(earliest, latest, refill_words(earliest, latest))


def gaps(days: Iterable[dt.date]) -> list[int]:
    """Give the days between one purchase and the next, without those that are too long to be a refill."""
    ordered = sorted(set(days))
    found = ((later - earlier).days for earlier, later in pairwise(ordered))
    return [gap for gap in found if gap <= LONGEST]


def refill_words(earliest: int, latest: int) -> str:
    """Say when it is usually bought again: "usually bought again after 6 to 9 weeks"."""
    unit = "month" if earliest >= MONTHS_FROM else "week" if earliest >= WEEKS_FROM else "day"
    low, high = round(earliest / DAYS_OF[unit]), round(latest / DAYS_OF[unit])
    span = f"{low} to {high}" if low < high else f"about {low}"
    return f"usually bought again after {span} {unit}s"
