"""Knowing that a colleague is away: from when to when, and who does theirs."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.staff.actions import away
from desktop_app.staff.away_words import theirs_words
from desktop_app.staff.queries import Member
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

ReadDay = Callable[[str], dt.date | None]
WHAT_DAY = "Write a day, such as next Friday or 4 Dec."
WIDTH = 208


class AwayDialog(Dialog):
    """Asks for the first and the last day, and for who does what is theirs meanwhile."""

    def __init__(
        self,
        window: QWidget,
        background: Background,
        member: Member,
        others: Sequence[Member],
        read_day: ReadDay,
        *,
        decides: bool,
    ) -> None:
        """`read_day` makes a day of typed words, or None of what it cannot read; the member `decides`: the owner."""
        super().__init__(window, f"{member.name} is away")
        self._background, self._member = background, member
        today = background.counter.clock.today()
        self.first, self.from_field = _day("From", read_day, today)
        self.last, self.to_field = _day("To, that day included", read_day, today)
        offered = [(theirs_words(other.name, decides=decides), other.id) for other in others]
        self.passes_to = Choice("Meanwhile", [(theirs_words("Anyone", decides=decides), None), *offered])
        self.step = Button("Keep", ButtonKind.PRIMARY, after="enter")
        self.step.setDefault(True)
        self.step.clicked.connect(self._take)
        self._lay_out()
        self.last.setFocus()

    def _take(self) -> None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            (self.from_field if first is None else self.to_field).complain(WHAT_DAY)
            return
        self._background.write(
            away,
            self._member.id,
            first,
            last,
            self.passes_to.value(),
            then=self._kept,
            failed=self.to_field.complain,
        )

    def _kept(self, _: int) -> None:
        self.accept()

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(2 * STEP)
        days.addWidget(self.from_field)
        days.addWidget(self.to_field)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(self.windowTitle(), size=Size.HEAD, weight=Weight.STRONG))
        self.content.addLayout(days)
        self.content.addWidget(Field("Meanwhile", self.passes_to))
        self.content.addLayout(self.foot(self.step))


def _day(label: str, read_day: ReadDay, day: dt.date) -> tuple[DayField, Field]:
    control = DayField(label, read_day)
    control.show_day(day)
    control.setMinimumWidth(WIDTH)
    field = Field(label, control)
    control.misread.connect(lambda _: field.complain(WHAT_DAY))
    control.changed.connect(lambda _: field.accept())
    return control, field
