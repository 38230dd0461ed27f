"""What goes on by itself while the window is open."""

import datetime as dt

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.database import database
from desktop_app.playbooks.planning import last_planned
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.screens.vigil import Vigil
from desktop_app.window.machine import Machine
from desktop_app.window.main_window import MainWindow

TODAY = dt.date(2026, 11, 27)
KEEPS_NO_DAY = """
    CREATE TEMP TRIGGER no_day BEFORE INSERT ON main.planned_day
    BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END
"""


class Watched:
    """A window whose clock is turned by hand."""

    def __init__(self, qtbot, background, folder):
        self.qtbot, self.background, self.clock = qtbot, background, background.counter.clock
        self.window = MainWindow(())
        qtbot.addWidget(self.window)
        self.vigil = Vigil(background, Machine(folder), self.window)
        self.planned = []
        self.vigil.planning.planned.connect(lambda: self.planned.append(self.clock.today()))

    def ask(self, query):
        answers = []
        self.background.read(query, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def looks(self, **later):
        self.clock.turn(**later)
        self.vigil.watch.timer.timeout.emit()
        self.rests()

    def rests(self):
        """Let what was asked for come back, and what is asked in turn."""
        for _ in range(3):
            self.ask(bool)


@pytest.fixture
def watched(qtbot, background, light, tmp_path):
    watched = Watched(qtbot, background, tmp_path)
    yield watched
    watched.vigil.end()
    watched.rests()


def test_each_day_is_planned_once_at_the_first_look_of_it(watched):
    for _ in range(3):
        watched.looks(seconds=10)
    assert watched.planned == [TODAY]
    assert watched.ask(last_planned)[0] == TODAY
    watched.looks(days=1)
    watched.looks(seconds=10)
    assert watched.planned == [TODAY, TODAY + dt.timedelta(days=1)]


def test_a_day_that_could_not_be_planned_is_planned_at_the_next_look(watched):
    watched.ask(lambda: database.execute_sql(KEEPS_NO_DAY))
    watched.looks(seconds=10)
    assert watched.planned == []
    watched.ask(lambda: database.execute_sql("DROP TRIGGER no_day"))
    watched.looks(seconds=10)
    assert watched.planned == [TODAY]


def test_planning_is_nobodys_act_that_ctrl_z_could_take_back(watched):
    watched.looks(seconds=10)
    assert (
        watched.ask(lambda: database.execute_sql("SELECT count(*) FROM performed WHERE batch IS NULL").fetchone()[0])
        == 0
    )


def test_what_rings_is_said_in_the_window_where_the_computer_has_no_place_for_it(watched):
    def write(act):
        remind(act, NewReminder(add(act, CustomerDraft("Odile")), "Ring back", TODAY, dt.time(14, 10)))

    watched.background.write(write)
    watched.looks(minutes=5)
    assert watched.window.notice.sentence == "14:10 · Odile: Ring back"


def test_looking_begins_by_itself_and_goes_on_every_ten_seconds(watched):
    watched.vigil.begin()
    watched.qtbot.waitUntil(lambda: watched.planned == [TODAY])
    assert watched.vigil.watch.timer.isActive()
    assert watched.vigil.watch.timer.interval() == 10_000


def test_when_the_window_is_closed_nobody_looks_any_more(watched):
    watched.vigil.begin()
    watched.qtbot.waitUntil(lambda: watched.planned == [TODAY])
    watched.window.close()
    assert not watched.vigil.watch.timer.isActive()
