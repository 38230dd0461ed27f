"""How one incident is told: when and how it came up, how soon it was answered for, what was given, what came after."""

import datetime as dt

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.offer_rules import offered_words
from desktop_app.recovery.page.case_queries import Came, Case
from desktop_app.recovery.page.figures_words import counted, span_words, times
from desktop_app.recovery.queries import IncidentRow
from desktop_app.recovery.rules import Given, given_line

MOODS = 10


def what_words(row: IncidentRow) -> str:
    """Say what went wrong, with its kind where the sentence says more than that."""
    return row.text if row.text.casefold() == row.kind.casefold() or not row.kind else f"{row.kind}: {row.text}"


def told_words(row: IncidentRow) -> str:
    """Say when it came up and how: "Fri 27 Nov · we noticed first · upset · kept by Kim"."""
    parts = [short_weekday(row.day), "we noticed first" if row.noticed else "they told us"]
    parts += [row.feeling.value] if row.feeling else []
    parts += [f"kept by {row.by}"] if row.by else []
    return " · ".join(parts)


def answered_words(row: IncidentRow) -> str:
    """Say how soon somebody answered for it, and whether they had to ask again."""
    again = f" They had to ask again {times(row.contacts)}." if row.contacts else ""
    seconds = row.seconds_to_answer
    if seconds is None:
        return f"Nobody has answered for it yet.{again}"
    return f"Answered {f'after {span_words(seconds)}' if seconds else 'at once'}.{again}"


def settled_words(shown: Case, day: dt.date) -> str:
    """Say who made it right on a day, and what was given and still stands."""
    who = f" by {shown.settled_by}" if shown.settled_by else ""
    stands = [one for one in shown.detail.gestures if one.stands]
    given = given_line([Given(one.remedy, one.words, one.amount, one.quiet) for one in stands])
    return f"Made right on {short_weekday(day)}{who}: {given}" if given else f"Right again on {short_weekday(day)}{who}"


def choice_words(shown: Case) -> str:
    """Say what they could choose from, and what they chose; nothing where it was not theirs to choose."""
    offers = [(Given(one.remedy, one.words, one.amount), one.chosen) for one in shown.detail.offers]
    return offered_words([one for one, _ in offers], [one for one, chosen in offers if chosen])


def came_words(came: Came | None, day: dt.date) -> str:
    """Say whether they came again after that day: "Came again after 3 days, mood 8 of 10"."""
    if came is None:
        return "Not here again yet"
    after = f"Came again after {counted((came.day - day).days, 'day')}"
    return f"{after}, mood {came.mood} of {MOODS}" if came.mood else after


def age_words(day: dt.date, today: dt.date) -> str:
    """Say for how long it has waited: "today", "1 day", "9 days"."""
    days = (today - day).days
    return counted(days, "day") if days > 0 else "today"
