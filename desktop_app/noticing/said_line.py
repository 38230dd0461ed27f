"""The small line under quick capture: a quiet warning, or what could not be saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.window.announce import announce
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_META
from desktop_app.window.typeface import Size


class SaidLine(QWidget):
    """An icon, a sentence and, after a failure, a way to try again. A failure is not covered by a warning."""

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failed = False
        self._icon = IconLabel("alert", "warn", ICON_META, line=Size.META)
        self._sentence = PlainLabel(size=Size.META, wrap=True)
        self.try_again = Button("Try again", ButtonKind.OUTLINE)
        self.try_again.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, HALF_STEP, 0, 0)
        row.setSpacing(HALF_STEP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.try_again)
        self.clear()

    @property
    def sentence(self) -> str:
        """What is said now, "" if nothing is."""
        return self._sentence.text()

    def warn(self, concerns: Sequence[str]) -> None:
        """Say what the writer may want to look at again, without standing in the way."""
        if not self._failed:
            self._say(". ".join(concerns), "warn")

    def fail(self, sentence: str) -> None:
        """Say what could not be saved, until it is tried again or given up."""
        self._failed = True
        self._say(sentence, "bad")
        self.try_again.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Say nothing."""
        self._failed = False
        self._say("", "warn")

    def _say(self, sentence: str, ink: str) -> None:
        self._icon.change("alert", ink)
        self._sentence.recolour(ink)
        self._sentence.setText(sentence)
        self.try_again.hide()
        self.setVisible(bool(sentence))
