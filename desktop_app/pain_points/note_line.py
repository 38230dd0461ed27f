"""A note about a customer, with the step that moves it to what they dislike."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.queries import NoteRow
from desktop_app.reminders.days import date_words
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size


class NoteLine(QWidget):
    """The note as typed, its day below it."""

    def __init__(self, note: NoteRow, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = " ".join(note.text.split())
        self.step = Button("Move here", ButtonKind.SOFT)
        self.step.setAccessibleName(f"Move here: {said}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(said))
        words.addWidget(PlainLabel(date_words(note.day, today), size=Size.META, ink="ink-2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addLayout(words, 1)
        row.addWidget(self.step)
