"""Who is slipping away: the model of visits says how many will come, the shop's own past says who. Pure.

Two forecasts are put together, as combined ones are known to miss by less than either (J. M. Bates and C. W. J.
Granger, "The Combination of Forecasts", Operational Research Quarterly 20(4), 1969): the fitted model of `visit_model`,
and the evidence of `coming_back`. The chance that somebody comes is the evidence's, with its constant chosen so that on
the average as many come as the model says. The visits expected are the model's, times the ratio of the two chances to
the power of `TRUST`, scaled so that their sum is the model's times `CAUTION`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.rhythm.coming_back import Days, Weights, chance, constant_for, learn
from desktop_app.rhythm.visit_fit import evenly, fit
from desktop_app.rhythm.visit_model import DAYS_OF_A_WEEK, VisitModel, history_of

WHOLE, PART = 2_500, 1_250  # customers: a shop of so many is learned from whole, of a larger one so many are enough
MEASURED = 400  # are enough to find a constant
ENOUGH_CUSTOMERS, ENOUGH_AGAIN, ENOUGH_DAYS = 100, 50, 90  # for a fit: fewer, fewer who came again, or a younger shop
TRUST = 0.75  # in the evidence, against the model
CAUTION = 0.9  # a few come very often, and more than anybody can know in advance
LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Level:
    """What makes the evidence's scores into chances of coming within so many weeks, and scales the visits."""

    weeks: float
    constant: float
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """A shop's customers, understood as well as its history allows on a day (counted, as `toordinal` does)."""

    today: int
    model: VisitModel
    weights: Weights
    at_all: Level
    soon: Level

    def score(self, days: Days) -> float:
        """Give what everybody is ranked by: the lower, the further somebody has slipped away."""
        return self.weights.score(days, self.today)

    def alive(self, score: float) -> float:
        """Give the chance that somebody with this score comes back at all, judged over as long again as is known."""
        return chance(score + self.at_all.constant)

    def expected(self, days: Days) -> float:
        """Give the visits to be expected of somebody within the horizon."""
        plain = self.model.outlook(history_of(days, self.today), self.soon.weeks)
        comes = chance(self.score(days) + self.soon.constant)
        return self.soon.scale * _corrected(plain.visits, plain.comes, comes)


def forecast(customers: Sequence[Days], today: int, horizon: int) -> Forecast | None:
    """Understand the customers of a shop from the days on which each came, for so many days to come.

    The days are counted, distinct and in order, and none lies after today. None where there is too little to go by:
    fewer than `ENOUGH_CUSTOMERS`, fewer than `ENOUGH_AGAIN` who came again, or a history shorter than `ENOUGH_DAYS`.
    """
    if len(customers) < ENOUGH_CUSTOMERS or sum(1 for days in customers if len(days) > 1) < ENOUGH_AGAIN:
        return None
    span = today - min(days[0] for days in customers)
    some = customers if len(customers) <= WHOLE else evenly(customers, PART)
    weights = learn(some, today) if span >= ENOUGH_DAYS else None
    if weights is None:
        return None
    model = fit([history_of(days, today) for days in some])
    few = evenly(some, MEASURED)
    at_all = _level(model, weights, few, today, max(span, horizon))
    return Forecast(today, model, weights, at_all, _level(model, weights, few, today, horizon))


def _level(model: VisitModel, weights: Weights, customers: Sequence[Days], today: int, days_ahead: int) -> Level:
    weeks = days_ahead / DAYS_OF_A_WEEK
    plain = [model.outlook(history_of(days, today), weeks) for days in customers]
    scores = [weights.score(days, today) for days in customers]
    constant = constant_for(scores, sum(one.comes for one in plain) / len(plain))
    corrected = sum(
        _corrected(one.visits, one.comes, chance(score + constant)) for one, score in zip(plain, scores, strict=True)
    )
    return Level(weeks, constant, CAUTION * sum(one.visits for one in plain) / max(corrected, LEAST))


def _corrected(visits: float, comes: float, evidence: float) -> float:
    return visits * (evidence / max(comes, LEAST)) ** TRUST
