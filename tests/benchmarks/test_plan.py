"""Planning a day with a playbook waiting for every trigger, beside bare reads of the same rows; trying a quarter."""

import datetime as dt
from collections.abc import Iterator

import pytest

from desktop_app.foundation.counter import BY_ITSELF, Counter
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.dry_run import try_out
from desktop_app.playbooks.planning import plan_day, plan_today
from desktop_app.playbooks.queries import playbooks
from desktop_app.rhythm.filling import fill_rhythms
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
def planner(at_counter: Counter) -> Iterator[Counter]:
    """A shop that keeps the salon's playbooks, and one more for each trigger that these do not wait for."""
    kept = {playbook.trigger for playbook in playbooks()}
    at_counter.perform(load, [playbook for playbook in EVERY_TRIGGER if playbook.trigger not in kept])
    before = newest()
    yield at_counter
    forget(before)  # so that the next one has as much to plan


def newest() -> int:
    return database.execute_sql("SELECT max(id) FROM reminder").fetchone()[0]


def forget(after: int) -> None:
    """Take away the reminders with a later id, and that today was planned."""
    database.execute_sql("DELETE FROM step WHERE reminder_id > ?", [after])
    database.execute_sql("DELETE FROM reminder WHERE id > ?", [after])
    database.execute_sql("DELETE FROM planned_day WHERE day >= ?", [TODAY.isoformat()])


def test_working_out_all_rhythms(measure, at_counter):
    def forget_all(_):
        database.execute_sql("DELETE FROM visit_rhythm")

    measure("work out all rhythms", lambda _: fill_rhythms(), [1], before=forget_all, bar="", warm=0)


def test_planning_a_day(measure, planner, clock, floor):
    """In the morning: what was served the day before was planned as soon as it was told."""
    clock.turn(days=-1)
    planner.perform(plan_day, batch=BY_ITSELF)
    clock.turn(days=1)
    evening = newest()

    def ours(_):
        assert planner.perform(plan_today, batch=BY_ITSELF).result

    def bare(_):
        for sql in READS:
            floor.bare.execute(sql, PERIOD).fetchall()

    measure("plan a day", ours, range(ROUNDS), bare=bare, before=lambda _: forget(evening), bar="1 s", warm=0)


def test_planning_a_day_that_nobody_told(measure, planner, clock):
    """As after an import: all that was served the day before is planned with the rest."""
    clock.turn(days=-2)
    planner.perform(plan_day, batch=BY_ITSELF)
    clock.turn(days=2)
    evening = newest()

    def ours(_):
        assert planner.perform(plan_today, batch=BY_ITSELF).result

    measure("plan a whole day's visits", ours, range(3), before=lambda _: forget(evening), bar="", warm=0)


def test_trying_a_quarter(measure, planner):
    (rhythm,) = [playbook for playbook in playbooks() if playbook.code == "past-their-rhythm"]

    def ours(last):
        assert try_out(rhythm, last - dt.timedelta(days=91), last)

    measure("try a rhythm on a quarter", ours, [TODAY], bar="", warm=0)
