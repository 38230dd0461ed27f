"""Who was thought of: the share of the visits at which something was decided, noted or seen."""

from collections.abc import Callable

from desktop_app.foundation.spoken_days import short_day
from desktop_app.insights.charts.shapes import LineChart, Mark, Series, percent
from desktop_app.insights.coverage_queries import Coverage, Week, coverage, forgotten
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.insights.weeks import week_words

NOTHING_YET = (
    "Nobody was welcomed with this program yet; visits from another system cannot say what was thought of.",
    "Welcome somebody from their card, note what you hear, choose a follow-up when they leave: this page fills itself.",
)


def chart(shown: Coverage) -> LineChart | None:
    """Draw the shares of each week; one week alone is said in words."""
    if len(shown.weeks) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    return LineChart(
        tuple(week_words(week.first, shown.last) for week in shown.weeks),
        (
            Series("follow-up decided", _shares(shown, lambda week: week.decided)),
            Series("something noted", _shares(shown, lambda week: week.noted), "warn", Mark.RING),
            Series("card open when they came", _shares(shown, lambda week: week.welcomed), "good", Mark.SQUARE),
        ),
        percent,
        top=1,
    )


def words(shown: Coverage) -> tuple[str, ...]:
    """Say of how many somebody thought, and what of."""
    if not shown.served:
        return NOTHING_YET
    return (_thought_words(shown), *(_week_words(week) for week in shown.weeks[-1:] if week.visits))


def people(shown: Coverage) -> tuple[Behind, ...]:
    """Lead to those of whom nobody thought."""
    missed = shown.served - shown.thought
    who = the_people(missed, "nobody has thought of")
    return (Behind(who, forgotten, (shown.first, shown.last)),) if missed else ()


def _shares(shown: Coverage, of: Callable[[Week], int]) -> tuple[float | None, ...]:
    return tuple(of(week) / week.visits if week.visits else None for week in shown.weeks)


def _thought_words(shown: Coverage) -> str:
    missed = shown.served - shown.thought
    span = f"Of {shown.served:,} served since {short_day(shown.first)}"
    if not missed:
        return f"{span}, somebody thought of every one."
    return f"{span}, somebody thought of {shown.thought:,}. {missed:,} came and went."


def _week_words(week: Week) -> str:
    return (
        f"This week a follow-up was decided after {week.decided:,} of {week.visits:,} visits, something was noted at "
        f"{week.noted:,}, and the card was open when they came at {week.welcomed:,}."
    )


COVERAGE = Insight("Who was thought of", "Whom did we think about?", coverage, chart, words, people)
