"""Writing a reminder down by hand."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.customers.queries import resolve
from desktop_app.reminders import actions
from desktop_app.reminders.again_fields import AgainFields
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import remind_again
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.reminders.typed import not_a_day, read_day, read_hour
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField, TextArea, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Size, Weight

WIDTH = 640
STEPS_SHOWN = 2
CHANNELS = {
    Channel.CALL: "A call",
    Channel.MAIL: "An e-mail",
    Channel.TEXT: "A text message",
    Channel.VISIT: "On the next visit",
    Channel.POST: "By post",
}


@dataclass(frozen=True, slots=True)
class OpenCustomer:
    """The customer whose card is open."""

    id: int
    name: str


class AddReminder(Dialog):
    """Asks what is to be done, when, how and by whom; and for whom, where no `customer` is open."""

    def __init__(self, window: QWidget, background: Background, customer: OpenCustomer | None) -> None:
        super().__init__(window, "Add a reminder", QSize(WIDTH, 0))
        self._background = background
        self._customer = customer
        today = background.counter.clock.today()
        self.whom = LineField("", "Name, phone or card")
        self.words = LineField("")
        self.day = DayField("On", partial(read_day, today=today), "tomorrow, 3 Dec")
        self.hour = LineField("", "16:30")
        self.channel = Choice("", [(words, channel) for channel, words in CHANNELS.items()])
        self.colleague = Choice("", [("Anyone’s", None)])
        self.promise = TickBox("We promised it")
        self.again = AgainFields(today)
        self.steps = TextArea("", "One a line", STEPS_SHOWN)
        self.add = Button("Add the reminder", ButtonKind.PRIMARY)
        self.for_whom = Field("For whom", self.whom)
        self.what = Field("What is to be done", self.words)
        self.on = Field("On", self.day)
        self.at = Field("At (where it matters)", self.hour)
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.steps.setMaximumHeight(self.steps.minimumHeight())
        self.add.setDefault(True)
        self.add.clicked.connect(self._check)
        self.day.changed.connect(self._show_rule)
        self.again.changed.connect(self._show_rule)
        self.day.misread.connect(lambda words: self.on.complain(not_a_day(words)))
        self._background.read(members, then=self._offer)

    def _show_rule(self) -> None:
        self.on.accept()
        self.again.every.accept()
        self.again.show_from(self.day.day())

    def _offer(self, colleagues: tuple[Member, ...]) -> None:
        for colleague in colleagues:
            self.colleague.addItem(colleague.name, colleague.id)

    def _check(self) -> None:
        """Go on where all that is needed is there; else say what is missing, beside it."""
        for field in (self.for_whom, self.what, self.at):
            field.accept()
        day, hour = self.day.day(), self.hour.text().strip()
        if not self.words.text().strip():
            self._ask_again(self.what, "Say in a few words what is to be done.")
        elif day is None:
            self._ask_again(self.on, self.on.complaint or "On which day? Try “tomorrow” or “3 Dec”.")
        elif hour and read_hour(hour) is None:
            self._ask_again(self.at, "Write it as 16:30 or 3pm.")
        elif self.again.wanted() and not self.again.rule(day):
            self.again.complain()
        elif self._customer:
            self._send(day, self._customer.id)
        else:
            self._background.read(
                resolve, self.whom.text(), then=partial(self._send, day), failed=self.for_whom.complain
            )

    def _ask_again(self, field: Field, sentence: str) -> None:
        field.complain(sentence)
        field.setFocus()

    def _send(self, day: dt.date, customer: int) -> None:
        new = NewReminder(
            customer=customer,
            text=self.words.text(),
            due=day,
            time=read_hour(self.hour.text()),
            kind=Kind.PROMISE if self.promise.isChecked() else Kind.FOLLOW_UP,
            channel=Channel(self.channel.currentData()),
            assignee=self.colleague.currentData(),
            steps=tuple(filter(None, map(str.strip, self.steps.toPlainText().splitlines()))),
        )
        rule = self.again.rule(day)
        act = partial(remind_again, rule=rule, counted_from=self.again.counted_from) if rule else actions.remind
        self._background.write(act, new, then=self._has_added, failed=self.what.complain)

    def _has_added(self, reminder: int) -> None:
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        title = f"A reminder for {self._customer.name}" if self._customer else "A reminder"
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG))
        self.for_whom.setVisible(self._customer is None)
        self.content.addLayout(side_by_side(self.for_whom, self.what))
        self.content.addLayout(side_by_side(self.on, self.at, Field("How", self.channel)))
        whose = Field("Whose it is", self.colleague)
        self.content.addLayout(side_by_side(whose, self.again.again, self.again.every))
        self.content.addWidget(self.again.says)
        self.content.addLayout(side_by_side(self.promise, self.again.from_contact))
        self.content.addWidget(Field("Steps to walk through", self.steps))
        self.content.addLayout(self.foot(self.add))
        self._show_rule()
        (self.words if self._customer else self.whom).setFocus()
