"""Planning a day with a playbook for every trigger, beside bare reads of the same rows; and trying a quarter."""

import datetime as dt
from collections.abc import Callable
from time import perf_counter

import pytest

from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import BY_ITSELF, Counter
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.dry_run import try_out
from desktop_app.playbooks.planning import plan_day, plan_today
from desktop_app.playbooks.queries import playbooks
from desktop_app.rhythm.filling import fill_rhythms
from tests.benchmarks.floor import Floor
from tests.benchmarks.shops import NOW
from tests.playbooks.writing import EVERY_TRIGGER

TODAY = NOW.date()
PERIOD = {"first": (TODAY - dt.timedelta(days=1)).isoformat(), "last": TODAY.isoformat()}
ROUNDS = 7
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


def newest() -> int:
    return database.execute_sql("SELECT max(id) FROM reminder").fetchone()[0]


def forget(after: int) -> None:
    """Take away the reminders with a later id, and that today was planned."""
    database.execute_sql("DELETE FROM step WHERE reminder_id > ?", [after])
    database.execute_sql("DELETE FROM reminder WHERE id > ?", [after])
    database.execute_sql("DELETE FROM planned_day WHERE day = ?", [TODAY.isoformat()])


def read_bare(floor: Floor) -> float:
    """Read the rows that a plan is made of; gives the seconds it took."""
    began = perf_counter()
    for sql in READS:
        floor.bare.execute(sql, PERIOD).fetchall()
    return perf_counter() - began


def test_working_out_all_rhythms(at_counter: Counter, remember: Callable[..., None]) -> None:
    database.execute_sql("DELETE FROM visit_rhythm")
    began = perf_counter()
    fill_rhythms()
    remember("work out all rhythms, once", [perf_counter() - began], [], "")


def test_planning_a_day(planner: Counter, clock: SetClock, floor: Floor, remember: Callable[..., None]) -> None:
    """In the morning: what was served the day before has been planned, by its reactions or an import."""
    clock.turn(days=-1)
    planner.perform(plan_day, batch=BY_ITSELF)
    clock.turn(days=1)
    evening, took, bare = newest(), [], []
    for _ in range(ROUNDS):
        bare.append(read_bare(floor))
        began = perf_counter()
        made = planner.perform(plan_today, batch=BY_ITSELF).result
        took.append(perf_counter() - began)
        assert made
        forget(evening)
    remember("plan a day", took, bare, "1 s")


def test_trying_a_quarter(planner: Counter, remember: Callable[..., None]) -> None:
    (rhythm,) = [playbook for playbook in playbooks() if playbook.code == "past-their-rhythm"]
    began = perf_counter()
    assert try_out(rhythm, TODAY - dt.timedelta(days=91), TODAY)
    remember("try “Past their rhythm” on a quarter", [perf_counter() - began], [], "")
