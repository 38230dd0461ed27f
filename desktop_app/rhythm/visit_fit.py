"""Fitting the model of visits to a shop's histories by maximum likelihood. Pure."""

from collections.abc import Callable, Sequence
from math import exp, log
from typing import TypeVar

from desktop_app.rhythm.descent import Lowest, level, lowest
from desktop_app.rhythm.visit_model import History, VisitModel

Kind = TypeVar("Kind")
TRIED = 400  # customers are enough to find the neighbourhood
NEAR = 1e-4  # which need not be found exactly
BEGIN = (log(0.5), log(5.0), 0.0, log(2.0), -1.0, 0.0)
FAR = 9.0  # no parameter needs to be further out, in logarithms
FARTHEST = FAR + 1


def fit(histories: Sequence[History]) -> VisitModel:
    """Give the model under which these histories are most likely."""
    begin = Lowest(list(BEGIN), level(len(BEGIN)))
    near = lowest(_surprise(evenly(histories, TRIED)), begin, enough=NEAR)
    return _model(lowest(_surprise(histories), near).point)


def evenly(all_of: Sequence[Kind], most: int) -> Sequence[Kind]:
    """Take at most so many evenly from all, so that what is learned is the same every time."""
    return all_of[:: -(-len(all_of) // most)]


def _surprise(histories: Sequence[History]) -> Callable[[Sequence[float]], float]:
    """Give the function that is to be low: how unlikely a history is on the average; far-off parameters cost extra."""

    def surprise(point: Sequence[float]) -> float:
        beyond = sum(max(0.0, abs(part) - FAR) ** 2 for part in point)
        return beyond - _model(point).log_likelihood(histories) / len(histories)

    return surprise


def _model(point: Sequence[float]) -> VisitModel:
    r, alpha, a, b, once, regular = (max(-FARTHEST, min(FARTHEST, part)) for part in point)
    return VisitModel(exp(r), exp(alpha), exp(a), exp(b), _share(once), _share(regular))


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))
