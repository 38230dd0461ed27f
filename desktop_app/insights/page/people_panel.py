"""The people behind a figure, as a list whose rows open the card."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.insights.actions import do_for
from desktop_app.insights.insight import Behind, Deed, Person
from desktop_app.insights.page.way import Way
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

    `done` tells what was kept for somebody, and can be undone; `look_back_wanted` carries somebody who went, from whom
    the shop is to learn.
    """

    opened = Signal(int)
    done = Signal(str)
    look_back_wanted = Signal(int)
    left = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._deed: Deed | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.back = Button("Back to the chart", ButtonKind.QUIET, icon="chevron-left")
        self.list = LineList("The people behind it")
        self.do = Way(self.list, "follow-ups", "F", self._do)
        self.look_back = Way(self.list, "eye", "L", self._look_back)
        self.none = PlainLabel("Nobody is left here.", ink="ink-2")
        self.stretches = Stretches(background, self.list)
        self._connect()
        self._lay_out()

    def show_people(self, behind: Behind) -> None:
        """List these people; the same again are read anew."""
        self.heading.setText(f"{behind.words[0].upper()}{behind.words[1:]}")
        self._deed = behind.deed
        self.do.offer(behind.deed.words if behind.deed else "")
        self.look_back.offer("Look back" if behind.went else "")
        self.stretches.look_at(behind.people, *behind.args)

    def take_focus(self) -> None:
        """Give the keys to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        line, deed = self.list.line(), self._deed
        if line and deed:
            kept = f"{line.title}: {deed.text}"
            self._background.write(do_for, deed, line.shows, then=lambda _: self.done.emit(kept))

    def _show(self) -> None:
        people = self.stretches.rows
        self.do.setEnabled(bool(people))
        self.list.show_lines(people_lines(people))
        self.none.setVisible(not people)

    def _look_back(self) -> None:
        if line := self.list.line():
            self.look_back_wanted.emit(line.customer)

    def _connect(self) -> None:
        self.stretches.arrived.connect(self._show)
        self.list.chosen.connect(lambda line: self.opened.emit(line.customer))
        self.list.opened.connect(self.opened)
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
        head.addWidget(self.do)
        head.addWidget(self.look_back)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        self.none.hide()
        self.do.setEnabled(False)  # until somebody is there to do it for


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
