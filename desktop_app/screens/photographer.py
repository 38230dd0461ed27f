"""Takes the pictures: a sample shop on Friday 27 November 2026, twelve past two, its window once all is answered."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import rmtree

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QSize, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import connect, database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Progress
from desktop_app.noticing.rules import read
from desktop_app.sample_shop import ZONE, make_sample
from desktop_app.screens.poses import POSES
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.shop import open_counter
from desktop_app.staff.actions import ensure_member
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.theme import Appearance

MOMENT = dt.datetime(2026, 11, 27, 14, 12, tzinfo=ZONE)
LONGEST_PAUSE = 500  # milliseconds that anything waits before it asks; what waits longer, as undo does, just goes away
LONGEST_WAIT = 60_000  # milliseconds until a window that never comes to rest is given up
TURNS = 3  # an answer that asks again asks at most twice
RESTLESS = "The window does not come to rest, so that no picture can be taken."


def take_pictures(folder: Path, size: tuple[int, int], appearance: str) -> Iterator[Path]:
    """Save a picture of every pose in `folder`, and give the file of each."""
    app = QApplication([])
    app.setApplicationName("Regulars")
    theme.apply(app, Appearance(appearance))
    with _sample(folder / "sample") as shop, closing(Studio(shop, QSize(*size))) as studio:
        for name in POSES:
            file = folder / f"{name}.png"
            if not studio.take(name).save(str(file)):
                raise Mistake(f"{file} could not be written.")
            yield file


@contextmanager
def _sample(shop: Path) -> Iterator[Path]:
    """Lend a sample shop in a folder of this name, which is seen in the settings."""
    make_sample(shop, MOMENT.date(), MOMENT.time())
    try:
        yield shop
    finally:
        rmtree(shop)


class Studio:
    """A shop's window that is posed and photographed, a new one for every picture."""

    def __init__(self, shop: Path, size: QSize) -> None:
        """Open the shop in a folder; the window will have this size."""
        self._size = size
        QApplication.setCursorFlashTime(0)  # a picture holds still
        self._machine = Machine(shop)
        self._counter = _counter(shop)
        read("tomorrow", MOMENT.date())  # its words are loaded at first use, and no picture should wait for them
        self._background = Background(self._counter, connect, database.close)
        self._long_work = LongWork(connect, database.close)

    def take(self, name: str) -> QImage:
        """Give the picture of a pose."""
        window = RegularsWindow(self._background, self._long_work, self._machine)
        window.resize(self._size)
        window.show()
        window.activateWindow()
        self._let_work(window)
        for move in POSES[name]:
            move(window)
            self._let_work(window)
        picture = _picture(window)
        for shown in _on_top(window):
            shown.close()
        window.close()
        window.deleteLater()
        return picture

    def _let_work(self, window: QWidget) -> None:
        """Wait for what a move asks, at once or after a pause, and for what the answers ask in turn."""
        for _ in range(TURNS):
            _wait_for_pauses(window)
            _wait_for(self._long_work.start(_nothing).finished.connect)
            _wait_for(lambda done: self._background.read(database.is_closed, then=done))
            QApplication.processEvents()  # new parts find their places

    def close(self) -> None:
        """Let go of the shop."""
        self._machine.save()  # or it would be written once the folder is gone
        self._long_work.close()
        self._background.close()


def _wait_for(begin: Callable[[Callable[[object], None]], object]) -> None:
    """Begin something that says when it is done, and wait for that."""
    loop = QEventLoop()
    QTimer.singleShot(LONGEST_WAIT, loop, lambda: loop.exit(1))
    begin(lambda _: loop.quit())
    if loop.exec():
        raise Mistake(RESTLESS)


def _wait_for_pauses(window: QWidget) -> None:
    deadline = QDeadlineTimer(LONGEST_WAIT)
    while _pauses(window):
        if deadline.hasExpired():
            raise Mistake(RESTLESS)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _nothing(_: Progress) -> None:
    """What is done once all the long work before it is done."""


def _pauses(window: QWidget) -> bool:
    """Tell whether anything in a window waits a moment before it asks, as for the next key."""
    timers = window.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_PAUSE for timer in timers)


def _picture(window: QWidget) -> QImage:
    """Give a window with all that lies on top of it."""
    picture = window.grab()
    painter = QPainter(picture)
    for shown in _on_top(window):
        painter.drawPixmap(shown.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), shown.grab())
    painter.end()
    return picture.toImage()


def _on_top(window: QWidget) -> list[QWidget]:
    """Give the windows over a window: dialogs, drawers and menus; the one that has the keys lies on top."""
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window)
    return sorted(shown, key=QWidget.isActiveWindow)


def _counter(shop: Path) -> Counter:
    counter = open_counter(shop, (MOMENT.date(), MOMENT.time()))
    counter.by = counter.perform(ensure_member, "Kim").result
    database.close()  # from here on the database thread has the file
    return counter
