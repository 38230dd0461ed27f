"""What lies on the selected reminder: its buttons, and the questions they ask."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders.days import PutOff, day_words
from desktop_app.reminders.delegate import row_height
from desktop_app.reminders.typed import not_a_day, read_day
from desktop_app.window.announce import announce
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.day_field import DayField
from desktop_app.window.fields import ErrorLine, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP

_EDGE = 9


class RowControls(QWidget):
    """Controls below the words of a row. `given_up` says Esc was pressed, `resized` that they need other room."""

    given_up = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout(self)
        self.leave_room(row_height())
        self.content.setSpacing(STEP)
        self.wrong = ErrorLine()
        self.wrong.hide()

    def leave_room(self, height: int) -> None:
        """Stand below words that are this high."""
        self.content.setContentsMargins(_EDGE, height - 1, _EDGE, _EDGE)

    def complain(self, sentence: str) -> None:
        """Say what is wrong, below the controls; what was typed stays."""
        self.content.addWidget(self.wrong)
        self.wrong.sentence.setText(sentence)
        self.wrong.show()
        announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; other keys stay here instead of moving through the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()

    def event(self, event: QEvent) -> bool:
        """Tell when the content needs more or less room."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.wanted_height() != self.height():
            self.resized.emit()
        return handled

    def wanted_height(self) -> int:
        """How high it wants to be at the width it has."""
        return self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()


class Acts(RowControls):
    """Done and Snooze."""

    def __init__(self, done: QAction, snooze: QAction) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for act, kind, icon in ((done, ButtonKind.SOFT, "check"), (snooze, ButtonKind.OUTLINE, "clock")):
            button = Button(act.text(), kind, icon=icon)
            button.clicked.connect(act.trigger)
            row.addWidget(button)
        row.addStretch()
        self.content.addLayout(row)


class WhenAgain(RowControls):
    """To which day a reminder is put off: one of those offered, or any, in words."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[PutOff], today: dt.date) -> None:
        super().__init__()
        offered = FlowLayout(line_gap=STEP)
        self.buttons = [self._offer(choice, today) for choice in choices]
        for button in self.buttons:
            offered.addWidget(button)
        self.day = DayField("Another day", partial(read_day, today=today), "Another day")
        self.day.changed.connect(self._choose)
        self.day.misread.connect(lambda words: self.complain(not_a_day(words)))
        self.content.addLayout(offered)
        self.content.addWidget(self.day)
        self.setFocusProxy(self.buttons[0])

    def _offer(self, choice: PutOff, today: dt.date) -> Button:
        button = Button(choice.words)
        button.setAccessibleName(f"{choice.words}, {day_words(choice.day, today)}")
        button.clicked.connect(lambda: self.chosen.emit(choice.day))
        return button

    def _choose(self, day: dt.date | None) -> None:
        if day:
            self.chosen.emit(day)


class WhichDay(RowControls):
    """To which other day a reminder is moved, in words."""

    chosen = Signal(object)

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self.day = DayField("To which day", partial(read_day, today=today), "tomorrow, next Friday, 3 Dec")
        self.day.changed.connect(self._choose)
        self.day.misread.connect(lambda words: self.complain(not_a_day(words)))
        self.content.addWidget(self.day)
        self.setFocusProxy(self.day)

    def _choose(self, day: dt.date | None) -> None:
        if day:
            self.chosen.emit(day)


class WhyNot(RowControls):
    """Why a reminder is dropped; no reason is needed."""

    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.reason = LineField("Why not? (may stay empty)", "Why not?")
        drop = Button("Drop", ButtonKind.DANGER)
        self.reason.returnPressed.connect(drop.click)
        drop.clicked.connect(lambda: self.dropped.emit(self.reason.text()))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.reason, 1)
        row.addWidget(drop)
        self.content.addLayout(row)
        self.setFocusProxy(self.reason)


class TakeBack(QWidget):
    """Undo, at the end of a row that has just ended; below it, where it `went_wrong`, a way to make that right."""

    pressed = Signal()

    def __init__(self, *, went_wrong: bool = False) -> None:
        super().__init__()
        undo = Button("Undo", ButtonKind.QUIET)
        undo.clicked.connect(self.pressed)
        self.make_right = Button("Make it right", icon="heart")
        air = (row_height() - undo.sizeHint().height()) // 2
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, air, STEP + 2, _EDGE if went_wrong else 0)
        column.setSpacing(air)
        column.addWidget(undo, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.make_right, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.make_right.setVisible(went_wrong)
        self.setFocusProxy(undo)
