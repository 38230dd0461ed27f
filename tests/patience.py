"""Waiting in a test: as long as it takes for what comes in the end, and not for ever for what never comes."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import CallbackBlocker

PATIENCE = 30_000  # milliseconds: on a machine with other work to do, right is slow and not wrong


class PatientBot(QtBot):
    """Waits as long as it takes for what comes in the end, and not for ever for what never comes."""

    def waitUntil(self, callback: Callable, *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def answer(self, asks: Callable, *args: Any, **options: Any) -> Any:
        """Give the answer to what is asked of the database thread: ``qtbot.answer(background.read, members)``."""
        failures: list[str] = []
        with CallbackBlocker(PATIENCE) as told:
            asks(*args, then=told, failed=lambda sentence: told(failures.append(sentence)), **options)
        assert not failures, failures
        return told.args[0]

    def settle(self, background: Any, long_work: Any = None) -> None:
        """Let everything asked for be answered, and what follows from it, and what follows from that."""
        for _ in range(3):
            self.answer(background.read, bool)
            if long_work:
                with self.waitSignal(long_work.start(bool).finished):
                    pass
