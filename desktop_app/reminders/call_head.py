"""The head of the call view: who it is, what must never happen, how the name is said, and the numbers to ring."""

import datetime as dt

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.calling_line import CallingLine
from desktop_app.reminders.call_queries import Call, PhoneNumber
from desktop_app.reminders.call_words import last_words
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.emptying import empty
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight


class CallHead(QWidget):
    """Shows whom a reminder is for. `copied` carries the number that was copied."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.never = FlowLayout(line_gap=HALF_STEP)
        self.name = PlainLabel(size=Size.HERO, weight=Weight.STRONG)
        self.calling = CallingLine()
        self.last = PlainLabel(ink="ink-2", wrap=True)
        self.phones = QVBoxLayout()
        self.phones.setSpacing(HALF_STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(self.never)
        for part in (self.name, self.calling, self.last):
            column.addWidget(part)
        column.addSpacing(HALF_STEP)
        column.addLayout(self.phones)

    def show_call(self, shown: Call, today: dt.date) -> None:
        """Show this customer from now on, what must never happen before anything else."""
        empty(self.never)
        for words in shown.never:
            self.never.addWidget(Chip(f"Never: {words}", ChipKind.BAD, "alert"))
        self.name.setText(shown.name)
        self.calling.show_calling(shown.say, shown.call, shown.pronoun)
        self.last.setText(last_words(shown.last_visit, shown.last_contact, today).capitalize())
        empty(self.phones)
        for phone in shown.phones:
            self.phones.addWidget(self._row(phone))

    def _row(self, phone: PhoneNumber) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        ring = Button(phone.written, ButtonKind.SOFT, icon="phone", height=BIG_TOUCH)
        ring.setAccessibleName(f"Ring {phone.written}")
        ring.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(f"tel:{phone.dialled}")))
        copy = IconButton("copy", f"Copy {phone.written}")
        copy.clicked.connect(lambda: self._copy(phone.written))
        row.addWidget(ring)
        row.addWidget(copy)
        row.addWidget(PlainLabel(phone.label, size=Size.META, ink="ink-2"))
        row.addStretch()
        return place

    def _copy(self, written: str) -> None:
        QGuiApplication.clipboard().setText(written)
        self.copied.emit(written)
