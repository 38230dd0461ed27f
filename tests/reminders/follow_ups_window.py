"""The Follow-ups screen of a shop, with hands to press and type, and the database behind it."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop_app.customers.tables import Customer
from desktop_app.reminders import actions
from desktop_app.reminders.follow_ups.follow_ups_drag import carried
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.follow_ups.follow_ups_page import FollowUpsPage
from desktop_app.reminders.queries import one
from desktop_app.reminders.rules import NewReminder
from desktop_app.window.record_model import Heading

from .conftest import in_days

WIDE, NARROW = (1270, 704), (952, 576)


def says(line):
    if isinstance(line, Heading):
        return line.words
    return f"{line.title} / {line.words}" if isinstance(line, Gone) else line.customer


def make_customer(act, name):
    return act.insert(Customer(uid=name, name=name, added_at=act.now)).id


class Desk:
    """The page and the database behind it, asked as the window would ask."""

    def __init__(self, qtbot, background, size=WIDE):
        self.qtbot, self.background = qtbot, background
        self.page = FollowUpsPage(background)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        self.list, self.call, self.strip = self.page.list, self.page.call, self.page.queue.days

    def ask(self, query, *args):
        return self.qtbot.answer(self.background.read, query, *args)

    def do(self, action, *args, **options):
        result = self.qtbot.answer(self.background.write, action, *args, **options)
        self.settle()
        return result

    def settle(self):
        """Wait until what was asked for is done, and what it made the page ask has been answered."""
        for _ in range(4):
            self.ask(bool)

    def customer(self, name="Odile"):
        return self.do(make_customer, name)

    def remind(self, name="Odile", text="Fringe easy to style?", days=0, **more):
        who = self.customer(name)
        return self.do(actions.add, NewReminder(who, text, in_days(days), **more))

    def open(self, tab=None):
        self.page.open()
        self.settle()
        if tab:
            self.click(self.page.queue.tabs.buttons[tab])
            self.list.setFocus()

    def row(self, reminder):
        return self.ask(one, reminder)

    def lines(self):
        return [says(self.list.lines.record(row)) for row in range(self.list.lines.rowCount())]

    def select(self, *reminders):
        """Tap the first, and the others with Ctrl."""
        for number, reminder in enumerate(reminders):
            index = self.list.lines.index(self.list.row_of(reminder))
            held = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            middle = self.list.visualRect(index).center()
            self.qtbot.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, held, middle)
        self.settle()

    def press(self, key, held=Qt.KeyboardModifier.NoModifier, on=None):
        self.qtbot.keyClick(on or self.list, key, held)
        self.settle()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def drop_on(self, day, data: QMimeData | None = None):
        """Carry what is selected onto a day of the strip; tells whether it was taken there."""
        data = data or carried()
        button, middle = self.strip.days[day], QPointF(10, 10)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(middle.toPoint(), Qt.DropAction.MoveAction, data, left, none)
        enter.ignore()
        QApplication.sendEvent(button, enter)
        if enter.isAccepted():
            QApplication.sendEvent(button, QDropEvent(middle, Qt.DropAction.MoveAction, data, left, none))
        self.settle()
        return enter.isAccepted()

    def undo_at(self, line):
        """Press Undo on the line that says this."""
        row = self.lines().index(line)
        self.click(self.list.indexWidget(self.list.lines.index(row)).focusProxy())
