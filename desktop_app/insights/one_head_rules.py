"""What only one of us knows, and who could share it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A colleague (by id) who alone knows so many people, and the one to hand over to, who has `met` some of them."""

    knows: int
    could: int
    people: int
    met: int


def pairs(alone: Mapping[int, int], met: Mapping[tuple[int, int], int], here: Sequence[int]) -> tuple[Pair, ...]:
    """Give for each who alone knows people the colleague to hand over to; those who know most first.

    `alone` is how many people each knows alone, `met` how many of those of the first were served by the second as
    well, `here` who works here now. It is whoever met most of them, among equals whoever knows fewest alone, so that
    the load is shared. Nobody can be named where nobody else works here.
    """
    found = []
    for knows, people in sorted(alone.items(), key=lambda one: (-one[1], one[0])):
        others = [other for other in here if other != knows]
        if others:
            could = max(others, key=lambda other: (met.get((knows, other), 0), -alone.get(other, 0), -other))
            found.append(Pair(knows, could, people, met.get((knows, could), 0)))
    return tuple(found)
