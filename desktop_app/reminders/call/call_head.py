"""The head of the call view: who it is, how the name is said, and the numbers to ring."""

import datetime as dt

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.calling_line import CallingLine
from desktop_app.reminders.call.call_queries import Call, PhoneNumber
from desktop_app.reminders.call.call_words import last_words
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.emptying import empty
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight


class CallHead(QWidget):
    """Shows whom a reminder is for. `copied` carries the number that was copied."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = PlainLabel(size=Size.HERO, weight=Weight.STRONG)
        self.calling = CallingLine()
        self.last = PlainLabel(ink="ink-2", wrap=True)
        self.phones = QVBoxLayout()
        self.phones.setSpacing(HALF_STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.name, self.calling, self.last):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(words, 1)
        row.addLayout(self.phones)

    def show_call(self, shown: Call, today: dt.date) -> None:
        """Show this customer from now on."""
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
        row.addStretch()
        row.addWidget(PlainLabel(phone.label, size=Size.META, ink="ink-2"))
        row.addWidget(ring)
        row.addWidget(copy)
        return place

    def _copy(self, written: str) -> None:
        QGuiApplication.clipboard().setText(written)
        self.copied.emit(written)
