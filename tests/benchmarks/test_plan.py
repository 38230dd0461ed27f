"""Planning a day, with a playbook waiting for every trigger, beside bare reads of the same rows; trying a quarter."""

import datetime as dt
from collections.abc import Iterator

import pytest

from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.planning import take_as_planned
from desktop_app.rhythm.filling import fill_rhythms
from tests.benchmarks.shops import NOW
from tests.playbooks.writing import EVERY_TRIGGER

TODAY = NOW.date()
ROUNDS = 7
PERIOD = {"first": (TODAY - dt.timedelta(days=1)).isoformat(), "last": TODAY.isoformat()}
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
    """The shop, its rhythms known, as it is opened in the morning: the day before was planned and forgotten again after."""
    at_counter.perform(load, EVERY_TRIGGER)
    fill_rhythms()
    at_counter.clock.turn(days=-1)
    at_counter.perform(take_as_planned)
    at_counter.clock.turn(days=1)
    yield at_counter
    forget_planned(at_counter)


def forget_planned(counter: Counter) -> None:
    """Take away what was planned for today, so that it can be planned once more."""
    with database.atomic():
        for table in ("step", "reminder"):
            database.execute_sql(f"DELETE FROM {table} WHERE id > (SELECT newest FROM temp.{table}_before)")
        database.execute_sql("DELETE FROM planned_day WHERE day = ?", [TODAY.isoformat()])


@pytest.fixture
def before_planning(planner: Counter) -> Counter:
    """The shop, with a note of what was there before."""
    for table in ("step", "reminder"):
        sql = f"CREATE TEMP TABLE {table}_before AS SELECT coalesce(max(id), 0) AS newest FROM {table}"
        database.execute_sql(sql)
    return planner
