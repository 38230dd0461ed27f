"""Planning a day with a playbook waiting for every trigger, beside bare reads of the same rows, and trying a quarter."""

import datetime as dt
from collections.abc import Iterator
from time import perf_counter

import pytest

from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import BY_ITSELF, Counter
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.dry_run import try_out
from desktop_app.playbooks.planning import plan_day, plan_today
from desktop_app.playbooks.queries import playbooks
from desktop_app.playbooks.tables import PlannedDay, Trigger
from desktop_app.rhythm.filling import fill_rhythms
from tests.benchmarks.shops import NOW
from tests.playbooks.writing import EVERY_TRIGGER

TODAY, ONE_DAY = NOW.date(), dt.timedelta(days=1)
ROUNDS = 5
READS = (
    "SELECT * FROM visit LEFT JOIN visit_service ON visit_id = visit.id WHERE day BETWEEN :first AND :last",
    "SELECT * FROM purchase WHERE day BETWEEN :first AND :last",
    "SELECT * FROM observation WHERE day BETWEEN :first AND :last",
    "SELECT * FROM shipment WHERE promised_on BETWEEN date(:first, '-1 day') AND :last",
    "SELECT * FROM important_date WHERE month * 100 + day BETWEEN 1120 AND 1209",
    "SELECT * FROM visit_rhythm WHERE due_on BETWEEN :first AND :last OR drifting_on BETWEEN :first AND :last",
    "SELECT * FROM preference WHERE learned_on BETWEEN date(:first, '-1 year') AND date(:last, '-1 year')",
)


@pytest.fixture
def planner(at_counter: Counter) -> Counter:
    """A shop that keeps the salon's playbooks, and one more for each trigger that these do not wait for."""
    kept = {playbook.trigger for playbook in playbooks()}
    at_counter.perform(load, [playbook for playbook in EVERY_TRIGGER if playbook.trigger not in kept])
    return at_counter


@pytest.fixture
def planned_once_more(planner: Counter, clock: SetClock) -> Iterator[Counter]:
    """That shop in the morning; whatever is planned is taken back in the end."""
    with database.atomic() as transaction:
        yield planner
        transaction.rollback()


def test_rhythms_are_worked_out_once(remember, at_counter):
    database.execute_sql("DELETE FROM visit_rhythm")
    began = perf_counter()
    fill_rhythms()
    remember("work out all rhythms, once", [perf_counter() - began], [], "")


def test_planning_a_day(remember, planner, clock, floor):
    """The day before was planned and served at the counter; what is new are dates, rhythms and what faded."""
    clock.turn(days=-ROUNDS)
    planner.perform(plan_day, batch=BY_ITSELF)
    took, bare = [], []
    for _ in range(ROUNDS):
        planner.perform(plan_day, batch=BY_ITSELF)  # as the reactions of the day leave it
        clock.turn(days=1)
        period = {"first": (clock.today() - ONE_DAY).isoformat(), "last": clock.today().isoformat()}
        began = perf_counter()
        for sql in READS:
            floor.bare.execute(sql, period).fetchall()
        between = perf_counter()
        planner.perform(plan_today, batch=BY_ITSELF)
        took.append(perf_counter() - between)
        bare.append(between - began)
    remember("plan a day", took, bare, "1 s")
