"""A shop's window on the screen, and somebody at the counter."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from filelock import FileLock

from desktop_app.beginning import begin
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.scanner import Scanner
from desktop_app.foundation.database import database
from desktop_app.sample_shop import make_sample
from desktop_app.shop import open_counter
from desktop_app.visits.actions import finish
from desktop_app.visits.rules import Trade

from .hand import Hand, Stopwatch

FRIDAY = dt.date(2026, 11, 27)
TWELVE = ("Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida", "Jon", "Kit", "Lou")
MORNING, AFTERNOON = dt.time(9), dt.time(14, 12)


@pytest.fixture(scope="session")
def a_new_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that nobody has begun with."""
    folder = tmp_path_factory.mktemp("new")
    open_counter(folder, (FRIDAY, MORNING))
    database.close()
    return folder


@pytest.fixture(scope="session")
def a_salon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A salon in which Kim and Ada work, and nothing has happened yet."""
    folder = tmp_path_factory.mktemp("salon")
    open_counter(folder, (FRIDAY, MORNING)).perform(begin, Trade.SALON, ("Kim", "Ada"))
    database.close()
    return folder


@pytest.fixture(scope="session")
def a_full_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The salon in the evening, twelve people later."""
    return _evening(tmp_path_factory.mktemp("evening"), TWELVE)


@pytest.fixture(scope="session")
def a_long_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The salon in the evening, forty people later."""
    return _evening(tmp_path_factory.mktemp("long-day"), [f"Guest {number}" for number in range(1, 41)])


def _evening(folder: Path, names: Iterable[str]) -> Path:
    counter = open_counter(folder, (FRIDAY, dt.time(18)))
    counter.perform(begin, Trade.SALON, ("Kim", "Ada"))
    for name in names:
        customer = counter.perform(add, CustomerDraft(name)).result
        counter.perform(finish, customer, services=("Cut",))
    database.close()
    return folder


@pytest.fixture(scope="session")
def a_busy_salon(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample shop, on its Friday afternoon; made once for everybody, however many processes run the tests."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "busy-salon"
    with FileLock(folder.with_suffix(".lock"), timeout=200):
        if not folder.exists():
            make_sample(folder, FRIDAY, AFTERNOON)
    return folder


@pytest.fixture
def stand_at(qtbot, light: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., Hand]]:
    """Opens the window on a copy of a shop: ``stand_at(a_salon, (FRIDAY, MORNING))``."""
    stopwatch = Stopwatch()
    monkeypatch.setattr("desktop_app.screens.regulars_window.Scanner", partial(Scanner, elapsed=stopwatch))
    hands: list[Hand] = []

    def stand(shop: Path, on: tuple[dt.date, dt.time]) -> Hand:
        folder = tmp_path / "shop"
        if not folder.exists():
            shutil.copytree(shop, folder)
        hands.append(Hand(folder, on, qtbot, stopwatch))
        return hands[-1]

    yield stand
    for hand in hands:
        if shiboken6.isValid(hand.window):
            hand.goes_home()


@pytest.fixture
def at_a_new_shop(stand_at: Callable[..., Hand], a_new_shop: Path) -> Hand:
    """At the first start, on a Friday morning."""
    return stand_at(a_new_shop, (FRIDAY, MORNING))


@pytest.fixture
def at_the_counter(stand_at: Callable[..., Hand], a_salon: Path) -> Hand:
    """At the counter of a salon on its first morning."""
    return stand_at(a_salon, (FRIDAY, MORNING))


@pytest.fixture
def on_elenas_card(at_the_counter: Hand) -> Hand:
    """Kim serves, and Elena's card is open on Friday morning, with nothing on it yet."""
    at_the_counter.taps("Who is serving?")
    at_the_counter.taps("Kim")
    at_the_counter.opens("Elena Marsh")
    at_the_counter.sees("A new customer")
    at_the_counter.presses("Return")
    at_the_counter.sees("Not here now", "More to do with this card")
    return at_the_counter


@pytest.fixture
def at_the_busy_counter(stand_at: Callable[..., Hand], a_busy_salon: Path) -> Hand:
    """At the counter of the sample shop, as in the picture: Friday 27 November, 14:12, Elena in the chair."""
    return stand_at(a_busy_salon, (FRIDAY, AFTERNOON))
