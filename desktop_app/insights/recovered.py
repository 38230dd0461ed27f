"""Who came again after something was made right for them: the pay-off beside what it cost."""

from desktop_app.foundation.money import amount_words
from desktop_app.insights.charts.shapes import BarChart, Series, count
from desktop_app.insights.insight import Behind, Deed, Insight, the_people
from desktop_app.insights.recovered_queries import Recovered, made_right_for, recovered

STEPS = (("not yet", 0, 0), ("once", 1, 1), ("2 or 3 times", 2, 3), ("4 times or more", 4, None))
NOTHING_YET = (
    "Nothing was made right for anybody in the last year.",
    "Where something goes wrong, Make it right (Ctrl+M); here it shows how often they came since.",
)

THANK = Deed("thank", "Thank them", "Thank them for coming again", "They came again after something had gone wrong")
ASK = Deed("ask-after", "Ask after them", "Ask whether it is right again", "They were not here since we made it right")


def chart(shown: Recovered) -> BarChart | None:
    """Draw how many came how often since."""
    if not shown.visits:
        return None
    people = tuple(
        float(sum(least <= came and (most is None or came <= most) for came in shown.visits))
        for _, least, most in STEPS
    )
    return BarChart(tuple(label for label, *_ in STEPS), (Series("people", people),), count)


def words(shown: Recovered) -> tuple[str, ...]:
    """Say how many came again, how often, and what they bought beside what was given."""
    if not shown.visits:
        return NOTHING_YET
    again, visits = _again(shown), sum(shown.visits)
    since = f": {visits:,} {'visit' if visits == 1 else 'visits'} so far" if visits else " yet"
    bought = f"; they have bought for {amount_words(shown.bought)} since" if shown.bought else ""
    return (
        f"Something was made right for {len(shown.visits):,} in the last year. {again:,} came again{since}.",
        f"What was given cost {amount_words(shown.cost)}{bought}.",
    )


def people(shown: Recovered) -> tuple[Behind, ...]:
    """Lead to those who came again, and to those who may be waiting for a word."""
    again = _again(shown)
    told = (
        (again, Behind(the_people(again, "who came again"), made_right_for, (True, shown.today), THANK)),
        (
            len(shown.visits) - again,
            Behind(
                the_people(len(shown.visits) - again, "not here again yet"), made_right_for, (False, shown.today), ASK
            ),
        ),
    )
    return tuple(behind for number, behind in told if number)


def _again(shown: Recovered) -> int:
    return sum(came > 0 for came in shown.visits)


RECOVERED = Insight("Who came again", "Did people come back after we made it right?", recovered, chart, words, people)
