"""The privacy screen: everything personal hidden behind one key, safety still in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window import theme
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.privacy import Privacy
from desktop_app.window.typeface import Size, Weight


class Cover(QWidget):
    """Lies over a widget while the screen is hidden, however that widget is resized."""

    def __init__(self, over: QWidget, privacy: Privacy) -> None:
        super().__init__(over)
        self._over = over
        self._focused_before: QWidget | None = None
        over.installEventFilter(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(STEP)
        self._chips.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.show_again = Button("Show again", ButtonKind.OUTLINE, icon="eye")
        self.show_again.clicked.connect(privacy.turn)
        privacy.changed.connect(self._hide_or_show)
        self._lay_out()
        self._hide_or_show(privacy.hidden)

    def show_alerts(self, alerts: Sequence[str]) -> None:
        """Leave these alerts of the customer at hand in sight."""
        for chip in self.findChildren(Chip):
            chip.deleteLater()
        for words in alerts:
            self._chips.addWidget(Chip(words, ChipKind.BAD, icon="alert"))

    def _hide_or_show(self, hidden: bool) -> None:
        if hidden:
            self._focused_before = self.window().focusWidget()
            self.setGeometry(self._over.rect())
            self.raise_()
        self.setVisible(hidden)
        focus = self.show_again if hidden else self._focused_before
        if focus:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies below."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """One even tone that nothing shows through."""
        QPainter(self).fillRect(self.rect(), theme.current().paper)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch()
        column.addWidget(IconLabel("privacy", "ink-2", line=Size.HERO), 0, Qt.AlignmentFlag.AlignHCenter)
        words = PlainLabel("Hidden", size=Size.HEAD, weight=Weight.STRONG)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(PlainLabel("Press F9 to show", ink="ink-2"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._chips)
        column.addWidget(self.show_again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
