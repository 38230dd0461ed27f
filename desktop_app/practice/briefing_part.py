"""What a card says, to be read in the ten seconds that there are at the counter."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.practice.records import Case
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.progress import ProgressBar
from desktop_app.window.typeface import Size, Weight

SECONDS = 10
A_SECOND = 1000  # milliseconds
NOTHING = "Little is known yet. What do you see?"


class BriefingPart(QWidget):
    """Shows one card while the seconds run down; nobody is pressed when they are over."""

    def __init__(self) -> None:
        super().__init__()
        self.when = PlainLabel(size=Size.META, ink="ink-2")
        self.name = PlainLabel(size=Size.HERO, weight=Weight.STRONG)
        self.never = QHBoxLayout()
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.rows = QVBoxLayout()
        self.known = PlainLabel(wrap=True)
        self.seconds = PlainLabel(size=Size.META, ink="ink-2")
        self.bar = ProgressBar()
        self._left = 0
        self._timer = QTimer(self, interval=A_SECOND)
        self._timer.timeout.connect(self.count)
        self._lay_out()

    def show_case(self, case: Case) -> None:
        """Show the card of a case, and begin to count."""
        known = case.briefing
        self.when.setText(f"{case.shop} · {case.moment}")
        self.name.setText(known.name)
        called = (f"say {known.say}" if known.say else "", f"call {known.call}" if known.call else "")
        hope = f"Today: {known.hope}" if known.hope else ""
        self.line.setText(" · ".join(part for part in (*called, known.line, hope) if part))
        self._show_never(known.never)
        self._show_rows(case)
        self.known.setText("\n".join(known.known) if known.known or known.before else NOTHING)
        self._left = SECONDS
        self._say()
        self._timer.start()

    def stop(self) -> None:
        """Count no further."""
        self._timer.stop()

    def count(self) -> None:
        """Let a second go by."""
        self._left -= 1
        self._say()
        if not self._left:
            self._timer.stop()

    def _say(self) -> None:
        left = f"{self._left} seconds at the counter" if self._left else "That is what there is at the counter. Go on."
        self.seconds.setText(left)
        self.bar.show_share(self._left, SECONDS, left)

    def _show_never(self, never: tuple[str, ...]) -> None:
        _clear(self.never)
        for words in never:
            self.never.addWidget(Chip(f"Never: {words}", ChipKind.BAD, "alert"))
        self.never.addStretch()

    def _show_rows(self, case: Case) -> None:
        _clear(self.rows)
        for one in case.briefing.before:
            self.rows.addWidget(PlainLabel(one.text, weight=Weight.STRONG, wrap=True))
            self.rows.addWidget(PlainLabel(one.why, size=Size.META, ink="ink-2", wrap=True))

    def _lay_out(self) -> None:
        self.rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.when, self.name):
            column.addWidget(part)
        column.addLayout(self.never)
        column.addWidget(self.line)
        column.addLayout(self.rows)
        column.addWidget(self.known)
        column.addStretch()
        column.addWidget(self.seconds)
        column.addWidget(self.bar)


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if part := item.widget():
            part.hide()
            part.deleteLater()
