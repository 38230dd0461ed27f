"""What shows that something may have gone wrong before anybody says so, and when it is not worth a word. Pure."""

import datetime as dt
from collections.abc import Sequence
from statistics import median

from desktop_app.foundation.money import amount_words
from desktop_app.recovery.signals.signal_rules import Sign, Trace
from desktop_app.recovery.signals.signal_tables import SignalKind
from desktop_app.rhythm.rules import usual_gap
from desktop_app.visits.rules import Trade, elapsed_words

LOW_MOOD, MOOD_LOST = 5, 2  # of 10
RETURN_WITHIN = 90  # days: what comes back later was worn out
OFTEN, OFTEN_SHARE = 3, 10  # so often, and once in so many times: then it is how this service is used
STAYS_NEEDED = 8  # of one service, before it is known how long it takes
FORGOTTEN = 180  # minutes beyond the usual: nobody thought of pressing Finish
LATE_ARRIVAL = 2  # days: what came one day late is forgiven
LASTS = {Trade.SALON: 14, Trade.REPAIR: 30, Trade.BOUTIQUE: 30, Trade.BLANK: 14}
"""For how many days what was done ought to last; where one is fed, coming again soon is a good sign."""


def is_often_again(again: int, times: int) -> bool:
    """Tell whether so many of the latest `times` of a service were again so soon that it is how it is used."""
    return again >= OFTEN and again * OFTEN_SHARE >= times


def is_own_way(days: Sequence[dt.date], within: int) -> bool:
    """Tell whether somebody comes for the same service so soon as a rule, by the earlier days of it, in order."""
    gap = usual_gap(list(days))
    return gap is not None and gap <= within


def repeat(trace: Trace, service: str, before: dt.date) -> Sign:
    """Give the sign that somebody came for the same service again."""
    clause = f"came for {service} again {after_words((trace.day - before).days)}"
    return Sign(SignalKind.REPEAT, trace, clause, f"Ask {{them}} whether it is right now: {service}")


def brought_back(trace: Trace, what: str, bought: dt.date | None, *, sold_again: bool) -> Sign | None:
    """Give the sign that a product came back.

    None where it was bought long ago, and where it is only put right at the till: sold on the same day, never before.
    """
    if bought is None:
        if sold_again:
            return None
        clause = f"brought {what} back"
    elif (trace.day - bought).days > RETURN_WITHIN:
        return None
    else:
        clause = f"brought {what} back {after_words((trace.day - bought).days)}"
    return Sign(SignalKind.RETURN, trace, clause, f"Ask {{them}} what was wrong with it: {what}")


def refund(trace: Trace, total: int) -> Sign | None:
    """Give the sign that money went back; `total` is of all they bought that day, in minor units.

    None where it was only money taken off: a voucher, or a bundle that was paid before.
    """
    if total >= 0:
        return None
    clause = f"got {amount_words(-total)} back"
    return Sign(SignalKind.REFUND, trace, clause, "Ask {them} whether the money back put it right")


def mood(trace: Trace, mood_in: int | None, mood_out: int | None, served_by: str) -> Sign | None:
    """Give the sign that somebody left unhappy, None where they did not."""
    if not left_unhappy(mood_in, mood_out):
        return None
    came = f"came in a mood of {mood_in} and " if mood_in is not None else ""
    served = f", served by {served_by}" if served_by else ""
    clause = f"{came}left in {'one' if came else 'a mood'} of {mood_out}{served}"
    return Sign(SignalKind.MOOD, trace, clause, "Ask {them} what was missing last time")


def left_unhappy(mood_in: int | None, mood_out: int | None) -> bool:
    """Tell whether somebody left in a low mood (5 of 10 or less), or two or more below the one they came in."""
    if mood_out is None:
        return False
    return mood_out <= LOW_MOOD or (mood_in is not None and mood_in - mood_out >= MOOD_LOST)


def usual_stay(minutes: Sequence[int]) -> int | None:
    """Give how many minutes a service usually takes; None while too few stays are known."""
    return round(median(minutes)) if len(minutes) >= STAYS_NEEDED else None


def wait(trace: Trace, minutes: int, usual: Sequence[int | None], long_wait: int) -> Sign | None:
    """Give the sign that somebody was here longer than their services take, by so many minutes that it was a wait.

    `usual` is what each service takes, one after the other. None where that is not known of all, and where the stay is
    so long that it was not ended when they left.
    """
    known = [each for each in usual if each is not None]
    beyond = minutes - sum(known)
    if not known or len(known) < len(usual) or not long_wait <= beyond <= FORGOTTEN:
        return None
    clause = f"was here {elapsed_words(beyond)} longer than it usually takes"
    return Sign(SignalKind.WAIT, trace, clause, "Tell {them} we are sorry about the wait last time")


def delay(trace: Trace, what: str, came: dt.date | None) -> Sign | None:
    """Give the sign that a shipment of a promised day is late, or `came` late; None where it came nearly in time."""
    if came is None:
        clause, act = f"expected {what}, which has not come", f"Tell {{them}} what you know of it: {what}"
        return Sign(SignalKind.DELAY, trace, clause, act, waits=True)
    late = (came - trace.day).days
    if late < LATE_ARRIVAL:
        return None
    clause, act = f"expected {what}, which came {late} days late", f"Tell {{them}} we are sorry it was late: {what}"
    return Sign(SignalKind.DELAY, trace, clause, act)


def after_words(days: int) -> str:
    """Say how much later: "after 1 day", "after 5 days"."""
    return "after 1 day" if days == 1 else f"after {days} days"
