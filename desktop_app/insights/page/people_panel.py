"""The people behind a figure, as a list whose rows open the card."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.insights.insight import Behind, Person
from desktop_app.recovery.page.line_list import LineList
from desktop_app.recovery.page.page_lines import Line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.stretches import Stretches
from desktop_app.window.typeface import Size, Weight


class PeoplePanel(QWidget):
    """Lists the people a stretch at a time. `opened` carries whose card is wanted; `left` says that the list is not.

    `look_back_wanted` carries somebody who went, from whom the shop is to learn.
    """

    opened = Signal(int)
    look_back_wanted = Signal(int)
    left = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.look_back = Button("Look back  L", ButtonKind.SOFT, icon="eye")
        self.back = Button("Back to the chart", ButtonKind.QUIET, icon="chevron-left")
        self.list = LineList("The people behind it")
        self._looking_back = QAction("Look back", self.list)
        self.none = PlainLabel("Nobody is left here.", ink="ink-2")
        self.stretches = Stretches(background, self.list)
        self._connect()
        self._lay_out()

    def show_people(self, behind: Behind) -> None:
        """List these people; the same again are read anew."""
        self.heading.setText(f"{behind.words[0].upper()}{behind.words[1:]}")
        for way in (self.look_back, self._looking_back):
            way.setVisible(behind.went)
        self.stretches.look_at(behind.people, *behind.args)

    def take_focus(self) -> None:
        """Give the keys to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        people = self.stretches.rows
        self.list.show_lines(people_lines(people))
        self.none.setVisible(not people)

    def _look_back(self) -> None:
        if line := self.list.line():
            self.look_back_wanted.emit(line.customer)

    def _connect(self) -> None:
        self.stretches.arrived.connect(self._show)
        self.list.chosen.connect(lambda line: self.opened.emit(line.customer))
        self.list.opened.connect(self.opened)
        self.look_back.clicked.connect(self._look_back)
        self._looking_back.setShortcut(QKeySequence(Qt.Key.Key_L))
        self._looking_back.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._looking_back.triggered.connect(self._look_back)
        self.list.addAction(self._looking_back)
        self.back.clicked.connect(self.left)
        leave = QAction(self)
        leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.left)
        self.addAction(leave)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.heading, 1)
        head.addWidget(self.look_back)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        self.none.hide()


def people_lines(people: Iterable[Person]) -> list[Line]:
    """Give a row for each person."""
    return [_line(person) for person in people]


def _line(person: Person) -> Line:
    return Line(
        id=person.id,
        icon="person",
        title=person.name,
        words=person.words,
        note="",
        end=short_weekday(person.day) if person.day else "",
        below="",
        who="",
        shows=person,
        customer=person.customer_id,
    )
