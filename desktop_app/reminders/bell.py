"""The bell: rings what has an hour at that hour, and says once a day what waits."""

from PySide6.QtCore import QObject, Signal

from desktop_app.foundation.clock import Clock
from desktop_app.reminders.queries import Sidebar, sidebar
from desktop_app.reminders.ringing import (
    Timed,
    greets,
    morning_key,
    morning_message,
    ring_message,
    ringing,
)
from desktop_app.reminders.ringing_queries import timed
from desktop_app.reminders.rules import Group
from desktop_app.window.background import Background
from desktop_app.window.machine import Machine
from desktop_app.window.privacy import Privacy


class Bell(QObject):
    """Looks whether anything rings each time it is told to, so that neither sleep nor a clock change loses a ring.

    `rang` carries the Message to show, `greeted` what a day holds, once a day. What rang is remembered by this
    computer, and rings here only once.
    """

    rang = Signal(object)
    greeted = Signal(object)

    def __init__(self, background: Background, machine: Machine, privacy: Privacy, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._machine, self._privacy = background, machine, privacy

    def look(self) -> None:
        """Ring what is to ring by now; nothing where this computer is to stay silent."""
        if self._machine.notifies():
            self._background.read(timed, self._clock.today(), self._background.counter.by, then=self._ring)

    @property
    def _clock(self) -> Clock:
        return self._background.counter.clock

    def _ring(self, found: tuple[Timed, ...]) -> None:
        now, today, heard = self._clock.now(), self._clock.today(), self._machine.heard()
        rings = ringing(found, heard, now, self._clock.at)
        if rings:
            self._machine.hear(one.key for one in rings)
            self.rang.emit(ring_message(rings, now, self._clock.at, hidden=self._privacy.hidden))
        if greets(today, heard, now, self._clock.at):
            self._machine.hear([morning_key(today)])
            self._background.read(sidebar, today, then=self._greet)

    def _greet(self, side: Sidebar) -> None:
        message = morning_message(side.count(Group.TODAY), side.overdue)
        if message:
            self.greeted.emit(message)
