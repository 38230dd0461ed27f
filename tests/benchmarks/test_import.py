"""A long list of customers is brought in at the window: how long it takes, and how long the window stands still."""

import csv
import gc
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.exchange.import_dialog import ImportDialog
from desktop_app.foundation.database import PRAGMAS, connect, database
from desktop_app.sample.people import people
from desktop_app.shop import open_counter
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.broom import Broom
from desktop_app.window.long_work import LongWork

BEAT = 2  # milliseconds
STALL = 0.05  # seconds


class Heartbeat:
    """Beats in the event loop, and keeps every beat that came late, in seconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.late.append(now - self._last - BEAT / 1000)
        self._last = now

    def stop(self) -> list[float]:
        """Stop, and give how late the beats came, the least first."""
        self._timer.stop()
        return sorted(self.late)


@pytest.fixture
def long_list(tmp_path: Path, customers: int) -> Path:
    """A file of so many customers who do not exist."""
    path = tmp_path / "customers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Customer ID", "Name", "Phone", "Email", "Birthday", "Notes"])
        for number, one in enumerate(people(Random(7), customers)):
            phone, email = (part[0] if part else None for part in (one.phones, one.emails))
            day = f"--{one.dates[0].month:02}-{one.dates[0].day:02}" if one.dates else ""
            note = f"takes tea, table {number % 40}" if number % 3 == 0 else ""
            table.writerow([number, one.name, phone and phone.written, email and email.address, day, note])
    return path


@pytest.fixture
def dialog(tmp_path: Path, qapp: QApplication) -> Iterator[ImportDialog]:
    """The import, open in the window of a new shop."""
    theme.apply(qapp, theme.Appearance.LIGHT)
    counter = open_counter(tmp_path / "shop", running=True)
    database.close()
    background = Background(counter, connect, database.close)
    long_work = LongWork(connect, database.close)
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    dialog = ImportDialog(window, background, long_work)
    dialog.open()
    background.watch.start()
    Broom(window)  # as the program does once its window shows
    yield dialog
    gc.unfreeze()
    gc.enable()
    dialog.reject()
    window.deleteLater()
    long_work.close()
    background.close()


def until(happened: Any) -> None:
    """Run the event loop until a signal comes."""
    loop = QEventLoop()
    happened.connect(loop.quit)
    loop.exec()


def bring_in_bare(path: Path) -> float:
    """Store the cells of a file as they are, in one transaction of bare `sqlite3`; gives the seconds it took."""
    began = perf_counter()
    bare = sqlite3.connect(path.with_suffix(".db"), isolation_level=None)
    for name, value in PRAGMAS.items():
        bare.execute(f"PRAGMA {name} = {value}")
    bare.execute("CREATE TABLE list (code TEXT, name TEXT, phone TEXT, email TEXT, birthday TEXT, notes TEXT) STRICT")
    bare.execute("BEGIN IMMEDIATE")
    with path.open(newline="", encoding="utf-8") as file:
        bare.executemany("INSERT INTO list VALUES (?, ?, ?, ?, ?, ?)", csv.reader(file))
    bare.execute("COMMIT")
    bare.close()
    return perf_counter() - began


def test_bringing_a_long_list_in(
    benchmark: Any, remember: Any, dialog: ImportDialog, long_list: Path, customers: int
) -> None:
    bare = bring_in_bare(long_list)
    late: list[float] = []

    def bring_in() -> None:
        heartbeat = Heartbeat()
        dialog.take(long_list)
        until(dialog.shown)
        dialog.steps.step.click()
        until(dialog.brought)
        late.extend(heartbeat.stop())

    benchmark.group = f"import of {customers:,} customers"
    benchmark.pedantic(bring_in, rounds=1)
    took = benchmark.stats.stats.sorted_data
    remember("a list of customers: chosen, read, checked, brought in", took, [bare], "20 s for 100,000")
    remember("the event loop meanwhile", late, [], "longest 50 ms")
    stalls = sum(beat > STALL for beat in late)
    print(f"\n{stalls} of {len(late)} beats came more than 50 ms late")
