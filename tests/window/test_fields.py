import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget

from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.fields import Field, LineField, TextArea
from desktop_app.window.mood_picker import MoodPicker

FRIDAY = dt.date(2026, 11, 27)


def read_iso(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


@pytest.fixture
def field(qtbot) -> Field:
    field = Field("Day", LineField(""))
    qtbot.addWidget(field)
    field.resize(300, field.sizeHint().height())
    return field


@pytest.fixture
def day(qtbot) -> DayField:
    day = DayField("Due", read_iso)
    qtbot.addWidget(day)
    return day


@pytest.fixture
def mood(qtbot) -> MoodPicker:
    mood = MoodPicker("Mood on leaving")
    qtbot.addWidget(mood)
    return mood


def test_a_field_says_what_is_wrong_and_keeps_what_was_typed(field, light):
    field.control.setText("31 Feb")
    field.complain("There is no 31 February. Try 28 Feb.")
    assert field.complaint == "There is no 31 February. Try 28 Feb."
    assert field.control.text() == "31 Feb"
    assert field.control.grab().toImage().pixelColor(150, 1) == light.bad


def test_a_field_put_right_says_nothing(field, light):
    field.complain("There is no 31 February.")
    field.accept()
    assert field.complaint == ""
    assert field.control.accessibleDescription() == ""
    assert field.control.grab().toImage().pixelColor(150, 0) == light.edge


def test_a_field_is_as_high_as_a_button():
    assert LineField("Name").height() == 40


def test_tab_leaves_a_text_area():
    assert TextArea("A few words").tabChangesFocus()


def test_a_pasted_letter_stays_plain_text(qtbot):
    area = TextArea("A few words")
    qtbot.addWidget(area)
    area.setPlainText("<b>Dear El</b>")
    assert area.toPlainText() == "<b>Dear El</b>"


def test_a_typed_day_is_understood_when_the_field_is_left(qtbot, day):
    qtbot.keyClicks(day.line, "2026-11-27")
    with qtbot.waitSignal(day.changed) as heard:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert heard.args == [FRIDAY]
    assert day.day() == FRIDAY
    assert "27" in day.line.text()


def test_a_day_that_cannot_be_read_is_handed_back_as_typed(qtbot, day):
    day.show_day(FRIDAY)
    day.line.clear()
    qtbot.keyClicks(day.line, "someday")
    with qtbot.waitSignal(day.misread) as heard:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert heard.args == ["someday"]
    assert (day.day(), day.line.text()) == (None, "someday")


def test_an_emptied_day_is_no_day(qtbot, day):
    day.show_day(FRIDAY)
    day.line.selectAll()
    qtbot.keyClick(day.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(day.changed) as heard:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert heard.args == [None]


def test_leaving_a_day_untouched_changes_nothing(qtbot, day):
    day.show_day(FRIDAY)
    with qtbot.assertNotEmitted(day.changed):
        qtbot.keyClick(day.line, Qt.Key.Key_Return)


def test_a_day_is_picked_from_the_calendar(qtbot, day):
    day.show_day(FRIDAY)
    day.pick.click()
    calendar = day.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(FRIDAY)
    with qtbot.waitSignal(day.changed) as heard:
        calendar.clicked.emit(QDate(2026, 12, 4))
    assert heard.args == [dt.date(2026, 12, 4)]
    assert not calendar.isVisible()


def test_a_mood_is_one_tap(qtbot, mood):
    with qtbot.waitSignal(mood.picked) as heard:
        qtbot.mouseClick(mood.number(7), Qt.MouseButton.LeftButton)
    assert heard.args == [7]
    assert mood.value() == 7


def test_a_second_tap_takes_a_mood_back(qtbot, mood):
    mood.choose(7)
    with qtbot.waitSignal(mood.picked) as heard:
        qtbot.mouseClick(mood.number(7), Qt.MouseButton.LeftButton)
    assert heard.args == [None]
    assert mood.value() is None


@pytest.mark.parametrize(
    ("start", "key", "reached"),
    [
        (None, Qt.Key.Key_Right, 1),
        (7, Qt.Key.Key_Right, 8),
        (7, Qt.Key.Key_Left, 6),
        (10, Qt.Key.Key_Up, 10),
        (1, Qt.Key.Key_Down, 1),
    ],
)
def test_the_arrow_keys_change_a_mood(qtbot, mood, start, key, reached):
    mood.choose(start)
    qtbot.keyClick(mood, key)
    assert mood.value() == reached


def test_a_choice_gives_the_value_of_its_words(qtbot):
    choice = Choice("Who", [("Kim", 1), ("Ada", 2)])
    qtbot.addWidget(choice)
    choice.choose(2)
    assert (choice.currentText(), choice.value()) == ("Ada", 2)
    choice.choose(99)
    assert choice.value() is None


def test_a_choice_is_changed_with_the_arrow_keys(qtbot):
    choice = Choice("Who", [("Kim", 1), ("Ada", 2)])
    qtbot.addWidget(choice)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value() == 2
