"""The list of what may have gone wrong, as somebody works through it."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.signals.signals_panel import SignalsPanel
from desktop_app.visits.actions import finish
from desktop_app.window.record_model import RECORD

ELENA, ODILE = 1, 2


class Owner:
    """Somebody before the list."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        for name in ("Elena Marsh", "Odile Fournier"):
            background.write(add, CustomerDraft(name))
        self.panel = SignalsPanel(background)
        qtbot.addWidget(self.panel)
        self.panel.resize(900, 500)
        self.panel.show()
        self.sees_nothing()

    def leaves(self, customer, mood):
        self.background.write(finish, customer, mood=mood)

    def rows(self):
        model = self.panel.list.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def sees(self, *rows):
        self.qtbot.waitUntil(lambda: self.rows() == list(rows))

    def sees_nothing(self):
        self.qtbot.waitUntil(lambda: self.panel.nothing.isVisible() and not self.panel.list.isVisible())


@pytest.fixture
def owner(background, qtbot):
    return Owner(background, qtbot)


def test_each_says_what_shows_and_what_to_do_and_leads_on(owner):
    owner.leaves(ELENA, 4)
    owner.sees("Elena Marsh: Fri · left in a mood of 4")
    panel = owner.panel
    assert panel.act.text() == "Ask them what was missing last time"
    assert panel.why.text() == "because on Fri they left in a mood of 4"
    with owner.qtbot.waitSignal(panel.make_right) as made_right:
        panel.right.click()
    with owner.qtbot.waitSignal(panel.open_customer) as opened:
        panel.card.click()
    assert (made_right.args, opened.args) == ([ELENA], [ELENA])


def test_enter_on_a_row_makes_it_right(owner):
    owner.leaves(ELENA, 4)
    owner.leaves(ODILE, 4)
    owner.sees("Elena Marsh: Fri · left in a mood of 4", "Odile Fournier: Fri · left in a mood of 4")
    owner.qtbot.keyClick(owner.panel.list, Qt.Key.Key_Down)
    assert owner.panel.list.currentIndex().data(RECORD).words == "Odile Fournier"
    with owner.qtbot.waitSignal(owner.panel.make_right) as made_right:
        owner.qtbot.keyClick(owner.panel.list, Qt.Key.Key_Return)
    assert made_right.args == [ODILE]


def test_what_was_looked_after_is_gone_until_that_is_taken_back(owner):
    owner.leaves(ELENA, 4)
    owner.sees("Elena Marsh: Fri · left in a mood of 4")
    with owner.qtbot.waitSignal(owner.panel.done) as done:
        owner.panel.enough.click()
    assert done.args == ["Elena Marsh: looked after"]
    owner.sees_nothing()
    owner.background.write(undo_latest)
    owner.sees("Elena Marsh: Fri · left in a mood of 4")


def test_out_of_sight_it_is_read_when_somebody_comes_back(owner):
    owner.panel.hide()
    owner.leaves(ELENA, 4)
    owner.panel.show()
    owner.sees("Elena Marsh: Fri · left in a mood of 4")
