"""Those who went: when, on whom the shop looked back, what it missed, and what changes. Nobody is written off."""

from desktop_app.foundation.spoken_days import month as month_name
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.insights.charts.shapes import LineChart, Mark, Series, count
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.insights.losses_queries import Changing, Losses, looked_back_on, losses, waiting_for_us

NOTHING_YET = (
    "Nobody asked us to stop in the last twelve months, and nobody has gone quiet.",
    "Should somebody, the close of day offers to look back: what we knew, what we missed, what changes.",
)
BEGIN = "Look back on one of them from their card, or in the close of day: one line is enough to learn from."


def chart(shown: Losses) -> LineChart | None:
    """Draw how many went in each month, and on how many of them somebody looked back since."""
    if not shown.went:
        return None
    return LineChart(
        tuple(month_name(month.first) for month in shown.months),
        (
            Series("went", tuple(float(month.went) for month in shown.months)),
            Series("looked back on", tuple(float(month.looked_back) for month in shown.months), "good", Mark.RING),
        ),
        count,
    )


def words(shown: Losses) -> tuple[str, ...]:
    """Say how many went, what was missed and what changes."""
    if not shown.went and not shown.reviews:
        return NOTHING_YET
    return (_went_words(shown), *_learned_words(shown))


def people(shown: Losses) -> tuple[Behind, ...]:
    """Lead to those on whom nobody looked back yet, those on whom we did, and those who came again."""
    told = (
        (shown.waiting, "nobody has looked back on yet", waiting_for_us, (shown.first, shown.today)),
        (shown.reviews, "we looked back on", looked_back_on, (False, shown.today)),
        (shown.came_again, "who came again since", looked_back_on, (True, shown.today)),
    )
    return tuple(Behind(the_people(number, who), query, args, went=True) for number, who, query, args in told if number)


def _went_words(shown: Losses) -> str:
    if not shown.went:
        return "Nobody asked us to stop in the last twelve months, and nobody has gone quiet."
    quiet = shown.went - shown.stopped
    told = [f"{shown.stopped:,} asked us to stop"] if shown.stopped else []
    told += [f"{quiet:,} {'has' if quiet == 1 else 'have'} gone quiet and not come back yet"] if quiet else []
    return f"In the last twelve months {' and '.join(told)}."


def _learned_words(shown: Losses) -> tuple[str, ...]:
    if not shown.reviews:
        return (BEGIN,)
    again = f"; {shown.came_again:,} of them came again since" if shown.came_again else ""
    missed = f"What we missed: {_quoted(shown.missed)}." if shown.missed else ""
    return tuple(
        line
        for line in (f"We looked back on {shown.reviews:,}{again}.", missed, *map(_change_words, shown.changes))
        if line
    )


def _change_words(change: Changing) -> str:
    if change.done:
        return f"What changed: “{change.text}”, done on {short_weekday(change.done)}."
    seen_to = f"by {short_weekday(change.due)}" if change.due else "nobody sees to it yet"
    return f"What changes: “{change.text}”, {seen_to}."


def _quoted(lines: tuple[str, ...]) -> str:
    return "; ".join(f"“{line}”" for line in lines)


LOSSES = Insight("Those who went", "What did we miss, and what changes?", losses, chart, words, people)
