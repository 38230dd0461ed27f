"""What hangs on one head: people whose likes and ways only one of us wrote down, and who could share them."""

from desktop_app.insights.charts.shapes import BarChart, Series, count
from desktop_app.insights.insight import Behind, Deed, Insight, the_people
from desktop_app.insights.one_head_queries import Handing, OneHead, known_to, one_head
from desktop_app.reminders.tables import Channel

NOTHING_YET = (
    "Nothing was written down about anybody yet, so all of it is in somebody's head.",
    "One line is enough (Ctrl+N): whoever serves next knows it too.",
)
ALL_SHARED = "Nobody is known to one of us alone."


def chart(shown: OneHead) -> BarChart | None:
    """Draw how many are known to nobody, to one of us, and to several."""
    if not shown.alone + shown.several:
        return None
    known = (float(shown.several), float(shown.alone), float(shown.nobody))
    return BarChart(("two or more of us", "one of us alone", "nobody"), (Series("known to", known),), count)


def words(shown: OneHead) -> tuple[str, ...]:
    """Say how much hangs on one head, and who could hand over to whom."""
    if not shown.alone + shown.several:
        return NOTHING_YET
    seen = shown.alone + shown.several + shown.nobody
    if not shown.alone:
        return (f"{seen:,} came in the last year. {ALL_SHARED}",)
    are = "is" if shown.alone == 1 else "are"
    told = f"Of {seen:,} who came in the last year, {shown.alone:,} {are} known to one of us alone."
    return (told, *(_handing_words(one) for one in shown.handing))


def people(shown: OneHead) -> tuple[Behind, ...]:
    """Lead to those whom each could hand over."""
    return tuple(
        Behind(
            the_people(one.pair.people, f"{one.knows} could hand to {one.could}"),
            known_to,
            (one.pair.knows, shown.since),
            _introduce(one),
        )
        for one in shown.handing
    )


def _introduce(one: Handing) -> Deed:
    return Deed(
        f"introduce-{one.pair.could}",
        f"Have {one.could} introduced",
        f"Tell {one.could} what only you know of them, and bring the two together",
        f"{one.knows} alone knows them",
        Channel.VISIT,
        one.pair.knows,
    )


def _handing_words(one: Handing) -> str:
    begin = f"{one.knows} and {one.could}: {one.pair.people:,} to talk through"
    return f"{begin}. {one.could} has served some of them before." if one.pair.met else f"{begin}."


ONE_HEAD = Insight(
    "What hangs on one head",
    "Whom would nobody know if one of us were away?",
    one_head,
    chart,
    words,
    people,
    hand_over=True,
)
