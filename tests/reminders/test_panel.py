"""The sidebar, pressed and typed into as at the counter."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Change
from desktop_app.reminders import actions
from desktop_app.reminders.add_dialog import AddReminder
from desktop_app.reminders.delegate import row_height
from desktop_app.reminders.moving_actions import spread
from desktop_app.reminders.queries import AT_ONCE, one
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.row_controls import Acts
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import remind_again
from desktop_app.reminders.tables import Every, Reminder
from desktop_app.staff.actions import away, ensure_member
from desktop_app.window.label import PlainLabel
from desktop_app.window.main_window import MainWindow
from desktop_app.window.rail import Place
from desktop_app.window.record_model import RECORD

from .conftest import in_days
from .shop_window import customer


def test_what_waits_stands_under_its_heading_with_its_count(shop):
    for name, days in (("Tomas", -1), ("Priya", 0), ("Odile", 0), ("Elena", 1), ("Vera", 5)):
        shop.remind(name, days=days)
    assert shop.lines() == ["Overdue 1", "Tomas", "Today 2", "Priya", "Odile", "Tomorrow 1", "Elena"]
    assert shop.panel.week.words == "Next 7 days · 1 more"


def test_the_bar_says_how_much_of_today_is_done(shop):
    shop.do(actions.done, shop.remind("Priya"), "fine")
    with shop.qtbot.waitSignal(shop.panel.left_and_overdue) as told:
        shop.remind("Odile", days=-1)
    assert told.args == [1, 1]
    assert shop.panel.tally.count.text() == "1 of 2"
    assert shop.panel.tally.bar.share == 0.5


def test_a_day_without_reminders_says_that_nothing_is_waiting(shop):
    shop.settle()
    assert shop.panel.nothing.isVisible()
    assert not shop.panel.tally.isVisible()
    for name in ("Priya", "Odile"):
        shop.do(actions.done, shop.remind(name), "fine")
    assert shop.panel.nothing.title.text() == "All 2 done."
    assert not shop.list.isVisible()


def test_the_next_seven_days_open_and_close(shop):
    shop.remind("Vera", days=5)
    assert shop.panel.nothing.isVisible()
    shop.click(shop.panel.week)
    assert shop.lines() == ["Next 7 days 1", "Vera"]
    shop.click(shop.panel.week)
    assert shop.lines() == []


def test_the_selected_row_grows_and_carries_done_and_snooze(shop):
    odile, idris = shop.remind("Odile"), shop.remind("Idris")
    assert shop.list.visualRect(shop.index(odile)).height() == row_height() == 56
    assert isinstance(shop.select(odile), Acts)
    assert shop.list.visualRect(shop.index(odile)).height() == 104
    shop.select(idris)
    assert shop.list.indexWidget(shop.index(odile)) is None
    assert shop.list.visualRect(shop.index(odile)).height() == 56


def test_what_another_counter_ended_leaves_the_list_and_the_selection_stays(shop):
    odile, idris = shop.remind("Odile"), shop.remind("Idris")
    shop.select(idris)
    shop.do(actions.done, odile, "fine")
    assert shop.lines() == ["Today 1", "Idris"]
    assert shop.list.currentIndex() == shop.index(idris)
    assert isinstance(shop.list.controls(), Acts)


def test_a_customers_new_name_is_shown_at_once(shop):
    odile = shop.remind("Odile")

    def rename(act, number):
        act.update(Customer.get_by_id(number), name="Odile Brun")
        act.record("customer.changed", customer=number)

    shop.do(rename, shop.ask(one, odile).customer_id)
    assert shop.lines() == ["Today 1", "Odile Brun"]


def test_a_new_day_is_shown_when_it_is_asked_for(shop, clock):
    shop.remind("Odile")
    clock.turn(days=1)
    shop.panel.refresh()
    shop.settle()
    assert shop.lines() == ["Overdue 1", "Odile"]


def test_the_card_opens_from_the_row(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    with shop.qtbot.waitSignal(shop.panel.open_customer) as opened:
        shop.press(Qt.Key.Key_O)
    assert opened.args == [shop.ask(one, odile).customer_id]
    with shop.qtbot.waitSignal(shop.panel.open_customer):
        shop.list.doubleClicked.emit(shop.index(odile))


def test_menu_buttons_and_keys_are_one_list(shop):
    assert [(act.text(), act.shortcut().toString()) for act in shop.list.actions()] == [
        ("Done", "Return"),
        ("Snooze", "S"),
        ("Open the card", "O"),
        ("Drop…", "Del"),
        ("Stop repeating", ""),
        ("Back to its day", ""),
        ("Give to", ""),
    ]
    assert shop.list.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    assert not any(act.isEnabled() for act in shop.list.actions())
    shop.select(shop.remind("Odile"))
    offered = [act for act in shop.list.actions() if act.isVisible()]
    assert [act.text() for act in offered] == ["Done", "Snooze", "Open the card", "Drop…", "Give to"]
    assert all(isinstance(act, QAction) and act.isEnabled() for act in offered)


def test_a_reminder_is_given_to_a_colleague_from_the_menu(shop):
    shop.do(ensure_member, "Kim & Co")
    odile = shop.remind("Odile")
    shop.select(odile)
    anyone, offered = shop.list.give.actions()
    assert (anyone.text(), offered.text()) == ("Anyone", "Kim && Co")
    for choice, name in ((offered, "Kim & Co"), (anyone, "")):
        choice.trigger()
        shop.settle()
        assert shop.ask(one, odile).assignee == name


def test_in_a_narrow_window_the_panel_works_in_a_drawer(shop, qtbot):
    window = MainWindow([Place("counter", "Counter", "counter")])
    qtbot.addWidget(window)
    window.add_page("counter", QWidget)
    window.set_side(shop.panel)
    window.resize(1024, 768)
    window.show()
    window.open_drawer()
    odile = shop.remind("Odile")
    shop.select(odile)
    assert shop.list.visualRect(shop.index(odile)).size().toTuple() == (264, 104)
    shop.press(Qt.Key.Key_Return)
    shop.press(Qt.Key.Key_Escape, shop.list.controls().words)
    assert shop.panel.isVisible()
    shop.click(shop.panel.plus)
    dialog = window.findChild(AddReminder)
    assert dialog.isVisible()
    assert dialog.parent() is window


def test_arrow_keys_pass_over_headings(shop):
    tomas, odile = shop.remind("Tomas", days=-1), shop.remind("Odile")
    shop.select(tomas)
    shop.press(Qt.Key.Key_Down)
    assert shop.list.currentIndex() == shop.index(odile)
    assert shop.list.selectionModel().isSelected(shop.index(odile))
    shop.list.selectionModel().setCurrentIndex(shop.index(tomas), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert isinstance(shop.list.controls(), Acts)


def put_off_before(act, reminder):
    act.update(Reminder.get_by_id(reminder), due=in_days(-3), snoozes=1)
    act.record("reminder.snoozed", subject=reminder)


def test_a_row_reads_as_a_sentence(shop):
    kim = shop.do(ensure_member, "Kim")
    odile = shop.remind("Odile", days=-4, assignee=kim, why="She worried whether it sits.")
    shop.do(put_off_before, odile)
    sentence = shop.index(odile).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == (
        "Odile: Fringe easy to style? Call, Tue. 3 days late. For Kim. Put off once. She worried whether it sits."
    )
    assert shop.index(odile).data(RECORD).id == odile


def test_what_people_typed_is_never_markup(shop):
    shop.select(shop.remind("<b>Odile</b>", text="<img src=x>", why="<i>why</i>"))
    shop.press(Qt.Key.Key_Return)
    labels = [label.text() for label in shop.list.controls().findChildren(PlainLabel)]
    assert "<i>why</i>" in labels
    assert shop.panel.grab().width() == 264


def test_other_features_do_not_make_it_ask_again(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    before = shop.list.controls()
    shop.background.changed.emit(Change(frozenset({"preference.added"}), frozenset({1})))
    shop.settle()
    assert shop.list.controls() is before


def again(shop, **more):
    who = shop.do(customer, "Odile")
    new = NewReminder(who, "Order her colour", in_days(0), **more)
    return shop.do(remind_again, new, Rule(2, Every.WEEK, in_days(0)))


def test_a_row_that_comes_again_says_so_and_can_be_stopped_from_its_menu(shop):
    reminder = again(shop)
    assert "Every 2 weeks." in shop.index(reminder).data(Qt.ItemDataRole.AccessibleTextRole)
    higher = shop.list.visualRect(shop.index(reminder)).height()
    shop.select(reminder)
    assert shop.list.stop.isVisible()
    shop.list.stop.trigger()
    shop.settle()
    assert not shop.list.stop.isVisible()
    assert "weeks" not in shop.index(reminder).data(Qt.ItemDataRole.AccessibleTextRole)
    shop.list.clearSelection()
    assert higher > shop.list.sizeHintForRow(shop.index(shop.remind("Idris")).row())


def test_a_row_says_where_it_moved_from_and_goes_back_from_its_menu(shop):
    reminder = shop.remind("Odile", days=-3)
    shop.do(spread, [(reminder, in_days(1))])
    assert "Moved from Tue 24 Nov." in shop.index(reminder).data(Qt.ItemDataRole.AccessibleTextRole)
    shop.select(reminder)
    assert shop.list.back.text() == "Back to Tue 24 Nov"
    shop.list.back.trigger()
    shop.settle()
    assert shop.ask(one, reminder).due == in_days(-3)
    assert not shop.list.back.isVisible()


def test_a_row_says_who_stands_in_and_for_how_long_it_is_in_time(shop):
    kim, ada = shop.do(ensure_member, "Kim"), shop.do(ensure_member, "Ada")
    reminder = shop.remind("Odile", assignee=kim, window_days=14)
    shop.do(away, kim, in_days(0), in_days(3), ada)
    said = shop.index(reminder).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "For Ada." in said
    assert "Instead of Kim." in said
    assert "27 Nov to 11 Dec." in said


def test_of_a_long_backlog_the_first_are_laid_out_and_the_rest_is_counted(shop):
    who = shop.do(customer, "Odile")

    def pile_up(act):
        for number in range(AT_ONCE + 7):
            actions.add(act, NewReminder(who, f"Ring {number}", in_days(-1)))

    shop.do(pile_up)
    lines = shop.lines()
    assert lines[0] == f"Overdue {AT_ONCE + 7}"
    assert len(lines) == AT_ONCE + 2
    assert lines[-1] == "7 more"
