"""Has the playbooks ask what each day needs: at the start, when the day turns, after sleep, and when somebody asks."""

import datetime as dt

from PySide6.QtCore import QObject, Signal

from desktop_app.foundation.counter import BY_ITSELF
from desktop_app.playbooks.planning import plan_day, plan_today
from desktop_app.window.background import Background


class Planning(QObject):
    """Plans on the database thread, and tries again at every look until it is done. `planned` says that it was."""

    planned = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._begun: dt.date | None = None

    def look(self) -> None:
        """Plan the day, unless this window did so already; whatever keeps it from being done is tried again."""
        today = self._background.counter.clock.today()
        if today != self._begun:
            self._begun = today
            self._background.write(plan_today, batch=BY_ITSELF, then=self._say_planned, failed=self._try_again)

    def now(self) -> None:
        """Plan the day once more: what was made already is not made again."""
        self._background.write(plan_day, batch=BY_ITSELF, then=self._say_planned)

    def _say_planned(self, _: int) -> None:
        self.planned.emit()

    def _try_again(self, _: str) -> None:
        self._begun = None
