"""Bringing a customer list in, behind a window that goes on working."""

import csv
import shutil
import sqlite3
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer

from desktop_app.exchange.batch import bring_in
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.opened_file import open_file
from desktop_app.exchange.tally import Made
from desktop_app.foundation.database import PRAGMAS, database
from desktop_app.foundation.shop_file import FILE_NAME, open_shop
from desktop_app.noticing.actions import note
from tests.benchmarks.files import customer_list

PULSE = 5  # milliseconds between two looks at whether the window still moves
WRITES = 250  # milliseconds between two notes written at the counter meanwhile
BARE = "CREATE TABLE list (first TEXT, last TEXT, phone TEXT, email TEXT, birthday TEXT, notes TEXT, code TEXT) STRICT"


@pytest.fixture
def shop(tmp_path):
    """The folder of a new shop."""
    open_shop(tmp_path, back_up=lambda _: None)
    database.close()
    return tmp_path


@pytest.fixture
def floor():
    """Stands aside: here the floor is a file of its own."""


def bring_in_bare(path, folder):
    """What a program without a rule would do: every row as it is, in one transaction."""
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for name, value in PRAGMAS.items():
        bare.execute(f"PRAGMA {name} = {value}")
    bare.execute(BARE)
    bare.execute("BEGIN IMMEDIATE")
    with path.open(newline="", encoding="utf-8") as opened:
        bare.executemany("INSERT INTO list VALUES (?, ?, ?, ?, ?, ?, ?)", csv.reader(opened))
    bare.execute("COMMIT")
    bare.close()


class Pulse:
    """Remembers how long the window stood still each time, in seconds beyond the pulse itself."""

    def __init__(self):
        self.stalls = []
        self._last = perf_counter()
        self._timer = QTimer(interval=PULSE)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _beat(self):
        now = perf_counter()
        self.stalls.append(max(0.0, now - self._last - PULSE / 1000))
        self._last = now


class Notes:
    """Writes a note at the counter again and again, and remembers how long each took until it was on disk."""

    def __init__(self, background):
        self.took = []
        self._background = background
        self._timer = QTimer(interval=WRITES)
        self._timer.timeout.connect(self._write)
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _write(self):
        began = perf_counter()
        self._background.write(
            note, None, "Asked about parking", then=lambda _: self.took.append(perf_counter() - began)
        )


def test_importing(benchmark, remember, customers, screen, tmp_path, qtbot):
    path = customer_list(tmp_path / "customers.csv", customers)
    began = perf_counter()
    bring_in_bare(path, tmp_path)
    bare = perf_counter() - began
    counter = screen.background.counter
    counter.back_up = lambda: shutil.copy(tmp_path / FILE_NAME, tmp_path / "copy.db")
    pulse, notes = Pulse(), Notes(screen.background)
    done = []

    def bring_in_all():
        job = screen.long_work.start(lambda progress: bring_in(counter, open_file(path, Purpose.CUSTOMERS), progress))
        job.failed.connect(done.append)
        job.finished.connect(done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=300_000)

    benchmark.pedantic(bring_in_all, rounds=1)
    pulse.stop()
    notes.stop()
    screen.settle(rounds=2)
    assert done[0].tally.made[Made.CUSTOMERS] == customers
    remember("import of as many customers", [benchmark.stats.stats.max], [bare], "20 s for 100,000")
    remember("the window stands still meanwhile", pulse.stalls, [], "longest 50 ms")
    remember("a note on disk meanwhile", notes.took, [], "")
