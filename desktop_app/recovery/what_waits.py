"""How much waits to be made right, for whoever is not on the Recovery screen."""

from PySide6.QtCore import QObject, Signal

from desktop_app.foundation.act import Change
from desktop_app.recovery.queries import how_many_open
from desktop_app.window.background import Background


class WhatWaits(QObject):
    """Counts again whenever something goes wrong or is made right. `counted` carries how many are open."""

    counted = Signal(int)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        background.changed.connect(self._look)
        self._count()

    def _look(self, change: Change) -> None:
        if change.touches("incident", "customer"):
            self._count()

    def _count(self) -> None:
        self._background.read(how_many_open, then=self.counted.emit)
