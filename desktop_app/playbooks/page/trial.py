"""What a playbook would have made of the last weeks, added up and put into words. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence

from desktop_app.foundation.spoken_days import short_day
from desktop_app.playbooks.dry_run import Tried

DAYS = 90
ONE_DAY = dt.timedelta(days=1)
WEEK = 7
MONTHS = 3
ANYONE = "anyone"
MOST_NAMED = 3


def first_day(today: dt.date) -> dt.date:
    """Give the first of the days that are looked back on."""
    return today - (DAYS - 1) * ONE_DAY


def weeks(tried: Sequence[Tried], today: dt.date) -> tuple[int, ...]:
    """Give how many would have been made in each week, the oldest first; the last ends today."""
    ago = Counter((today - one.day).days // WEEK for one in tried)
    return tuple(ago[week] for week in reversed(range((DAYS - 1) // WEEK + 1)))


def weeks_words(counts: Sequence[int], today: dt.date) -> str:
    """Say the weeks as a screen reader does."""
    earlier = ", ".join(map(str, counts[:-1]))
    return f"Reminders a week since {short_day(first_day(today))}: {earlier}, and {counts[-1]} this week"


def total_words(total: int) -> str:
    """Say what the large figure counts."""
    return f"{'reminder' if total == 1 else 'reminders'} this play would have made in the last {DAYS} days"


def by_whom(tried: Sequence[Tried]) -> str:
    """Say how often, and for whom of the shop: ``About 3 a week: 19 for Kim, 15 for Ada.``"""
    if not tried:
        return "Nobody would have been asked. Does it ask for too much?"
    whose = Counter(one.assignee or ANYONE for one in tried).most_common()
    named = [f"{count} for {name}" for name, count in whose[:MOST_NAMED]]
    if others := sum(count for _, count in whose[MOST_NAMED:]):
        named.append(f"{others} for others")
    return f"{_how_often(len(tried))}: {', '.join(named)}."


def on_closed_days(tried: Sequence[Tried], open_days: Collection[int]) -> str:
    """Say how many would have been due on a day the shop was closed; `open_days` are weekdays, Monday is 0."""
    closed = sum(one.due.weekday() not in open_days for one in tried)
    return f"{closed} on a day you were closed." if closed else "None on a day you were closed."


def _how_often(total: int) -> str:
    a_week, a_month = round(total * WEEK / DAYS), round(total / MONTHS)
    if a_week:
        return f"About {a_week} a week"
    return f"About {a_month} a month" if a_month else "Less than one a month"
