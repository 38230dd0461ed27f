"""What rings on this computer, trying it out, and when the shop's days were planned last."""

from desktop_app.foundation.act import Change
from desktop_app.foundation.clock import Clock
from desktop_app.playbooks.planned_queries import Planned, planned_last
from desktop_app.reminders.days import date_words
from desktop_app.screens.planning import Planning
from desktop_app.screens.ring_test import RingTest
from desktop_app.screens.settings_section import Section
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel
from desktop_app.window.machine import Machine
from desktop_app.window.tick_box import TickBox
from desktop_app.window.tray import Tray

NEVER = "Not planned yet."


class RemindersSection(Section):
    """Notifications of this computer alone; the planning of the whole shop."""

    def __init__(self, background: Background, machine: Machine, tray: Tray, planning: Planning) -> None:
        super().__init__("Reminders", "What has an hour rings at it. Each morning begins with what waits.")
        self._background = background
        self.notifies = TickBox("Show notifications on this computer")
        self.notifies.setChecked(machine.notifies())
        self.notifies.toggled.connect(machine.keep_notifies)
        self.why_not = PlainLabel(tray.why_not(), ink="ink-2", wrap=True)
        self.why_not.setVisible(bool(tray.why_not()))
        self.ring_test = RingTest(background, tray, machine.notifies)
        self.planned = PlainLabel(wrap=True)
        self.plan_now = Button("Plan now", icon="refresh")
        self.plan_now.clicked.connect(planning.now)
        self.add(self.notifies, self.why_not, self.ring_test, self.planned, self.plan_now)
        planning.planned.connect(self._read)
        background.changed.connect(self._look_again)
        self._read()

    def _look_again(self, change: Change) -> None:
        if change.touches("reminder", "playbook"):
            self._read()

    def _read(self) -> None:
        self._background.read(planned_last, then=self._show)

    def _show(self, planned: Planned | None) -> None:
        self.planned.setText(planned_words(planned, self._background.counter.clock))


def planned_words(planned: Planned | None, clock: Clock) -> str:
    """Say when a day was planned last: "Planned today at 07:58: 12 reminders."; with its date where that is another."""
    if planned is None:
        return NEVER
    at, today = clock.local(planned.at), clock.today()
    day = "today" if planned.day == today else f"on {date_words(planned.day, today)}"
    return f"Planned {day} at {at:%H:%M}: {_reminders(planned.made)}."


def _reminders(made: int) -> str:
    return "nothing new to remind of" if not made else "1 reminder" if made == 1 else f"{made} reminders"
