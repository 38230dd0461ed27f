"""Every control of the kit, asked what a screen reader would say of it."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop_app.window import typeface
from desktop_app.window.avatar import Avatar
from desktop_app.window.buttons import Button, IconButton
from desktop_app.window.chips import Chip, ChipKind, ProposalChip
from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.dialog import Dialog, Drawer
from desktop_app.window.fields import Field, LineField, TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.mood_picker import MoodPicker
from desktop_app.window.notice import Notice
from desktop_app.window.progress import ProgressBar, ProgressRing
from desktop_app.window.rail import Place, Rail
from desktop_app.window.search_field import SearchField

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, ListView)


def shared(part: ProgressBar | ProgressRing) -> QWidget:
    part.show_share(7, 11, "7 of 11 done today")
    return part


def noticed() -> Notice:
    notice = Notice()
    notice.done("Kept", undo=notice.clear)
    return notice


KIT: dict[str, Callable[[], QWidget]] = {
    "avatar": lambda: Avatar("Elena Marsh"),
    "button": lambda: Button("Done", icon="check"),
    "chip": lambda: Chip("Allergic", ChipKind.BAD, "alert"),
    "choice": lambda: Choice("Who", [("Kim", 1), ("Ada", 2)]),
    "day field": lambda: DayField("Due", dt.date.fromisoformat, "Fri 27 Nov"),
    "field": lambda: Field("What happened?", LineField("")),
    "icon button": lambda: IconButton("more", "More about Elena"),
    "label": lambda: PlainLabel("Elena Marsh"),
    "line field": lambda: LineField("Name"),
    "list": lambda: ListView("Reminders"),
    "mood picker": lambda: MoodPicker("Mood on leaving"),
    "notice": noticed,
    "progress bar": lambda: shared(ProgressBar()),
    "progress ring": lambda: shared(ProgressRing()),
    "proposal chip": lambda: ProposalChip("Dislike: draught", "thumb-down"),
    "rail": lambda: Rail([Place("counter", "Counter", "counter")]),
    "search field": lambda: SearchField("Find a customer", "Name, phone or card", "Ctrl K"),
    "text area": lambda: TextArea("A few words"),
}


def said(widget: QObject) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def parts(widget: QWidget) -> list[QWidget]:
    """The widget itself and everything in it that Qt did not put there."""
    inside = [child for child in widget.findChildren(QWidget) if not child.objectName().startswith("qt_")]
    owned = [child for child in inside if not isinstance(child.parentWidget(), QAbstractScrollArea | QComboBox)]
    return [widget, *owned]


@pytest.mark.parametrize("name", KIT)
def test_every_control_has_a_name_that_is_read_aloud(qtbot, name):
    widget = KIT[name]()
    qtbot.addWidget(widget)
    controls = [part for part in parts(widget) if isinstance(part, CONTROLS)]
    nameless = [part for part in controls if not said(part) and not part.isHidden()]
    assert nameless == []
    assert said(widget) or controls, "a part that says nothing must hold controls that do"


@pytest.mark.parametrize("name", KIT)
def test_every_control_is_large_enough_for_a_finger(qtbot, name):
    widget = KIT[name]()
    qtbot.addWidget(widget)
    widget.adjustSize()
    controls = [part for part in parts(widget) if isinstance(part, CONTROLS) and not part.isHidden()]
    assert [part for part in controls if part.sizeHint().height() < 40 and part.minimumHeight() < 40] == []


@pytest.mark.parametrize("name", KIT)
def test_nothing_is_lower_than_its_text_at_half_again_the_size(qtbot, name):
    typeface.scale_text(1.5)
    widget = KIT[name]()
    qtbot.addWidget(widget)
    widget.adjustSize()
    with_text = (Button, Chip, Choice, LineField, ProposalChip)
    low = [p for p in parts(widget) if isinstance(p, with_text) and p.height() < typeface.line_height("body")]
    assert low == []


@pytest.mark.parametrize("kind", [Dialog, Drawer])
def test_a_dialog_says_its_title(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = kind(window, "Make it right")
    assert said(dialog) == "Make it right"


def test_a_badge_is_read_with_its_place(qtbot):
    rail = KIT["rail"]()
    qtbot.addWidget(rail)
    rail.show_badge("counter", 4, "4 left")
    assert said(rail.button("counter")) == "Counter, 4 left"
    rail.show_badge("counter", 0)
    assert said(rail.button("counter")) == "Counter"


def test_what_is_wrong_with_a_field_is_read_with_it(qtbot):
    field = KIT["field"]()
    qtbot.addWidget(field)
    field.complain("There is no 31 February. Try 28 Feb.")
    interface = QAccessible.queryAccessibleInterface(field.control)
    assert interface.text(QAccessible.Text.Description) == "There is no 31 February. Try 28 Feb."
