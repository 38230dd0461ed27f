"""Who serves, chosen at the top of the window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.staff.actions import away, ensure_member
from desktop_app.staff.new_member import NewMember
from desktop_app.staff.picker import StaffPicker
from desktop_app.staff.queries import members


def ask_members(background, qtbot):
    answers = []
    background.read(members, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return [member.name for member in answers[0]]


@pytest.fixture
def picker(background, qtbot):
    for name in ("Kim", "Ada"):
        background.write(ensure_member, name)
    picker = StaffPicker(background)
    qtbot.addWidget(picker)
    picker.show()
    ask_members(background, qtbot)
    return picker


def entries(picker):
    picker.open_menu()
    menu = picker.findChildren(QMenu)[-1]
    return {entry.text(): entry for entry in menu.actions()}


def test_as_long_as_nobody_serves_it_asks_who(picker):
    assert picker.words == "Who is serving?"


def test_who_is_chosen_acts_from_then_on(picker, background, qtbot):
    with qtbot.waitSignal(picker.picked) as picked:
        entries(picker)["Ada"].trigger()
    assert background.counter.by == picked.args[0]
    assert picker.words == "Ada"
    assert picker.accessibleName() == "Serving: Ada"
    assert entries(picker)["Ada"].isChecked()


def test_more_can_be_said_beside_the_name(picker, qtbot):
    entries(picker)["Kim"].trigger()
    picker.show_more(" · 240 left to make things right")
    assert picker.words == "Kim · 240 left to make things right"


def wait_for(background, qtbot, action, *args):
    background.write(action, *args)
    ask_members(background, qtbot)
    ask_members(background, qtbot)


def test_who_is_away_is_said_in_the_menu_and_beside_the_name(picker, background, qtbot):
    today = background.counter.clock.today()
    ada = next(member for member in picker._members if member.name == "Ada")
    wait_for(background, qtbot, away, ada.id, today, today + dt.timedelta(days=7))
    with qtbot.waitSignal(picker.picked):
        entries(picker)["Ada, away until Fri 4 Dec"].trigger()
    assert picker.words == "Ada, away until Fri 4 Dec"
    assert picker.accessibleName() == "Serving: Ada, away until Fri 4 Dec"
    background.counter.clock.turn(days=8)
    picker.refresh()
    ask_members(background, qtbot)
    assert picker.words == "Ada"


def test_a_colleague_is_added_by_name_alone_and_serves(picker, background, qtbot):
    picker.add_colleague()
    sheet = picker.findChild(NewMember)
    qtbot.keyClicks(sheet.name, "Jo")
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert ask_members(background, qtbot) == ["Ada", "Jo", "Kim"]
    assert picker.words == "Jo"


def test_a_colleague_needs_a_name_and_what_was_typed_stays(picker, background, qtbot):
    picker.add_colleague()
    sheet = picker.findChild(NewMember)
    qtbot.keyClicks(sheet.name, "  ")
    sheet.step.click()
    qtbot.waitUntil(lambda: bool(sheet.field.complaint))
    assert "needs a name" in sheet.field.complaint
    assert ask_members(background, qtbot) == ["Ada", "Kim"]


@pytest.fixture(autouse=True)
def close_menus():
    yield
    while menu := QApplication.activePopupWidget():
        menu.close()
