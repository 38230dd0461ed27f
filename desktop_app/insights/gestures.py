"""What was given to people, and what came after: by kind of gesture, never by who gave it."""

from desktop_app.foundation.money import amount_words
from desktop_app.insights.charts.shapes import BarChart, Series, percent
from desktop_app.insights.gesture_queries import Gestures, gestures, given_to
from desktop_app.insights.gesture_rules import KindGiven
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.recovery.helped_rules import ENOUGH
from desktop_app.recovery.rules import REMEDY_WORDS

NOTHING_YET = (
    "Nothing was given in the last year.",
    "Make it right (Ctrl+M) keeps what you give; here it shows which kinds bring people back, and what they cost.",
)


def chart(shown: Gestures) -> BarChart | None:
    """Draw the share that came back of each kind of which enough is known."""
    told = [kind for kind in shown.kinds if kind.share is not None]
    if not told:
        return None
    labels = tuple(REMEDY_WORDS[kind.remedy] for kind in told)
    return BarChart(labels, (Series("came back in their own time", tuple(kind.share for kind in told)),), percent, 1)


def words(shown: Gestures) -> tuple[str, ...]:
    """Say of each kind how often it was given, at what cost, and what came after."""
    if not shown.kinds:
        return NOTHING_YET
    early = any(kind.share is None for kind in shown.kinds)
    honest = f"A share is told once {ENOUGH} people had the time to come back."
    return (*(_kind_words(kind) for kind in shown.kinds), *([honest] if early else ()))


def people(shown: Gestures) -> tuple[Behind, ...]:
    """Lead to those who were given each kind."""
    return tuple(
        Behind(
            the_people(kind.people, f"given: {REMEDY_WORDS[kind.remedy].lower()}"),
            given_to,
            (kind.remedy.value, shown.today),
        )
        for kind in shown.kinds
    )


def _kind_words(kind: KindGiven) -> str:
    often = "once" if kind.often == 1 else f"{kind.often:,} times"
    cost = f", {amount_words(kind.cost)} each" if kind.cost else ", at no cost"
    given = f"{REMEDY_WORDS[kind.remedy]}: given {often}{cost}"
    if not kind.judged:
        return f"{given}; it is too early to say what came of it."
    mood = "" if kind.mood is None else f", in a mood of {kind.mood:.1f}"
    return f"{given}; {kind.back:,} of {kind.judged:,} came back in their own time{mood}."


GESTURES = Insight(
    "What we gave", "Which gestures bring people back, and what do they cost?", gestures, chart, words, people
)
