"""Who is here and who is expected, as the counter shows it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions, appointment_actions
from desktop_app.visits.queries import here_now
from desktop_app.visits.queue_panel import QueuePanel
from desktop_app.window.record_model import Heading
from tests.visits.conftest import welcome


@pytest.fixture
def panel(background, shop_window, ask):
    panel = QueuePanel(background)
    QVBoxLayout(shop_window).addWidget(panel)
    ask(here_now)
    return panel


def rows(panel):
    shown = [panel.model.record(row) for row in range(panel.model.rowCount())]
    return [row.words if isinstance(row, Heading) else (row.name, row.what, row.when) for row in shown]


def test_an_empty_shop_says_so(panel):
    assert panel.nobody.isVisible()
    assert not panel.list.isVisible()


def test_who_is_here_stands_with_what_and_since_when(panel, background, do, ask, clock):
    background.counter.by = do(ensure_member, "Kim")
    do(actions.arrive, do(welcome, "Elena Marsh"), services=["Cut & colour"])
    ask(here_now)
    clock.turn(minutes=12)
    panel.timer.timeout.emit()
    assert rows(panel) == ["Here now", ("Elena Marsh", "Cut & colour with Kim", "since 14:05 · 12 min")]


def test_who_is_expected_within_the_hour_stands_below_until_they_come(panel, do, ask, clock):
    elena, odile = do(welcome, "Elena Marsh"), do(welcome, "Odile")
    day = clock.today()
    do(appointment_actions.book, elena, day, time=dt.time(15), service="Cut")
    do(appointment_actions.book, odile, day, time=dt.time(16))
    ask(here_now)
    assert rows(panel) == ["Expected within the hour", ("Elena Marsh", "Cut", "15:00")]
    do(actions.arrive, elena)
    ask(here_now)
    clock.turn(minutes=60)
    panel.timer.timeout.emit()
    assert rows(panel) == [
        "Here now",
        ("Elena Marsh", "", "since 14:05 · 1 h"),
        "Expected within the hour",
        ("Odile", "", "16:00"),
    ]


def test_enter_and_a_tap_open_the_card(panel, do, ask, qtbot):
    elena = do(welcome, "Elena Marsh")
    do(actions.arrive, elena)
    ask(here_now)
    person = panel.model.index(1)
    panel.list.setCurrentIndex(person)
    with qtbot.waitSignal(panel.opened) as by_key:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.opened) as by_tap:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(person).center())
    assert by_key.args == by_tap.args == [elena]


def test_a_tap_on_a_heading_opens_nothing(panel, do, ask, qtbot):
    do(actions.arrive, do(welcome, "Elena Marsh"))
    ask(here_now)
    heading = panel.list.visualRect(panel.model.index(0)).center()
    with qtbot.assertNotEmitted(panel.opened):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)


def test_somebody_unknown_has_no_card_to_open(panel, do, ask, clock, qtbot):
    do(appointment_actions.book, None, clock.today(), service="Beard trim")
    ask(here_now)
    assert rows(panel)[1] == ("Somebody", "Beard trim", "today")
    panel.list.setCurrentIndex(panel.model.index(1))
    with qtbot.assertNotEmitted(panel.opened):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_a_row_is_read_aloud_as_a_sentence(panel, do, ask):
    do(actions.arrive, do(welcome, "Elena Marsh"), services=["Cut"])
    ask(here_now)
    spoken = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Elena Marsh, Cut, since 14:05 · 0 min"


def test_the_chosen_row_stays_chosen_while_others_come(panel, do, ask, clock):
    do(actions.arrive, do(welcome, "Elena Marsh"))
    ask(here_now)
    panel.list.setCurrentIndex(panel.model.index(1))
    clock.turn(minutes=-5)
    do(actions.arrive, do(welcome, "Odile"))
    ask(here_now)
    assert panel.list.currentIndex().row() == 2
    assert panel.list.currentIndex().data() == "Elena Marsh"


def test_whose_row_has_the_keyboard_is_at_hand_and_nobody_otherwise(panel, do, ask):
    elena = do(welcome, "Elena Marsh")
    do(actions.arrive, elena)
    ask(here_now)
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    panel.list.setFocus()
    assert panel.at_hand() == elena
    panel.list.clearFocus()
    assert panel.at_hand() is None


def test_the_menu_of_a_row_leads_to_making_it_right(panel, qtbot, do, ask):
    elena = do(welcome, "Elena Marsh")
    do(actions.arrive, elena)
    ask(here_now)
    row = panel.list.visualRect(panel.model.index(1, 0)).center()
    panel.list.customContextMenuRequested.emit(row)
    with qtbot.waitSignal(panel.went_wrong) as went_wrong:
        panel.findChild(QMenu).actions()[0].trigger()
    assert went_wrong.args == [elena]
