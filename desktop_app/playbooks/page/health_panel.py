"""How often a playbook ran this month, what came of it, and what asks for a change."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.playbooks.health_queries import Health
from desktop_app.playbooks.page.health_words import advice, ran, tally
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.meter import Meter
from desktop_app.window.typeface import Size, Weight

NO_ANSWERS = "Nothing to show yet."
_BARS = {"ink-2": "edge", "ink-3": "line-2"}
"""The tokens of what has no colour of its own, as the meter shows it."""


class HealthPanel(QWidget):
    """Shows how a playbook that is kept does."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("How it does")
        self.ran = PlainLabel(weight=Weight.STRONG, wrap=True)
        self.meter = Meter()
        self._answers = QWidget()
        self._tally = FlowLayout(self._answers, gap=2 * STEP, line_gap=HALF_STEP)
        self._advice = QVBoxLayout()
        self._advice.setSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.ran, self.meter, self._answers):
            column.addWidget(part)
        column.addLayout(self._advice)

    def show_health(self, month: Health, lately: Health) -> None:
        """Show what came of it this month, and what asks for a change after the last weeks."""
        answers = tally(month)
        self.ran.setText(ran(month))
        self.meter.show_pieces([(one.count, _BARS.get(one.look.ink, one.look.ink)) for one in answers])
        self.meter.setVisible(bool(answers))
        said = [_line(one.look.icon, one.look.ink, one.words) for one in answers]
        _fill(self._tally, said or [PlainLabel(NO_ANSWERS, size=Size.META, ink="ink-2")])
        _fill(self._advice, [_line("pencil", "ink-2", sentence, wrap=True) for sentence in advice(lately)])

    def sentences(self) -> tuple[str, ...]:
        """Give everything that is said now, as it is read."""
        return tuple(label.text() for label in self.findChildren(PlainLabel) if not label.isHidden())


def _line(icon: str, ink: str, words: str, *, wrap: bool = False) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(HALF_STEP + 2)
    row.addWidget(IconLabel(icon, ink, ICON_META, line=Size.META), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(words, size=Size.META, ink=ink, wrap=wrap), 1)
    return line


def _fill(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    while item := layout.takeAt(0):
        if gone := item.widget():
            gone.hide()
            gone.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
