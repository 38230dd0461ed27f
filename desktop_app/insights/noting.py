"""Noting and using: how many notes the shop makes, and whether they come back to the customer."""

from desktop_app.foundation.spoken_days import short_day
from desktop_app.insights.charts.shapes import LineChart, Mark, Series, count
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.insights.noting_queries import Noting, noting, unused
from desktop_app.insights.weeks import week_words

NOTHING_YET = (
    "Nothing was noted in the last twelve weeks.",
    "What did you notice or hear? Ctrl+N keeps it in one line, and here stands what came of it.",
)


def chart(shown: Noting) -> LineChart | None:
    """Draw the notes of each week and those that were used; one week alone is said in words."""
    if len(shown.weeks) < 2 or not _notes(shown):  # noqa: PLR2004 - a line has two ends
        return None
    return LineChart(
        tuple(week_words(week.first, shown.last) for week in shown.weeks),
        (
            Series("noted", tuple(week.notes for week in shown.weeks)),
            Series("of these used", tuple(week.used for week in shown.weeks), "good", Mark.SQUARE),
        ),
        count,
    )


def words(shown: Noting) -> tuple[str, ...]:
    """Say how many notes were made, and of how many something came."""
    notes = _notes(shown)
    if not notes:
        return NOTHING_YET
    used = sum(week.used for week in shown.weeks)
    return (
        f"Since {short_day(shown.first)}, {notes:,} noted and {used:,} of them used: "
        "acted on and right, or followed up.",
        "A note is worth most when the next person to serve acts on it. Latest notes may still have their day.",
    )


def people(shown: Noting) -> tuple[Behind, ...]:
    """Lead to those of whom something was noted that nobody has used."""
    who = the_people(shown.people, "whose notes wait to be used")
    return (Behind(who, unused, (shown.first, shown.last)),) if shown.unused else ()


def _notes(shown: Noting) -> int:
    return sum(week.notes for week in shown.weeks)


NOTING = Insight("Noted and used", "Does what we note come back to them?", noting, chart, words, people)
