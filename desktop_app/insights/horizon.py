"""The out-of-business chart: when the last customer would be gone, and how far off a few more kept would put it."""

import datetime as dt
from math import isinf

from desktop_app.foundation.spoken_days import MONTHS as NAMES
from desktop_app.insights.charts.shapes import LineChart, Mark, Series, count
from desktop_app.insights.horizon_queries import Outlook, gone_quiet, outlook
from desktop_app.insights.horizon_rules import MONTHS, MONTHS_NEEDED, Horizon, months_on, places
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.rhythm.rules import DAYS_OF_A_MONTH, span_words

KEPT = (1, 5, 20)
NOBODY_YET = (
    "Nobody has come yet, so there is nobody to lose.",
    "Welcome people from their card, or read in the visits you have: this page follows who stays.",
)
TOO_YOUNG = (
    f"After {MONTHS_NEEDED} months of visits this page says when the last customer would be gone, if nobody new came.",
    "Until then each person you keep in touch with counts for more than a line on paper.",
)
NO_PACE = "Hardly anybody went quiet in these months: no end is in sight."
HONEST = (
    "A straight line, drawn to be talked about: it counts whom we lose at the pace of these months, and nobody new. "
    "The range is where the end would lie four times in five."
)


def chart(shown: Outlook) -> LineChart | None:
    """Draw the year that was, and the line to the end with its range."""
    ahead = shown.horizon
    if ahead is None:
        return None
    drawn = places(ahead.likely)
    past = shown.tide.past()
    been = tuple(past[month - 1] if -len(past) < month <= 0 else None for month in drawn)
    to_come = tuple(ahead.left_after(month) if month >= 0 else None for month in drawn)
    return LineChart(
        tuple(_month_words(shown.today, month) for month in drawn),
        (Series("with us", been), Series("if it goes on", to_come, "warn", Mark.RING, dashed=True)),
        count,
        band=tuple(_range(ahead, month) for month in drawn),
    )


def words(shown: Outlook) -> tuple[str, ...]:
    """Say the date and its range, and what keeping a few more would move."""
    if not shown.tide.here and not sum(shown.tide.lost):
        return NOBODY_YET
    ahead = shown.horizon
    if ahead is None:
        return TOO_YOUNG if len(shown.tide.lost) < MONTHS_NEEDED else (_here(shown), NO_PACE)
    return (f"{_here(shown)} {_end_words(shown.today, ahead)}", _year_words(ahead), *_kept_words(ahead), HONEST)


def people(shown: Outlook) -> tuple[Behind, ...]:
    """Lead to those who went quiet in the last month: it is early enough to ring them."""
    gone = shown.tide.lost[0] if shown.tide.lost else 0
    who = the_people(gone, "who went quiet in the last month")
    return (Behind(who, gone_quiet, (shown.since, shown.today)),) if gone else ()


def _range(ahead: Horizon, month: int) -> tuple[float, float] | None:
    return (ahead.left_after(month, ahead.earliest), ahead.left_after(month, ahead.latest)) if month >= 0 else None


def _here(shown: Outlook) -> str:
    tide = shown.tide
    return (
        f"{tide.here:,} are with us. In the last {len(tide.lost)} months {sum(tide.lost):,} went quiet "
        f"and {sum(tide.gained):,} came for the first time."
    )


def _end_words(today: dt.date, ahead: Horizon) -> str:
    end, early, late = (_date_words(today, months) for months in (ahead.likely, ahead.earliest, ahead.latest))
    pace = f"At {_pace(ahead.pace)} a month and nobody new"
    if not end:
        return f"{pace}, the end is more than twenty years off: too far to name a day."
    until = f"{late} at the latest" if late else "or not for twenty years"
    return f"{pace}, the last would be gone in {end}: {early} at the earliest, {until}."


def _year_words(ahead: Horizon) -> str:
    kept = ahead.kept_for_a_year()
    what = "put it off by a year" if kept < ahead.pace else "put it off for good"
    return f"Keeping {kept:,} more each month would {what}."


def _kept_words(ahead: Horizon) -> tuple[str, ...]:
    told = [_moved_words(kept, ahead.won_by(kept)) for kept in KEPT if kept < ahead.pace]
    return (f"Each month {'; '.join(told)}.",) if told else ()


def _moved_words(kept: int, won: float) -> str:
    return f"{kept} more kept: {span_words(max(1, round(won * DAYS_OF_A_MONTH)))} later"


def _pace(pace: float) -> str:
    return f"{pace:.1f}" if pace < MONTHS else f"{pace:,.0f}"


def _date_words(today: dt.date, months: float) -> str:
    day = None if isinf(months) else months_on(today, months)
    return "" if day is None else f"{NAMES[day.month - 1]} {day.year}"


def _month_words(today: dt.date, month: int) -> str:
    if not month:
        return "today"
    day = today + dt.timedelta(days=round(month * DAYS_OF_A_MONTH))
    return f"{NAMES[day.month - 1][:3]} {day.year}"


HORIZON = Insight(
    "If it went on like this",
    "When would the last customer be gone, and what would put it off?",
    outlook,
    chart,
    words,
    people,
)
