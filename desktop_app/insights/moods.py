"""How people leave: the mood they came in and the one they left with, for an outcome is a feeling."""

from desktop_app.foundation.spoken_days import short_day
from desktop_app.insights.charts.shapes import LineChart, Mark, Series
from desktop_app.insights.insight import Behind, Deed, Insight
from desktop_app.insights.moods_queries import GLAD, Moods, left_less_glad, moods
from desktop_app.insights.weeks import week_words

NOTHING_YET = (
    "Nobody's mood was tapped in the last twelve weeks.",
    "In Finish visit, one tap says how they came and one how they leave: here stands whether they leave gladder.",
)
ASK = Deed(
    "left-less-glad",
    "Ask what was missing",
    "Ask what was missing; nothing to sell",
    "Left less glad than they came",
)
HIGHEST = 10


def chart(shown: Moods) -> LineChart | None:
    """Draw the middle moods of each week, on the scale they are tapped on."""
    if len(shown.weeks) < 2 or not _visits(shown):  # noqa: PLR2004 - a line has two ends
        return None
    return LineChart(
        tuple(week_words(week.first, shown.last) for week in shown.weeks),
        (
            Series("came with", tuple(week.came for week in shown.weeks), "warn", Mark.RING),
            Series("left with", tuple(week.left for week in shown.weeks)),
        ),
        _mood,
        top=HIGHEST,
    )


def words(shown: Moods) -> tuple[str, ...]:
    """Say how many left glad, and how many less glad than they came."""
    visits = _visits(shown)
    if not visits:
        return NOTHING_YET
    glad = sum(week.glad for week in shown.weeks)
    less = (
        f"{shown.less_glad:,} left less glad than they came."
        if shown.less_glad
        else "Nobody left less glad than they came."
    )
    return (
        f"Since {short_day(shown.first)}, {glad:,} of {visits:,} whose mood is known left with {GLAD} or more.",
        f"{less} What they leave with is what they tell others.",
    )


def people(shown: Moods) -> tuple[Behind, ...]:
    """Lead to those who left less glad than they came."""
    if not shown.less_glad:
        return ()
    who = f"the {shown.less_glad:,} {'visit' if shown.less_glad == 1 else 'visits'} left less glad"
    return (Behind(who, left_less_glad, (shown.first, shown.last), ASK),)


def _mood(value: float) -> str:
    return f"{value:.1f}"


def _visits(shown: Moods) -> int:
    return sum(week.visits for week in shown.weeks)


MOODS = Insight("How they leave", "Do they leave gladder than they came?", moods, chart, words, people)
