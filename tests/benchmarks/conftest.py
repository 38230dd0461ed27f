"""How benchmarks are run: `python -m pytest tests/benchmarks --benchmark-only -n 0`, in shops of every size asked for.

Ours and the bare floor take turns, question by question, so that both meet the same computer.
"""

import datetime as dt
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import connect, database, open_file
from desktop_app.foundation.shop_file import FILE_NAME
from desktop_app.reactions import REACTIONS
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from tests.benchmarks.floor import Floor
from tests.benchmarks.questions import Questions
from tests.benchmarks.screen import Screen
from tests.benchmarks.shops import NOW, kept_shop, working_copy
from tests.benchmarks.waits import Wait, table

WAITS = pytest.StashKey[list[Wait]]()
SAID = pytest.StashKey[list[str]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a benchmark take as long as it takes."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(0))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the sizes of the shops be chosen, and where they are kept."""
    kept = Path(tempfile.gettempdir(), "regulars-shops")
    parser.addoption("--customers", default="10000,100000", help="sizes of the shops, with commas between")
    parser.addoption("--visits", type=Path, action="append", default=[], help="a log of visits to be foreseen")
    parser.addoption("--until", type=dt.date.fromisoformat, help="the last day to learn of a log (default: its middle)")
    parser.addoption("--weeks", type=int, default=0, help="to judge of a log after that day (default: all)")
    parser.addoption("--shops", type=Path, default=kept, help="folder in which the shops are kept for the next run")


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing measured."""
    config.stash[WAITS] = []
    config.stash[SAID] = []


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Measure in every shop that was asked for."""
    if "customers" in metafunc.fixturenames:
        sizes = [int(size) for size in metafunc.config.getoption("--customers").split(",")]
        metafunc.parametrize("customers", sizes, scope="session")
    if "log" in metafunc.fixturenames:
        metafunc.parametrize("log", metafunc.config.getoption("--visits"), ids=lambda path: path.name)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say everything that was measured in a table ready for the README."""
    for line in config.stash[SAID]:
        terminalreporter.write_line(line)
    if waits := config.stash[WAITS]:
        load = " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
        terminalreporter.write_line(f"\n{os.cpu_count()} cores, load at the end {load}\n\n{table(waits)}\n")


@pytest.fixture(scope="session")
def shop(request: pytest.FixtureRequest, customers: int) -> Iterator[Path]:
    """The folder of a shop with so many customers, which may be written to."""
    with working_copy(kept_shop(request.config.getoption("--shops"), customers)) as folder:
        yield folder


@pytest.fixture(scope="session")
def questions(shop: Path) -> Questions:
    """What may be asked of that shop."""
    return Questions(shop / FILE_NAME)


@pytest.fixture
def floor(shop: Path) -> Iterator[Floor]:
    """Bare `sqlite3` on the same file."""
    bare = Floor(shop / FILE_NAME)
    yield bare
    bare.close()


@pytest.fixture
def clock() -> SetClock:
    """The moment at which the shop was made."""
    return SetClock(NOW, NOW.tzinfo)


@pytest.fixture
def at_counter(shop: Path, clock: SetClock) -> Iterator[Counter]:
    """A counter of that shop, its file open on this thread."""
    opened = open_file(shop / FILE_NAME)
    yield Counter(clock, REACTIONS)
    opened.close()


@pytest.fixture
def screen(shop: Path, clock: SetClock, qapp: QApplication, tmp_path: Path) -> Iterator[Screen]:
    """The window of that shop, shown and at rest."""
    theme.apply(qapp, theme.Appearance.LIGHT)
    open_file(shop / FILE_NAME).close()
    background = Background(Counter(clock, REACTIONS), connect, database.close)
    long_work = LongWork(connect, database.close)
    window = RegularsWindow(background, long_work, Machine(tmp_path))
    window.show()
    window.activateWindow()
    shown = Screen(window, background, long_work)
    shown.settle()
    yield shown
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    long_work.close()
    background.close()


@pytest.fixture
def remember(customers: int, request: pytest.FixtureRequest) -> Callable[..., None]:
    """Puts what was measured into the table."""

    def keep(what: str, times: Sequence[float], floor: Sequence[float], bar: str, unit: str = "s") -> None:
        request.config.stash[WAITS].append(Wait(what, customers, sorted(times), sorted(floor), bar, unit))

    return keep


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Puts a line under everything that was measured."""
    return request.config.stash[SAID].append


@pytest.fixture
def measure(benchmark: Any, customers: int, remember: Callable[..., None]) -> Callable[..., None]:
    """Measures doing something with each of many arguments, and beside it the floor with the same."""

    def run(
        what: str,
        ours: Callable[[Any], object],
        arguments: Sequence[Any],
        *,
        bare: Callable[[Any], object] | None = None,
        bar: str,
        warm: int = 20,
        before: Callable[[Any], object] = lambda _: None,
    ) -> None:
        for argument in arguments[:warm]:
            before(argument)
            ours(argument)
        took: list[float] = []
        rest = iter(arguments)

        def bare_first() -> tuple[tuple[Any], dict[str, Any]]:
            argument = next(rest)
            if bare:
                began = perf_counter()
                bare(argument)
                took.append(perf_counter() - began)
            before(argument)
            return (argument,), {}

        benchmark.group = f"{what}, {customers:,} customers"
        benchmark.pedantic(ours, setup=bare_first, rounds=len(arguments))
        remember(what, benchmark.stats.stats.data, took, bar)

    return run
