"""A real shop's file for every test, a clock to turn by hand, and acts to perform."""

import datetime as dt
import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nobody's own passwords are touched

from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import PRAGMAS, connect, database, open_file
from desktop_app.foundation.shop_file import FILE_NAME, open_shop
from desktop_app.reactions import REACTIONS
from tests.patience import PATIENCE, PatientBot

PRAGMAS["synchronous"] = 0  # nobody pulls the plug here; programs that are started and killed keep what a shop has
MUCH = 20_000  # things
FRIDAY = dt.datetime(2026, 11, 27, 14, 5, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def clock() -> SetClock:
    """Friday 27 November 2026, five past two in the shop."""
    return SetClock(FRIDAY, ZoneInfo("Europe/London"))


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty shop's file, made once by the migrations."""
    path = open_shop(tmp_path_factory.mktemp("new"), back_up=lambda _: None)
    database.close()
    return path


@pytest.fixture
def shop_file(new_file: Path, tmp_path: Path) -> Path:
    """A fresh copy of the empty shop's file."""
    return Path(shutil.copy(new_file, tmp_path / FILE_NAME))


@pytest.fixture
def counter(shop_file: Path, clock: SetClock) -> Iterator[Counter]:
    """A counter of a real shop, its file open on this thread."""
    opened = open_file(shop_file)
    yield Counter(clock, REACTIONS)
    opened.close()


@pytest.fixture
def perform(counter: Counter) -> Callable:
    """Performs an action and gives its result: ``perform(actions.add, "Ann")``."""
    return lambda action, *args, **options: counter.perform(action, *args, **options).result


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """Presses keys and waits, patiently."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application, in which letters typed one after the other belong together, however long each takes."""
    qapp.setKeyboardInputInterval(PATIENCE)
    return qapp


@pytest.fixture
def light(qapp: object) -> None:
    """The light theme, in which every widget is tested."""
    from desktop_app.window import theme

    theme.apply(qapp, theme.Appearance.LIGHT)


@pytest.fixture
def background(shop_file: Path, clock: SetClock, light: None) -> Iterator[object]:
    """The database thread of a real shop."""
    from desktop_app.window.background import Background

    thread = Background(Counter(clock, REACTIONS), lambda: open_file(shop_file), database.close)
    yield thread
    thread.close()


@pytest.fixture
def long_work(background: object) -> Iterator[object]:
    """The thread for long work in that shop."""
    from desktop_app.window.long_work import LongWork

    work = LongWork(connect, database.close)
    yield work
    work.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that nobody waits for it alone at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """Have what nobody needs go between two tests: a widget may not go on another thread, nor within a painting."""
    gc.disable()
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Let it go now, where there is much of it."""
    if gc.get_count()[0] > MUCH:
        gc.collect()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the fault tests be run more often than the suite has time for."""
    parser.addoption("--tries", default="3", help="how often each fault is tried")
