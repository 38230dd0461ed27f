"""What a chart shows, as plain values. How it is drawn is the painters' business."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

Say = Callable[[float], str]


class Mark(StrEnum):
    """How the points of a series look, so that colour alone never tells them apart."""

    DISC = "disc"
    RING = "ring"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Series:
    """Values under one name, in the colour of a token; None where nothing is known. A `dashed` line is yet to come."""

    name: str
    values: tuple[float | None, ...]
    ink: str = "accent"
    mark: Mark = Mark.DISC
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class LineChart:
    """Series over time: a label for each place from left to right, and how a value is said.

    The axis goes from nothing to `top`, by itself to the highest value. `band` is a range around what is yet to come:
    the lowest and the highest value of each place, None where there is none.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    say: Say
    top: float | None = None
    band: tuple[tuple[float, float] | None, ...] = ()

    def values(self) -> Iterator[float]:
        """Give all that has to find room."""
        yield from known_values(self.series)
        yield from (around[1] for around in self.band if around)


@dataclass(frozen=True, slots=True)
class BarChart:
    """A row for each label, with a bar of each series in it. `top` as for lines."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    say: Say
    top: float | None = None

    def values(self) -> Iterator[float]:
        """Give all that has to find room."""
        return known_values(self.series)


@dataclass(frozen=True, slots=True)
class DotChart:
    """A row for each label, with a dot of each series on one scale and a line between them. `top` as for lines."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    say: Say
    top: float | None = None

    def values(self) -> Iterator[float]:
        """Give all that has to find room."""
        return known_values(self.series)


Chart = LineChart | BarChart | DotChart


def known_values(series: tuple[Series, ...]) -> Iterator[float]:
    """Give the values that are known."""
    return (value for each in series for value in each.values if value is not None)


def spoken(chart: Chart) -> str:
    """Say every value, as the chart is read aloud: "Cut: before 3, since 1. Colour: …"."""
    return " ".join(_place(chart, place, label) for place, label in enumerate(chart.labels))


def _place(chart: Chart, place: int, label: str) -> str:
    told = ((series.name, series.values[place]) for series in chart.series)
    words = ", ".join(f"{name} {chart.say(value)}".strip() for name, value in told if value is not None)
    return f"{label}: {words or 'nothing'}."


def percent(share: float) -> str:
    """Say a share of 1: "38%"."""
    return f"{round(100 * share)}%"


def count(value: float) -> str:
    """Say a number of people or things: "1,240"."""
    return f"{round(value):,}"
