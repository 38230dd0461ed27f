"""The rhythm of the whole shop, in words and by how often people come."""

from desktop_app.insights.charts.shapes import BarChart, Mark, Series, count
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.insights.shop_rhythm_queries import ShopRhythm, shop_rhythm, standing_so
from desktop_app.rhythm.rules import VISITS_NEEDED, RhythmState, rhythm_words
from desktop_app.rhythm.standing_queries import REACHES

GAPS = (
    ("up to a week", 7),
    ("2 weeks", 14),
    ("3 weeks", 21),
    ("4 weeks", 30),
    ("6 weeks", 45),
    ("2 months", 61),
    ("3 months", 92),
    ("half a year", 183),
    ("longer", 1_000_000),
)
STILL_HERE = (RhythmState.WITH_US, RhythmState.DUE)
NOTHING_YET = (
    f"Nobody has come {VISITS_NEEDED} times yet, and fewer visits make no rhythm.",
    "As people come again, this page shows how often they do, and who has not been here for longer than usual.",
)


def chart(shown: ShopRhythm) -> BarChart | None:
    """Draw for each usual gap how many are in their rhythm, and how many have fallen out of it."""
    if not shown.people:
        return None
    return BarChart(
        tuple(label for label, _ in GAPS),
        (
            Series("in their rhythm", _by_gap(shown, within=True)),
            Series("drifting or quiet", _by_gap(shown, within=False), "warn", Mark.RING),
        ),
        count,
    )


def words(shown: ShopRhythm) -> tuple[str, ...]:
    """Say how often people come, and how they stand."""
    seldom = f"{shown.few_visits:,} came once or twice: too seldom to have a rhythm of their own."
    if not shown.people:
        return (*NOTHING_YET, *([seldom] if shown.few_visits else ()))
    total = sum(people for *_, people in shown.people)
    stands = ", ".join(f"{shown.standing(state):,} {state}" for state in RhythmState)
    gap = shown.middle_gap()
    usual = f"{total:,} have a rhythm of their own; the middle one comes {rhythm_words(gap, gap)}."
    return (usual, f"Today: {stands}.", *([seldom] if shown.few_visits else ()))


def people(shown: ShopRhythm) -> tuple[Behind, ...]:
    """Lead to those who are due, drifting and quiet."""
    return tuple(
        Behind(the_people(number, f"who {'is' if number == 1 else 'are'} {state}"), standing_so, (state, shown.today))
        for state in REACHES
        if (number := shown.standing(state))
    )


def _by_gap(shown: ShopRhythm, *, within: bool) -> tuple[float, ...]:
    found, least = [], 0
    for _, most in GAPS:
        found.append(
            float(
                sum(
                    people
                    for gap, state, people in shown.people
                    if least < gap <= most and (state in STILL_HERE) is within
                )
            )
        )
        least = most
    return tuple(found)


SHOP_RHYTHM = Insight(
    "How often people come", "What is the rhythm of the whole shop?", shop_rhythm, chart, words, people
)
