"""Who is slipping away: how long it takes beside `lifetimes`, and how well it is foreseen in logs of real visits.

A log is learned from until a day, and judged by so many weeks after it:
`python -m pytest tests/benchmarks/test_rhythm_model.py -n 0 -k log --until 1997-09-30 --weeks 39 --visits FILE`.
"""

import warnings
from pathlib import Path

import pytest

from desktop_app.rhythm.forecast import forecast
from desktop_app.rhythm.visit_model import DAYS_OF_A_WEEK, VisitModel, history_of
from tests.benchmarks.visit_logs import in_order, read_log
from tests.rhythm.simulating import known_by, shop

WORN = VisitModel(1.3, 5.0, 0.5, 2.4, once=0.3, regular=0.6)
WEEKS = 52
TODAY = 1000 + WEEKS * DAYS_OF_A_WEEK
HORIZON = 90
SHOWN = 50


@pytest.fixture(scope="module")
def everybody(customers: int) -> list[list[int]]:
    """The days on which each customer of a made-up shop came."""
    return shop(WORN, customers, WEEKS)


def fit_and_rank(customers: list[list[int]]) -> list[float]:
    """Fit, rank everybody, and give the visits to be expected of those who are shown."""
    fitted = forecast(customers, TODAY, HORIZON)
    assert fitted is not None
    return [fitted.expected(days) for days in sorted(customers, key=fitted.score)[:SHOWN]]


def test_finding_out_who_is_slipping_away(measure, everybody):
    from pandas import DataFrame

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from lifetimes import BetaGeoFitter

    histories = [history_of(days, TODAY) for days in everybody]
    table = DataFrame(histories, columns=["again", "last", "known", "gaps"]).round({"last": 9, "known": 9})

    def theirs(_):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fitted = BetaGeoFitter().fit(table["again"], table["last"], table["known"])
            fitted.conditional_expected_number_of_purchases_up_to_time(
                HORIZON / DAYS_OF_A_WEEK, table["again"], table["last"], table["known"]
            )

    measure("who is slipping away", fit_and_rank, [everybody] * 3, bare=theirs, bar="2 s", warm=0)


def test_a_log_of_real_visits_is_foreseen(log: Path, request, say, benchmark):
    visits = read_log(log)
    first, last = min(days[0] for days in visits), max(days[-1] for days in visits)
    until, weeks = request.config.getoption("--until"), request.config.getoption("--weeks")
    today = until.toordinal() if until else (first + last) // 2
    span = weeks * DAYS_OF_A_WEEK or last - today
    known = known_by([[day for day in days if day <= today + span] for days in visits], today)
    fitted = benchmark.pedantic(forecast, ([days for days, _ in known], today, span), rounds=1)
    assert fitted is not None
    alive = in_order([(fitted.alive(fitted.score(days)), bool(came)) for days, came in known])
    expected = [fitted.expected(days) for days, _ in known]
    by_visits = in_order([(visits, bool(came)) for visits, (_, came) in zip(expected, known, strict=True)])
    by_silence = in_order([(days[-1], bool(came)) for days, came in known])
    missed = sum(abs(visits - came) for visits, (_, came) in zip(expected, known, strict=True)) / len(known)
    likely = fitted.model.log_likelihood([history_of(days, today) for days, _ in known])
    say(
        f"{log.name}: {len(known):,} customers, {span // DAYS_OF_A_WEEK} weeks foreseen; AUC by chance {alive:.4f}, "
        f"by visits expected {by_visits:.4f}, by recency alone {by_silence:.4f}; "
        f"log-likelihood {likely:.1f}; mean absolute error {missed:.4f}"
    )
    assert min(alive, by_visits) > by_silence
