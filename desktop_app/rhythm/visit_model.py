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
from functools import lru_cache
from itertools import accumulate, pairwise
from math import exp, expm1, factorial, log, log1p, sqrt
from typing import NamedTuple

DAYS_OF_A_WEEK = 7
SHAPES = (1, 4)  # of those who come at random, and of the regular ones
NEVER = 1e-9  # what is rarer than that is left out of a sum
LEAST_LOG = -650.0  # of what a float can hold
SPREADS = 12  # standard deviations: further out nothing is left to sum
SHORTEST_TABLE = 16


class History(NamedTuple):
    """What counts of somebody's visits: how often they came again, and in weeks the last time and today."""

    again: int
    last: float
    known: float
    log_gaps: float


class Outlook(NamedTuple):
    """The chance that somebody is still coming, that they come within the time asked, and how often they will."""

    alive: float
    comes: float
    visits: float


class _Shape(NamedTuple):
    """A shape, its rate, and what of the likelihood depends on the number of visits only, in logarithms."""

    shape: int
    rate: float
    stayed: tuple[float, ...]
    left: tuple[float, ...]


@dataclass(frozen=True, slots=True)
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

    def log_likelihood(self, histories: Sequence[History]) -> float:
        """Give the logarithm of how likely these histories are, in weeks; larger is better."""
        shapes = _shapes(self, _enough(max(history.again for history in histories)))
        r, total = self.r, 0.0
        for again, last, known, log_gaps in histories:
            parts = []
            for shape, rate, stayed, left in shapes:
                power, now, gaps = r + shape * again, rate + known, (shape - 1) * log_gaps
                steps = 0.0 if shape == 1 else log(sum(_steps(shape, power, (known - last) / now)))
                parts.append(gaps + stayed[again] - power * log(now) + steps)
                parts.append(gaps + left[again] - power * log(rate + last))
            top = max(parts)
            total += top + log(sum([exp(part - top) for part in parts]))
        return total

    def outlook(self, history: History, weeks: float) -> Outlook:
        """Give what is to be expected of somebody in so many weeks from now. Exact: no approximation is made.

        Who is still coming, and is j steps of k into a gap, makes a number of steps in that time that is negative
        binomial; n visits take kn - j steps, and after each but the last they must have stayed.
        """
        again, last, known, log_gaps = history
        weighed: list[tuple[float, float, float, float]] = []  # a logarithm, and the outlook of those it speaks for
        for shape, rate, stayed, left in _shapes(self, _enough(again)):
            power, now, gaps = self.r + shape * again, rate + known, (shape - 1) * log_gaps
            weighed.append((gaps + left[again] - power * log(rate + last), 0.0, 0.0, 0.0))
            head = gaps + stayed[again] - power * log(now)
            for done, step in enumerate(_steps(shape, power, (known - last) / now)):
                if step > 0:
                    comes, visits = self._ahead(power + done, weeks / (now + weeks), shape, done, again)
                    weighed.append((head + log(step), 1.0, comes, visits))
        top = max(part for part, *_ in weighed)
        weights = [exp(part - top) for part, *_ in weighed]
        columns = list(zip(*weighed, strict=True))[1:]
        return Outlook(*(sum(map(float.__mul__, weights, column)) / sum(weights) for column in columns))

    def _ahead(self, power: float, chance: float, shape: int, done: int, again: int) -> tuple[float, float]:
        """Give the chance of a visit, and the visits expected, of one who is coming and `done` steps into a gap."""
        comes, visits, kept, stayed = 0.0, 0.0, 1.0, self.b + again
        none, mean = power * log1p(-chance), power * chance / (1 - chance)
        if none > LEAST_LOG:
            exactly, at_least = exp(none), -expm1(none)
            furthest = mean + SPREADS * (sqrt(mean / (1 - chance)) + shape + 1 / (1 - chance))
        else:  # so many that their number is as good as certain
            exactly, at_least, furthest = 0.0, 1.0, mean
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


def history_of(days: Sequence[int], today: int) -> History:
    """Sum up visits on these days (counted, distinct, the earliest first, none after today)."""
    gaps = [(later - earlier) / DAYS_OF_A_WEEK for earlier, later in pairwise(days)]
    first, last = days[0], days[-1]
    return History(len(gaps), (last - first) / DAYS_OF_A_WEEK, (today - first) / DAYS_OF_A_WEEK, sum(map(log, gaps)))


def _enough(most: int) -> int:
    """Give a length that serves for up to `most` visits, one of few, so that tables are kept."""
    return max(SHORTEST_TABLE, 1 << (most + 1).bit_length())


@lru_cache(maxsize=8)
def _shapes(model: VisitModel, length: int) -> tuple[_Shape, ...]:
    a, b, times = model.a, model.b, range(length)
    stays = list(accumulate((log((b + time) / (a + b + time)) for time in times), initial=log1p(-model.once)))
    leaves = [log(model.once), *(stays[time] + log(a / (a + b + time)) for time in times)]
    shapes = []
    for shape, share in zip(SHAPES, (1 - model.regular, model.regular), strict=True):
        rate, most = model.alpha / shape, shape * length
        rising = list(accumulate((log(model.r + step) for step in range(most)), initial=0.0))
        head, fewer = log(share) + model.r * log(rate), log(factorial(shape - 1))
        visits = [head + rising[shape * time] - time * fewer for time in times]
        stayed = tuple(visit + stay for visit, stay in zip(visits, stays, strict=False))
        left = tuple(visit + leave for visit, leave in zip(visits, leaves, strict=False))
        shapes.append(_Shape(shape, rate, stayed, left))
    return tuple(shapes)


def _steps(shape: int, power: float, into: float) -> list[float]:
    """Give how likely it is to be no, one, two … steps into a gap, by the time gone, against being at its begin."""
    steps = [1.0]
    for done in range(shape - 1):
        steps.append(steps[-1] * into * (power + done) / (done + 1))
    return steps
