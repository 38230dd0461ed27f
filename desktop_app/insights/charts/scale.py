"""The scale that values are drawn on: from nothing to a round number, with few lines to read them by. Pure."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

ROUND = (1, 2, 2.5, 5, 10)
STEPS = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from 0 to `top`, with a line every `step`."""

    top: float
    step: float

    def share(self, value: float) -> float:
        """Give how far up a value stands, from 0 to 1."""
        return min(1.0, max(0.0, value / self.top))

    def ticks(self) -> list[float]:
        """Give the values that have a line."""
        return [place * self.step for place in range(round(self.top / self.step) + 1)]


def scale_for(values: Iterable[float], top: float | None = None) -> Scale:
    """Give a scale on which all values have room, its lines at round numbers; whole ones, unless it ends below 1.

    With `top` it ends there, in four steps.
    """
    if top is not None:
        return Scale(top, top / STEPS)
    highest = max(values, default=0) or 1
    rough = highest / STEPS
    size = 10 ** math.floor(math.log10(rough))
    step = next(times * size for times in ROUND if times * size >= rough * (1 - 1e-9))
    if highest >= 1:
        step = math.ceil(step)
    return Scale(step * math.ceil(highest / step - 1e-9), step)
