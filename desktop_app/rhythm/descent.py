"""Finding the lowest point of a smooth function of a few numbers. Pure.

The method of Broyden, Fletcher, Goldfarb and Shanno (J. Nocedal and S. J. Wright, *Numerical Optimization*, second
edition 2006, algorithm 6.1), with slopes taken by small steps and a step halved until it goes down far enough.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Point = list[float]
Curvature = list[list[float]]
STEP = 1e-6  # for the slopes
FAR_ENOUGH = 1e-4  # the share of what the slope promises that a step must bring (Armijo)
HALVINGS = 30


@dataclass(frozen=True, slots=True)
class Lowest:
    """Where the function is lowest, and what was learned of its bend there (the inverse of its second slopes)."""

    point: Point
    bend: Curvature


def lowest(
    function: Callable[[Sequence[float]], float], begin: Lowest, *, rounds: int = 60, enough: float = 1e-6
) -> Lowest:
    """Go down from `begin` until a round brings less than `enough`, or for so many rounds."""
    point, bend = begin.point, begin.bend
    height = function(point)
    slope = _slope(function, point, height)
    for _ in range(rounds):
        way = [-_dot(row, slope) for row in bend]
        if _dot(way, slope) >= 0:
            bend = level(len(point))
            way = [-part for part in slope]
        there = _walk(function, point, height, way, slope)
        if there is None:
            break
        next_point, next_height = there
        gained, height = height - next_height, next_height
        next_slope = _slope(function, next_point, next_height)
        bend = _bent(bend, _minus(next_point, point), _minus(next_slope, slope))
        point, slope = next_point, next_slope
        if gained < enough:
            break
    return Lowest(point, bend)


def level(size: int) -> Curvature:
    """Give the bend to begin with where nothing is known of it."""
    return [[float(row == column) for column in range(size)] for row in range(size)]


def _walk(
    function: Callable[[Sequence[float]], float], point: Point, height: float, way: Point, slope: Point
) -> tuple[Point, float] | None:
    """Give the first place that is low enough on this way; None where every step goes up."""
    promised, step = _dot(way, slope), 1.0
    for _ in range(HALVINGS):
        there = [at + step * part for at, part in zip(point, way, strict=True)]
        found = function(there)
        if found <= height + FAR_ENOUGH * step * promised:
            return there, found
        step /= 2
    return None


def _slope(function: Callable[[Sequence[float]], float], point: Point, height: float) -> Point:
    return [(function(_moved(point, number, STEP)) - height) / STEP for number in range(len(point))]


def _moved(point: Point, number: int, step: float) -> Point:
    return [at + step * (place == number) for place, at in enumerate(point)]


def _bent(bend: Curvature, moved: Point, turned: Point) -> Curvature:
    """Learn from one step how the function bends (equation 6.17 of the book)."""
    along = _dot(moved, turned)
    if along <= 0:
        return bend
    seen = [_dot(row, turned) for row in bend]
    stretch = (1 + _dot(turned, seen) / along) / along
    size = range(len(moved))
    return [
        [
            bend[row][column]
            + stretch * moved[row] * moved[column]
            - (seen[row] * moved[column] + moved[row] * seen[column]) / along
            for column in size
        ]
        for row in size
    ]


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _minus(one: Point, other: Point) -> Point:
    return [a - b for a, b in zip(one, other, strict=True)]
