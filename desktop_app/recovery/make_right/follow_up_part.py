"""The day on which they are asked whether it is right again."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.rules import FollowUp
from desktop_app.reminders.typed import not_a_day, read_day, read_hour
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox

NOT_AN_HOUR = "Write it as 16:30 or 3pm."


class FollowUpPart(QWidget):
    """One tick sets it for the next open day; *Change* takes another day, an hour and a question in words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._who, self._today, self._usual = "", dt.date.min, FollowUp(dt.date.min)
        self.tick = TickBox("")
        self.change = Button("Change", ButtonKind.QUIET)
        self.day = LineField("", "Monday, 3 Dec")
        self.hour = LineField("", "10:00")
        self.question = LineField("", "Is it right again?")
        self.on, self.at = Field("On", self.day), Field("At", self.hour)
        self.asks = Field("What to ask", self.question)
        self._lay_out()
        self.tick.clicked.connect(self._say)
        self.change.clicked.connect(self._open)
        for line in (self.day, self.hour, self.question):
            line.textEdited.connect(self._take)

    def begin(self, who: str, today: dt.date, usual: FollowUp, *, ticked: bool) -> None:
        """Show who asks and when they usually would."""
        self._who, self._today, self._usual = who, today, usual
        for line in (self.day, self.hour, self.question):
            line.clear()
        self.tick.setChecked(ticked)
        self._say()

    def ask(self, on: bool) -> None:
        """Have them asked, or not."""
        self.tick.setChecked(on)
        self._say()

    def follow_up(self) -> FollowUp | None:
        """Give when they are asked, as far as it is understood; None where nobody is to ask."""
        day, hour = self._read_day(), self._read_hour()
        wanted = FollowUp(day or self._usual.day, hour or self._usual.time, self.question.text().strip())
        return wanted if self.tick.isChecked() else None

    def is_understood(self) -> bool:
        """Tell whether day and hour are; where one is not, say so beside it and go there."""
        wrong = [
            (field, sentence)
            for field, read, sentence in (
                (self.on, self._read_day(), not_a_day(self.day.text())),
                (self.at, self._read_hour(), NOT_AN_HOUR),
            )
            if read is None
        ]
        if not wrong or not self.tick.isChecked():
            return True
        field, sentence = wrong[0]
        field.complain(sentence)
        field.setFocus()
        return False

    def _read_day(self) -> dt.date | None:
        typed = self.day.text().strip()
        return read_day(typed, self._today) if typed else self._usual.day

    def _read_hour(self) -> dt.time | None:
        typed = self.hour.text().strip()
        return read_hour(typed) if typed else self._usual.time

    def _take(self) -> None:
        self.tick.setChecked(True)
        for field in (self.on, self.at):
            field.accept()
        self._say()

    def _say(self) -> None:
        self.tick.say(self._words(self.follow_up() or self._usual))
        self.changed.emit()

    def _words(self, wanted: FollowUp) -> str:
        asks = f"asks “{wanted.question}”" if wanted.question else "rings to ask"
        ours = f"ask “{wanted.question}”" if wanted.question else "ring to ask"
        who = f"{self._who} {asks}" if self._who else f"we {ours}"
        return f"{short_weekday(wanted.day)}, {wanted.time:%H:%M}: {who}"

    def _open(self) -> None:
        self._fields.show()
        self.change.hide()
        self.day.setFocus()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.tick, 1)
        line.addWidget(self.change)
        self._fields = QWidget()
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(STEP)
        inner.addLayout(side_by_side(self.on, self.at))
        inner.addWidget(self.asks)
        self._fields.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(line)
        column.addWidget(self._fields)
