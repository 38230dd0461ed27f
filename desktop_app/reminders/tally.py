"""Above and below the list: how far today has come, the rest after the last reminder, and the days ahead."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from desktop_app.reminders.queries import Sidebar
from desktop_app.reminders.rules import Group
from desktop_app.window import paint
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, STEP, TOUCH
from desktop_app.window.paint import CENTRED
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.progress import ProgressBar
from desktop_app.window.typeface import Size, Weight


class Tally(QWidget):
    """A bar and the words for it: "7 of 11 done today"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ProgressBar()
        self.count = PlainLabel(size=Size.META, weight=Weight.STRONG)
        self.rest = PlainLabel("done today", size=Size.META, ink="ink-2")
        words = QHBoxLayout()
        words.setSpacing(HALF_STEP)
        words.addWidget(self.count)
        words.addWidget(self.rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP - 1)
        column.addWidget(self.bar)
        column.addLayout(words)

    def show_side(self, side: Sidebar) -> None:
        """Show how much of today is done; nothing where today asks nothing."""
        count = f"{side.done_today} of {side.asked_of_today}"
        self.count.setText(count)
        self.bar.show_share(side.done_today, side.asked_of_today, f"{count} done today")
        self.setVisible(bool(side.asked_of_today))


class NothingWaiting(QWidget):
    """What stands in the place of the list when it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(weight=Weight.STRONG, align=CENTRED)
        self.words = PlainLabel("Nothing is waiting.", size=Size.META, ink="ink-2", align=CENTRED)
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        column.addSpacing(4 * STEP)
        column.addWidget(IconLabel("check", "good", 3 * STEP), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addStretch()

    def show_side(self, side: Sidebar) -> None:
        """Say how much was done, where anything was."""
        self.title.setText(f"All {side.done_today} done." if side.done_today > 1 else "All done.")


class WeekLink(PaintedButton):
    """Opens and closes the days after tomorrow; its words begin where the rows do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_side(self, side: Sidebar) -> None:
        """Say how many wait in the next 7 days; nothing where none do."""
        more = side.count(Group.NEXT_7_DAYS)
        self.say("Next 7 days · hide" if self.isChecked() else f"Next 7 days · {more} more")
        self.setVisible(bool(more))

    def sizeHint(self) -> QSize:
        """The words and the arrow."""
        return QSize(paint.text_width(self.words, weight=Weight.MID) + HALF_STEP + ICON_BUTTON, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, then an arrow that points to where the rows are."""
        painter = QPainter(self)
        ink = "ink" if self.underMouse() else "ink-2"
        wide = paint.text_width(self.words, weight=Weight.MID)
        paint.text_line(painter, self._at(0, wide), self.words, weight=Weight.MID, ink=ink)
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        paint.icon(painter, self._at(wide + HALF_STEP, ICON_BUTTON), arrow, ink)

    def _at(self, left: int, width: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height()))
