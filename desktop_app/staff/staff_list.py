"""Everybody who works here: taking somebody on, and knowing who is away."""

import datetime as dt
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.foundation.act import Change
from desktop_app.staff.actions import back, ensure_member
from desktop_app.staff.away_dialog import AwayDialog, ReadDay
from desktop_app.staff.away_words import time_words
from desktop_app.staff.queries import Member, TimeAway, lately_away, members, times_away
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight

NO_OWNER = "Nobody in particular"
NOBODY = "Nobody yet. Who is taken on can be chosen at the top of the window as the one who serves."


class StaffList(QWidget):
    """A row for each colleague with the times away to come, and a line to take another on.

    `members` are those shown. Each signal carries the TimeAway for which somebody hands over, or wants to be told what
    happened meanwhile.
    """

    hand_over_wanted = Signal(object)
    meanwhile_wanted = Signal(object)

    def __init__(self, background: Background, read_day: ReadDay) -> None:
        """`read_day` makes a day of typed words, or None of what it cannot read."""
        super().__init__()
        self._background, self._read_day = background, read_day
        self.members: tuple[Member, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        self.name = LineField("A new colleague", "The name colleagues use")
        self.name.returnPressed.connect(self._take_on)
        self.field = Field("A new colleague", self.name)
        self.name.textEdited.connect(self.field.accept)
        self.take_on = Button("Take on")
        self.take_on.clicked.connect(self._take_on)
        self.owner = Choice("The owner")
        self.owner.activated.connect(self._keep_owner)
        self.setFocusProxy(self.name)
        self._lay_out()
        background.changed.connect(self._look_again)
        self.read()

    def read(self) -> None:
        """Ask again who works here, and who is away."""
        self._background.read(members, then=self._keep)
        self._background.read(settings.read, settings.OWNER, then=self._show_owner)
        self._background.read(_times, self._background.counter.clock.today(), then=self._show)

    def _look_again(self, change: Change) -> None:
        if change.touches("staff", "settings"):
            self.read()

    def _show_owner(self, owner: int) -> None:
        self.owner.clear()
        for words, value in ((NO_OWNER, 0), *((member.name, member.id) for member in self.members)):
            self.owner.addItem(words, value)
        self.owner.choose(owner)

    def _keep_owner(self) -> None:
        self._background.write(settings.change, settings.OWNER, self.owner.value())

    def _keep(self, found: tuple[Member, ...]) -> None:
        self.members = found

    def _show(self, times: tuple[TimeAway, ...]) -> None:
        while item := self._rows.takeAt(0):
            if row := item.widget():
                row.hide()
                row.deleteLater()
        for member in self.members:
            self._rows.addWidget(self._row(member, [time for time in times if time.staff == member.id]))
        if not self.members:
            self._rows.addWidget(PlainLabel(NOBODY, ink="ink-2", wrap=True))

    def _row(self, member: Member, times: Sequence[TimeAway]) -> QWidget:
        away = Button("Away…", ButtonKind.QUIET, icon="calendar")
        away.setAccessibleName(f"{member.name} is away")
        away.clicked.connect(lambda: self.ask_when(member))
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_line(PlainLabel(member.name, weight=Weight.STRONG), away))
        today = self._background.counter.clock.today()
        for time in times:
            words = PlainLabel(time_words(time, today), size=Size.META, ink="ink-2", wrap=True)
            column.addLayout(_line(words, *self._steps(time)))
        return row

    def _steps(self, time: TimeAway) -> Iterator[Button]:
        """What can be done about a time away, before it, in it and after it."""
        today = self._background.counter.clock.today()
        if time.first < today:
            yield _step("What happened…", f"What happened while {time.name} was away", self.meanwhile_wanted, time)
        if time.last >= today:
            yield _step("Hand over…", f"{time.name} hands over: {time_words(time, today)}", self.hand_over_wanted, time)
            here = Button("Back", ButtonKind.QUIET)
            here.setAccessibleName(f"{time.name} is back: {time_words(time, today)}")
            here.clicked.connect(lambda: self._background.write(back, time.id))
            yield here

    def ask_when(self, member: Member) -> None:
        """Ask from when to when a colleague is away."""
        others = [other for other in self.members if other.id != member.id]
        decides = self.owner.value() == member.id
        AwayDialog(self, self._background, member, others, self._read_day, decides=decides).open()

    def _take_on(self) -> None:
        self._background.write(ensure_member, self.name.text(), then=self._taken, failed=self.field.complain)

    def _taken(self, _: int) -> None:
        self.name.clear()
        self.field.accept()

    def _lay_out(self) -> None:
        new = QHBoxLayout()
        new.setSpacing(STEP)
        new.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        new.addWidget(self.take_on, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(self._rows)
        column.addLayout(new)
        column.addWidget(Field(f"{settings.OWNER.label}, whose own follow-ups stand first at line-up", self.owner))


def _times(today: dt.date) -> tuple[TimeAway, ...]:
    """Give the times away of late, now and to come. Asked on the database thread."""
    return tuple(dict.fromkeys((*lately_away(today), *times_away(today))))


def _step(words: str, read_aloud: str, wanted: SignalInstance, time: TimeAway) -> Button:
    button = Button(words, ButtonKind.QUIET)
    button.setAccessibleName(read_aloud)
    button.clicked.connect(lambda: wanted.emit(time))
    return button


def _line(words: QWidget, *buttons: Button) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(HALF_STEP)
    line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
    for button in buttons:
        line.addWidget(button)
    return line
