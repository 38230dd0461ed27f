"""Right and wrong: whether what we know of customers holds when we act on it, by how we know it."""

from desktop_app.insights.charts.shapes import BarChart, Mark, Series, count, percent
from desktop_app.insights.hits_queries import Hits, Source, hits, missed
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.preferences.tables import How

ENOUGH = 5  # before that, one mistake would look like a habit
NOTHING_YET = (
    "Nothing that we know of anybody was acted on in the last year.",
    "Tick a suggestion off when you have done it, or say Not right: here stands how often we were right.",
)


def chart(shown: Hits) -> BarChart | None:
    """Draw how often each way of knowing was right, and wrong."""
    if not shown.sources:
        return None
    return BarChart(
        tuple(source.how.value.capitalize() for source in shown.sources),
        (
            Series("right", tuple(source.right for source in shown.sources), "good", Mark.SQUARE),
            Series("wrong", tuple(source.wrong for source in shown.sources), "warn", Mark.RING),
        ),
        count,
    )


def words(shown: Hits) -> tuple[str, ...]:
    """Say how often we were right, and what to ask about before acting on it."""
    if not shown.sources:
        return NOTHING_YET
    right, tried = sum(each.right for each in shown.sources), sum(_tried(each) for each in shown.sources)
    said = [f"In the last year we acted {_times(tried)} on what we know, and were right {_times(right)}."]
    said += [_share_words(each) for each in shown.sources if _tried(each) >= ENOUGH]
    if tried < ENOUGH:
        said.append("That is too little to say which kind of knowledge to trust.")
    return tuple(said)


def people(shown: Hits) -> tuple[Behind, ...]:
    """Lead to those of whom we knew something wrong, by how we knew it."""
    return tuple(
        Behind(
            the_people(each.people, f"with something {each.how} and wrong"), missed, (shown.first, shown.last, each.how)
        )
        for each in shown.sources
        if each.wrong
    )


def _tried(source: Source) -> int:
    return source.right + source.wrong


def _times(count: int) -> str:
    return "1 time" if count == 1 else f"{count:,} times"


def _share_words(source: Source) -> str:
    ask = " Ask before acting on it." if source.how is How.ASSUMED and source.wrong else ""
    return f"What was {source.how} was right in {percent(source.right / _tried(source))} of {_tried(source):,}.{ask}"


HITS = Insight("Right and wrong", "Does what we know of them hold?", hits, chart, words, people)
