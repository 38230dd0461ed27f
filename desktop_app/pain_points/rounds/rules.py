"""Which question is asked by default, and when the answers to one show a pattern. Pure."""

from collections.abc import Iterable, Mapping

from desktop_app.pain_points.rounds.tables import Asks

USUAL_QUESTIONS: Mapping[Asks, str] = {
    Asks.FEAR: "24 hours from now, what will most concern you?",
    Asks.DISLIKE: "What do you dislike about us?",
}
FEWEST_ANSWERS = 4
CLEAR_OF_FIVE = 3  # so many in five of those who answered said the same
SOON = 14  # days within which somebody is expected, or due by their own rhythm


def tally(themes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count the answers under each theme, given the theme of every answer that is gathered; the most frequent first."""
    counts: dict[str, int] = {}
    for theme in themes:
        counts[theme] = counts.get(theme, 0) + 1
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def is_clear(most: int, answered: int) -> bool:
    """Tell whether answers show a pattern: four or more of them, and three in five of all say `most` the same."""
    return answered >= FEWEST_ANSWERS and 5 * most >= CLEAR_OF_FIVE * answered


def pattern_words(counts: tuple[tuple[str, int], ...], answered: int) -> str:
    """Say what the answers show so far: ``The pattern is clear: 4 of 6 said “Drying at home”.``"""
    if not answered:
        return "Nobody has answered yet. The question stands in their goodbye when they come."
    if not counts:
        return "Gather the answers into themes to see a pattern."
    theme, most = counts[0]
    said = f"{most} of {answered} said “{theme}”."
    if is_clear(most, answered):
        return f"The pattern is clear: {said}"
    return f"{'Too early to say' if answered < FEWEST_ANSWERS else 'No clear pattern yet'}: {said}"
