"""How a shop's customers come and stay away: a model of regular gaps with drop-out, fitted by maximum likelihood. Pure.

After each visit somebody may stay away for good; until then their gaps are drawn from a gamma distribution of whole
shape k (k = 1: at random, larger: like a clock) around a mean of their own. It is the BG/CNBD-k family of Platzer and
Reutterer ("Ticking Away the Moments: Timing Regularity Helps to Better Predict Customer Activity", Marketing Science
35(5), 2016), which grew out of the BG/NBD of Fader, Hardie and Lee ("Counting Your Customers the Easy Way", Marketing
Science 24(2), 2005), with two changes:

- The chance of staying away after the very first visit is a number of its own (`once`): BG/NBD has it at nothing, so
  that whoever came once is alive for ever; MBG/NBD has it the same as after every other visit.
- A share of the customers (`regular`) keeps a regular rhythm, the rest comes at random; both have the same mean gaps.

For x visits after the first, the last of them t weeks after it, known for T weeks, with G the sum of the logarithms of
the gaps, a shape k has this likelihood, where B_x = Π_{i<x} (b + i) / (a + b + i) is the chance of staying x times,
C = exp((k - 1) G) / (k - 1)!^x · Γ(r + kx) / Γ(r) · β^r with β = alpha / k, and u = (T - t) / (β + T):

    stayed:  (1 - once) B_x     C (β + T)^-(r + kx) · Σ_{j<k} u^j (r + kx)_j / j!
    left:    (1 - once) B_{x-1} C (β + t)^-(r + kx) · a / (a + b + x - 1)         (x = 0: once · C β^-r)

`(n)_j` is the rising factorial. For once = 0 and regular = 0 this is the likelihood of BG/NBD to the letter, so that
log-likelihoods can be compared with published ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp, expm1, factorial, lgamma, log, log1p, sqrt
from typing import TypeVar

from desktop_app.rhythm.descent import Lowest, level, lowest

DAYS_OF_A_WEEK = 7
Kind = TypeVar("Kind")
SHAPES = (1, 4)  # of those who come at random, and of the regular ones
FITTED = 2_500  # customers are enough to fit on; evenly taken from all
TRIED = 400  # of them for finding the neighbourhood
BEGIN = (log(0.5), log(5.0), 0.0, log(2.0), -1.0, 0.0)
FAR = 9.0  # no parameter needs to be further out, in logarithms
NEVER = 1e-9  # what is rarer than that is left out of a sum
LEAST_LOG = -650.0  # of what a float can hold


@dataclass(frozen=True, slots=True)
class History:
    """What counts of somebody's visits: how often they came again, and in weeks the last time and today."""

    again: int
    last: float
    known: float
    log_gaps: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """The chance that somebody is still coming, that they come within the time asked, and how often they will."""

    alive: float
    comes: float
    visits: float


