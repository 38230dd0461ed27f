"""A day and an hour of it; without an hour, the whole day."""

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.events.typed import near_day
from desktop_app.reminders.typed import read_hour
from desktop_app.window.day_field import DayField
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP

HOUR_WIDTH = 88
WHAT_DAY = "Write a day, such as yesterday or 24 Nov."
WHAT_HOUR = "Write an hour, such as 14:00, or leave it out."


class MomentField(Field):
    """Asks for a day, which begins as `today`, and for an hour, which may be left out."""

    def __init__(self, label: str, today: dt.date) -> None:
        self.day = DayField(label, partial(near_day, today=today), "yesterday, 24 Nov")
        self.day.show_day(today)
        self.hour = LineField(f"{label}: at what time", "14:00")
        self.hour.setFixedWidth(HOUR_WIDTH)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.day, 1)
        row.addWidget(self.hour)
        super().__init__(label, both)
        self.setFocusProxy(self.day)
        self.day.changed.connect(lambda _: self.accept())
        self.day.misread.connect(lambda _: self.complain(WHAT_DAY))

    def moment(self) -> tuple[dt.date, dt.time | None]:
        """Give the day and the hour, None where it was left out; where either is not understood, complains and raises
        Mistake."""
        self.accept()
        typed = self.hour.text().strip()
        day, hour = self.day.day(), read_hour(typed) if typed else None
        if day is not None and (hour or not typed):
            return day, hour
        sentence = WHAT_DAY if day is None else WHAT_HOUR
        self.complain(sentence)
        raise Mistake(sentence)
