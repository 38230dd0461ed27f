"""The sidebar of a shop, with hands to press and type, and the database behind it."""

from PySide6.QtCore import Qt

from desktop_app.customers.tables import Customer
from desktop_app.reminders import actions
from desktop_app.reminders.listing import Ended
from desktop_app.reminders.panel import RemindersPanel
from desktop_app.reminders.rules import NewReminder
from desktop_app.window.record_model import Heading

from .conftest import in_days


def says(record):
    if isinstance(record, Heading):
        return record.words if record.count is None else f"{record.words} {record.count}"
    return f"{record.title} / {record.words}" if isinstance(record, Ended) else record.customer


def customer(act, name):
    return act.insert(Customer(uid=name, name=name, added_at=act.now)).id


class Shop:
    """The panel and the database behind it, asked as the window would ask."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.panel = RemindersPanel(background)
        qtbot.addWidget(self.panel)
        self.panel.resize(264, 700)
        self.panel.show()
        self.list = self.panel.list

    def ask(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def do(self, action, *args, **options):
        results = []
        self.background.write(action, *args, then=results.append, **options)
        self.qtbot.waitUntil(lambda: bool(results))
        self.settle()
        return results[0]

    def settle(self):
        """Wait until what was asked for is done, and what it made the panel ask has been answered."""
        self.ask(bool)
        self.ask(bool)

    def remind(self, name="Odile", text="Fringe easy to style?", days=0, **more):
        who = self.do(customer, name)
        return self.do(actions.add, NewReminder(who, text, in_days(days), **more))

    def lines(self):
        records = [self.list.lines.record(row) for row in range(self.list.lines.rowCount())]
        return [says(record) for record in records]

    def index(self, reminder):
        return self.list.lines.index(self.list.lines.row_of(reminder))

    def select(self, reminder):
        self.list.setFocus()
        self.list.setCurrentIndex(self.index(reminder))
        return self.list.controls()

    def press(self, key, on=None):
        self.qtbot.keyClick(on or self.list, key)

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()