@dataclass(frozen=True)
class VisitModel:
    """A shop's customers in six numbers.

    `r` and `alpha` (weeks) say how often people come: the mean gap of a customer is 1 / λ, λ being gamma-distributed
    with shape r and rate alpha. `a` and `b` are those of the beta distribution of the chance of staying away after a
    visit, `once` is this chance after the first visit, `regular` the share of those with a rhythm.
    """

    r: float
    alpha: float
    a: float
    b: float
    once: float
    regular: float

    @cached_property
    def shares(self) -> tuple[float, ...]:
        """Give the share of each of `SHAPES`."""
        return (1 - self.regular, self.regular)

    def log_likelihood(self, histories: Sequence[History]) -> float:
        """Give the logarithm of how likely these histories are, in weeks; larger is better."""
        most = max(history.again for history in histories)
        shapes = [
            (shape, log(share), self.alpha / shape, self.r * log(self.alpha / shape), log(factorial(shape - 1)),
             _rising(self.r, shape * most))
            for shape, share in zip(SHAPES, self.shares, strict=True)
        ]  # fmt: skip
        stays = self._stays(most)
        stayed_once, left_once = log1p(-self.once), log(self.once)
        total = 0.0
        for history in histories:
            again, known, last = history.again, history.known, history.last
            stayed = stayed_once + stays[again]
            leaves = self.a / (self.a + self.b + again - 1)
            left = stayed_once + stays[again - 1] + log(leaves) if again else left_once
            likelihood = []
            for shape, share, rate, begin, steps, rising in shapes:
                power = self.r + shape * again
                head = share + begin + (shape - 1) * history.log_gaps - again * steps + rising[shape * again]
                now = rate + known
                on_the_way = _partial_sum((known - last) / now, power, shape)
                likelihood.append(head + stayed - power * log(now) + log(on_the_way))
                likelihood.append(head + left - power * log(rate + last))
            top = max(likelihood)
            total += top + log(sum([exp(part - top) for part in likelihood]))
        return total

    def outlook(self, history: History, weeks: float) -> Outlook:
        """Give what is to be expected of somebody in so many weeks from now. Exact: no approximation is made.

        Who is still coming, and is j steps of k into a gap, makes a number of steps in that time that is negative
        binomial; n visits take kn - j steps, and after each but the last they must have stayed.
        """
        again = history.again
        stays = self._stay_logs(again)
        parts: list[tuple[float, float, float]] = []
        left: list[float] = []
        for shape, share in zip(SHAPES, self.shares, strict=True):
            rate, power = self.alpha / shape, self.r + shape * again
            head = (
                log(share)
                + self.r * log(rate)
                + (shape - 1) * history.log_gaps
                - again * log(factorial(shape - 1))
                + lgamma(power)
            )
            now = rate + history.known
            left.append(head + stays[1] - power * log(rate + history.last))
            into, step = (history.known - history.last) / now, 1.0
            for done in range(shape):
                if step > 0:
                    comes, visits = self._ahead(power + done, weeks / (now + weeks), shape, done, again)
                    parts.append((head + stays[0] - power * log(now) + log(step), comes, visits))
                step *= into * (power + done) / (done + 1)
        top = max(*left, *(part[0] for part in parts))
        gone = sum(exp(part - top) for part in left)
        weights = [exp(part[0] - top) for part in parts]
        whole = gone + sum(weights)
        comes = sum(weight * part[1] for weight, part in zip(weights, parts, strict=True))
        visits = sum(weight * part[2] for weight, part in zip(weights, parts, strict=True))
        return Outlook(1 - gone / whole, comes / whole, visits / whole)

    def _ahead(self, power: float, chance: float, shape: int, done: int, again: int) -> tuple[float, float]:
        """Give the chance of a visit, and the visits expected, of one who is coming and `done` steps into a gap."""
        kept, stayed = 1.0, self.b + again
        comes, visits = 0.0, 0.0
        none = power * log1p(-chance)
        mean = power * chance / (1 - chance)
        exactly, at_least = (exp(none), -expm1(none)) if none > LEAST_LOG else (0.0, 1.0)
        furthest = mean if none <= LEAST_LOG else mean + 12 * sqrt(mean / (1 - chance)) + 12 * shape + 40
        step = 1
        while step <= furthest and at_least > NEVER:
            if (step + done) % shape == 0:
                comes = comes or at_least
                visits += kept * at_least
                kept *= stayed / (self.a + stayed)
                stayed += 1
            exactly *= chance * (power + step - 1) / step
            at_least -= exactly
            step += 1
        return comes, visits

    def _stay_logs(self, again: int) -> tuple[float, float]:
        if not again:
            return log1p(-self.once), log(self.once)
        stays = self._stays(again)
        leaves = self.a / (self.a + self.b + again - 1)
        return log1p(-self.once) + stays[again], log1p(-self.once) + stays[again - 1] + log(leaves)

    def _stays(self, most: int) -> list[float]:
        """Give the logarithms of the chances of staying after no, one, two … visits."""
        found = [0.0]
        for times in range(most):
            found.append(found[-1] + log((self.b + times) / (self.a + self.b + times)))
        return found


def history_of(days: Sequence[int], today: int) -> History:
    """Sum up visits on these days (counted, distinct, the earliest first, none after today)."""
    gaps = [(later - earlier) / DAYS_OF_A_WEEK for earlier, later in pairwise(days)]
    first, last = days[0], days[-1]
    return History(len(gaps), (last - first) / DAYS_OF_A_WEEK, (today - first) / DAYS_OF_A_WEEK, sum(map(log, gaps)))


def fit(histories: Sequence[History]) -> VisitModel:
    """Give the model under which these histories are most likely, found on at most `FITTED` of them."""
    near = lowest(_surprise(evenly(histories, TRIED)), Lowest(list(BEGIN), level(len(BEGIN))), enough=1e-4)
    return _model(lowest(_surprise(evenly(histories, FITTED)), near).point)


def evenly(all_of: Sequence[Kind], most: int) -> Sequence[Kind]:
    """Take at most so many evenly from all, so that what is learned is the same every time."""
    return all_of[:: -(-len(all_of) // most)]


class _surprise:  # noqa: N801 - is called as a function
    """How unlikely the histories are on the average under the parameters, and a little more for far-off ones."""

    def __init__(self, histories: Sequence[History]) -> None:
        self._histories = histories

    def __call__(self, point: Sequence[float]) -> float:
        beyond = sum(max(0.0, abs(part) - FAR) ** 2 for part in point)
        return beyond - _model(point).log_likelihood(self._histories) / len(self._histories)


def _model(point: Sequence[float]) -> VisitModel:
    r, alpha, a, b, once, regular = (max(-FAR - 1, min(FAR + 1, part)) for part in point)
    return VisitModel(exp(r), exp(alpha), exp(a), exp(b), _share(once), _share(regular))


def _share(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def _rising(begin: float, most: int) -> list[float]:
    """Give the logarithms of the rising factorials of a number: of none, one, two … factors."""
    found = [0.0]
    for step in range(most):
        found.append(found[-1] + log(begin + step))
    return found


def _partial_sum(into: float, power: float, shape: int) -> float:
    total = step = 1.0
    for done in range(shape - 1):
        step *= into * (power + done) / (done + 1)
        total += step
    return total
