"""Where what was just answered stands among what is suggested now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop_app.suggestions.faces import Face
from desktop_app.suggestions.queries import Suggestion
from desktop_app.suggestions.rules import MOST


@dataclass(frozen=True, slots=True)
class Ended:
    """What stands in a suggestion's place, from 0, for a while after it was answered by the act `performed`."""

    suggestion: Suggestion
    place: int
    face: Face
    performed: int


def in_place(suggestions: Sequence[Suggestion], ended: Collection[Ended]) -> list[Suggestion | Ended]:
    """Give the lines of the strip, at most five.

    What was answered keeps its place for a while, so that no other row slips under the finger. A suggestion that is
    made again stands once, as the suggestion.
    """
    again = {suggestion.key for suggestion in suggestions}
    lines: list[Suggestion | Ended] = list(suggestions)
    for gone in sorted(ended, key=lambda gone: gone.place):
        if gone.suggestion.key not in again:
            lines.insert(gone.place, gone)
    return lines[:MOST]
