"""What whoever serves may still spend to make things right, beside their name at the top of the window."""

from PySide6.QtCore import QObject

from desktop_app.foundation.act import Change
from desktop_app.recovery.ledger_queries import Left, allowance_left
from desktop_app.recovery.rules import left_words
from desktop_app.staff.picker import StaffPicker
from desktop_app.window.background import Background

FOLLOWS = ("incident", "ledger", "allowance", "settings", "staff")


class YoursToSpend(QObject):
    """Keeps the amount beside the name true: as another serves, as something is given or taken back, on a new day."""

    def __init__(self, background: Background, staff: StaffPicker) -> None:
        super().__init__(staff)
        self._background, self._staff = background, staff
        staff.picked.connect(self.look)
        background.changed.connect(self._look_again)
        self.look()

    def look(self) -> None:
        """Ask again what is left of the month."""
        counter = self._background.counter
        by = counter.by
        if by is None:
            self._staff.show_more("")
        else:
            self._background.read(allowance_left, by, counter.clock.today(), then=lambda left: self._say(by, left))

    def _say(self, by: int, left: Left) -> None:
        if by == self._background.counter.by:  # else another serves meanwhile
            brief = f" · {left_words(left.month)}"
            self._staff.show_more(f"{brief} to make things right", brief)

    def _look_again(self, change: Change) -> None:
        if change.touches(*FOLLOWS):
            self.look()
