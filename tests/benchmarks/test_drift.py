"""Who is due, drifting or quiet of everybody, by their own rhythm, and by a model fitted to the shop's past."""

from desktop_app.rhythm.drift_queries import drifting, slipping
from tests.benchmarks.shops import NOW

SHOWN = 50
ROUNDS = 3
TODAY = NOW.date()
HORIZON = 90
READ = """
    SELECT customer_id, group_concat(DISTINCT CAST(julianday(day) AS INTEGER)) FROM visit GROUP BY customer_id
"""


def test_who_is_drifting(measure, at_counter, floor):
    measure(
        "who is due, drifting or quiet, of everybody",
        lambda today: drifting(today, SHOWN),
        [TODAY] * ROUNDS,
        bare=lambda _: floor.bare.execute(READ).fetchall(),
        bar="",
        warm=0,
    )


def test_who_is_slipping_away_by_the_model(measure, at_counter, floor):
    measure(
        "who drifts, all customers, model fitted",
        lambda today: slipping(today, HORIZON, SHOWN),
        [TODAY] * ROUNDS,
        bare=lambda _: floor.bare.execute(READ).fetchall(),
        bar="2 s",
        warm=0,
    )
