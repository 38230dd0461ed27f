"""Somebody who stands at the counter: presses keys, taps and scans, and reads what the screen says."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from desktop_app.exchange.import_dialog import ImportDialog
from desktop_app.foundation.database import connect, database
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.shop import open_counter
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine

from .eyes import Seen, as_text, on_screen, said_by

FULL = """
    CREATE TEMP TRIGGER disk_is_full BEFORE INSERT ON main.journal_entry
    BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END
"""
MOST_TABS = 60
BETWEEN_KEYS = 200  # milliseconds, as a person types; a scanner leaves none


class Stopwatch:
    """The time between two keys, as it would be were somebody typing."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


class Hand:
    """At the counter of a shop. All it knows of the program is what the screen shows."""

    def __init__(self, folder: Path, on: tuple[dt.date, dt.time], qtbot: Any, stopwatch: Stopwatch) -> None:
        self.folder = folder
        self._qtbot, self._stopwatch = qtbot, stopwatch
        counter = open_counter(folder, on)
        database.close()
        self._clock: Any = counter.clock
        self._background = Background(counter, connect, database.close)
        self._long_work = LongWork(connect, database.close)
        self.window = RegularsWindow(self._background, self._long_work, Machine(folder))
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self._background.watch.start()
        self.waits()

    def goes_home(self) -> None:
        """Close the window, and the shop's file with it."""
        self.window.close()
        shiboken6.delete(self.window)
        self._long_work.close()
        self._background.close()

    # What a hand does

    def types(self, words: str) -> None:
        for letter in words:
            self._stopwatch.now += BETWEEN_KEYS
            QTest.keyClick(_keys_go_to(), letter)
        self._stopwatch.now += BETWEEN_KEYS

    def presses(self, *keys: str) -> None:
        """Press keys by name, one after the other, each after a look at the screen: ``presses("Alt+1", "Return")``."""
        for name in keys:
            self.waits()
            self._stopwatch.now += BETWEEN_KEYS
            _click(_keys_go_to(), QKeySequence(name)[0])

    def tabs_to(self, words: str) -> None:
        """Press Tab until the focus ring is around what says so."""
        for _ in range(MOST_TABS):
            self.presses("Tab")
            focused = QApplication.focusWidget()
            if focused and words in "\n".join(said_by(focused)):
                return
        raise AssertionError(f"Tab does not reach “{words}”")

    def scans(self, code: str) -> None:
        """Hold a card before the scanner, which types it in no time and presses Enter."""
        for letter in code:
            QTest.keyClick(_keys_go_to(), letter)
        QTest.keyClick(_keys_go_to(), Qt.Key.Key_Return)

    def taps(self, words: str) -> None:
        """Tap the button that says so, else whatever does."""
        seen = self._finds(words)
        QTest.mouseClick(seen.on, Qt.MouseButton.LeftButton, pos=seen.at)
        QApplication.processEvents()

    def chooses_file(self, path: Path) -> None:
        """Choose a file where one is asked for; the chooser itself belongs to the desktop."""
        asking = next(window for window in QApplication.topLevelWidgets() if isinstance(window, ImportDialog))
        asking.take(path)

    def opens(self, name: str) -> None:
        """Find somebody from anywhere and open the card."""
        self.presses("Ctrl+K")
        self.types(name)
        self.presses("Return")

    # What the eyes tell

    def sees(self, *words: str) -> None:
        """Wait until the screen says all of this."""

        def all_there() -> None:
            screen = as_text(on_screen())
            missing = [one for one in words if one not in screen]
            assert not missing, f"{missing} not on the screen, which says:\n{screen}"

        self._qtbot.waitUntil(all_there)

    def sees_no_more(self, *words: str) -> None:
        """Wait until the screen says none of this."""

        def all_gone() -> None:
            screen = as_text(on_screen())
            there = [one for one in words if one in screen]
            assert not there, f"{there} on the screen, which says:\n{screen}"

        self._qtbot.waitUntil(all_gone)

    def never_sees(self, *words: str) -> None:
        """Once everything asked for is there, the screen says none of this."""
        self.waits()
        self.sees_no_more(*words)

    def waits(self) -> None:
        """Let what is under way be done, and what follows from it be shown."""
        self._qtbot.settle(self._background)

    def asks(self, query: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Look into the shop's file itself."""
        self._background.read(query, then=then)

    # The world around

    def finds_the_disk_full(self) -> None:
        """From now on nothing can be written: SQLite takes the whole act back, as it does on a full disk."""
        self._background.read(lambda: database.execute_sql(FULL), then=lambda _: None)

    def makes_room(self) -> None:
        """Let everything be written again."""
        self._background.read(lambda: database.execute_sql("DROP TRIGGER disk_is_full"), then=lambda _: None)

    # The shop's clock

    def later(self, **by: int) -> None:
        """Let time pass: ``later(minutes=20)``."""
        self._clock.turn(**by)
        self.window.look_at_the_clock()

    def the_next_morning(self) -> None:
        self.later(days=1)

    def _finds(self, words: str) -> Seen:
        found: list[Seen] = []

        def is_there() -> None:
            seen = on_screen()
            found[:] = sorted((one for one in seen if words in one.words), key=lambda one: _better(one, words))
            assert found, f"“{words}” not on the screen, which says:\n{as_text(seen)}"

        self._qtbot.waitUntil(is_there)
        return found[0]


def _better(seen: Seen, words: str) -> tuple[bool, bool, int]:
    """Buttons before other things, the very words before longer ones."""
    return not seen.is_button, seen.words != words, len(seen.words)


def _click(window: QWindow, key: QKeyCombination) -> None:
    """Press a key and let it go, unless the window that it closed is gone by then.

    Qt's own click would let Ctrl go in that window all the same.
    """
    if key.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
        QTest.keyClick(window, key.key())
        return
    for pressed in (True, False):
        if shiboken6.isValid(window):
            QTest.simulateEvent(window, pressed, key.key().value, key.keyboardModifiers(), "", False)


def _keys_go_to() -> QWindow:
    popup = QApplication.activePopupWidget()
    if popup:
        return popup.windowHandle()
    if QGuiApplication.focusWindow() is None:
        _give_the_keyboard_back()
    return QGuiApplication.focusWindow()


def _give_the_keyboard_back() -> None:
    """What a desktop does when a menu is closed, and a test's screen does not."""
    shown = [
        window for window in QApplication.topLevelWidgets() if window.isVisible() and not isinstance(window, QMenu)
    ]
    dialogs = [window for window in shown if isinstance(window, QDialog)]
    (dialogs or shown)[-1].activateWindow()
    QApplication.processEvents()
