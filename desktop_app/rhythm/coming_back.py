"""Who comes back, by the evidence of who came back before. Pure.

At four moments of the shop's own past everybody known by then is looked at as they would have been seen on that day:
how long they had not come, how often they come, how often in the last half-year; and what they did afterwards is known.
A logistic regression (D. R. Cox, "The Regression Analysis of Binary Sequences", Journal of the Royal Statistical
Society B 20(2), 1958), fitted by Newton's method with a light ridge, learns from it what each of the three weighs:

    log odds of coming back = w1 · log(1 + weeks since) + w2 · log((x + ¼) / (T + 4)) + w3 · log(1 + visits lately)

for x visits after the first in T weeks. Looking from moments of the past is known as landmarking (H. C. van
Houwelingen, "Dynamic Prediction by Landmarking in Event History Analysis", Scandinavian Journal of Statistics 34(1),
2007). Each moment has a constant of its own, so that it does not matter how much time was left after it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, log1p

MOMENTS = (0.4, 0.5, 0.6, 0.7)  # of the time since the first visit of all
LATELY = 182  # days
DAYS_OF_A_WEEK = 7
SOME_VISITS, SOME_WEEKS = 0.25, 4.0  # so that somebody who came once yesterday has no rate yet
RIDGE = 1.0
ROUNDS = 6
FARTHEST = 30.0  # beyond these odds, in logarithms, it makes no difference

Row = tuple[float, ...]
Days = Sequence[int]


@dataclass(frozen=True, slots=True)
class Weights:
    """What the time since, the rate and the visits lately weigh."""

    since: float
    rate: float
    lately: float

    def score(self, days: Days, today: int) -> float:
        """Give how much speaks for somebody's coming back: log odds, but for a constant. The days end by today."""
        since, rate, lately = _evidence(days, len(days), today)
        return self.since * since + self.rate * rate + self.lately * lately


def learn(customers: Sequence[Days], today: int) -> Weights | None:
    """Learn from the days, up to today, on which each customer came; None where nothing can be told apart."""
    first = min(days[0] for days in customers)
    rows: list[Row] = []
    came: list[bool] = []
    for place, moment in enumerate(MOMENTS):
        constants = tuple(float(number == place) for number in range(len(MOMENTS)))
        for evidence, back in _seen_on(customers, first + int((today - first) * moment)):
            rows.append((*evidence, *constants))
            came.append(back)
    if not 0 < sum(came) < len(came):
        return None
    since, rate, lately, *_ = logistic(rows, came)
    return Weights(since, rate, lately)


def chance(score: float) -> float:
    """Give the chance that belongs to log odds."""
    return 1 / (1 + exp(-max(-FARTHEST, min(FARTHEST, score))))


def constant_for(scores: Sequence[float], wanted: float) -> float:
    """Give what must be added to the scores so that their chances are `wanted` on the average (by halving)."""
    low, high = -2 * FARTHEST, 2 * FARTHEST
    for _ in range(50):
        middle = (low + high) / 2
        if sum(chance(score + middle) for score in scores) < wanted * len(scores):
            low = middle
        else:
            high = middle
    return low


def logistic(rows: Sequence[Row], came: Iterable[bool]) -> list[float]:
    """Give the weights under which what came is likeliest, less `RIDGE` / 2 for the square of each."""
    size = range(len(rows[0]))
    answers = list(came)
    weights = [0.0 for _ in size]
    for _ in range(ROUNDS):
        slope = [-RIDGE * weight for weight in weights]
        bend = [[RIDGE * (row == column) for column in size] for row in size]
        for row, answer in zip(rows, answers, strict=True):
            odds = chance(sum([weight * value for weight, value in zip(weights, row, strict=True)]))
            missed, spread = answer - odds, odds * (1 - odds)
            for number in size:
                slope[number] += missed * row[number]
                part, line = spread * row[number], bend[number]
                for other in range(number + 1):
                    line[other] += part * row[other]
        step = _solved([[bend[max(a, b)][min(a, b)] for b in size] for a in size], slope)
        weights = [weight + part for weight, part in zip(weights, step, strict=True)]
    return weights


def _seen_on(customers: Iterable[Days], day: int) -> Iterator[tuple[Row, bool]]:
    """Give what was to be seen of each on a day, and whether they came after it."""
    for days in customers:
        until = bisect_right(days, day)
        if until:
            yield _evidence(days, until, day), until < len(days)


def _evidence(days: Days, until: int, today: int) -> tuple[float, float, float]:
    since = (today - days[until - 1]) / DAYS_OF_A_WEEK
    known = (today - days[0]) / DAYS_OF_A_WEEK
    lately = until - bisect_right(days, today - LATELY, 0, until)
    return log1p(since), log((until - 1 + SOME_VISITS) / (known + SOME_WEEKS)), log1p(lately)


def _solved(square: list[list[float]], right: list[float]) -> list[float]:
    """Solve linear equations by elimination; the square is positive, so that no rows need to change places."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(square, right, strict=True)]
    for number in range(size):
        for below in range(number + 1, size):
            share = rows[below][number] / rows[number][number]
            rows[below] = [low - share * high for low, high in zip(rows[below], rows[number], strict=True)]
    found = [0.0] * size
    for number in reversed(range(size)):
        known = sum(rows[number][other] * found[other] for other in range(number + 1, size))
        found[number] = (rows[number][size] - known) / rows[number][number]
    return found
