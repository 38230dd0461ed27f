"""Fears that come back, or do not: concerns for the day after, before and since a courtesy is given against them."""

from desktop_app.insights.charts.shapes import DotChart, Mark, Series, percent
from desktop_app.insights.concerns_queries import Answered, Concerns, concerns, voiced_since
from desktop_app.insights.insight import Behind, Insight, the_people
from desktop_app.pain_points.rules import Stretch
from desktop_app.pain_points.wording import effect_line

NOTHING_YET = (
    "Nothing is done against a concern yet, so there is no before and after.",
    "Gather what they fear under Customers, What they dislike, and make a courtesy of what keeps it away.",
)


def chart(shown: Concerns) -> DotChart | None:
    """Draw in what share of the visits each concern was voiced, before and since."""
    drawn = [each.theme for each in shown.answered if each.theme.before and each.theme.after]
    if not drawn:
        return None
    return DotChart(
        tuple(theme.name for theme in drawn),
        (
            Series("before", tuple(_share(theme.before) for theme in drawn), "warn", Mark.RING),
            Series("since", tuple(_share(theme.after) for theme in drawn), "good"),
        ),
        percent,
    )


def words(shown: Concerns) -> tuple[str, ...]:
    """Say of each concern whether it came back, and how many wait for something to be done."""
    if not shown.answered:
        return NOTHING_YET
    said = [f"{each.theme.name}: {effect_line(each.theme, shown.today)}" for each in shown.answered]
    if shown.unanswered:
        waits = "1 concern" if shown.unanswered == 1 else f"{shown.unanswered} concerns"
        said.append(f"Nothing is done against {waits} yet.")
    return tuple(said)


def people(shown: Concerns) -> tuple[Behind, ...]:
    """Lead to those who voiced a concern although something is done against it."""
    return tuple(_voices(each) for each in shown.answered if each.people)


def _share(days: Stretch | None) -> float | None:
    return days.concerns / days.visits if days and days.visits else None


def _voices(each: Answered) -> Behind:
    days = each.theme.after
    span = (days.first, days.last) if days else ()
    return Behind(
        the_people(each.people, f"who still feared “{each.theme.name}”"), voiced_since, (each.theme.id, *span)
    )


CONCERNS = Insight("Fears before and since", "Does what we do keep them away?", concerns, chart, words, people)
