"""What opens under a token that is typed, or chosen from many words."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.playbooks.checking.step_checks import LONGEST_DELAY
from desktop_app.playbooks.page.sentence import Slot
from desktop_app.playbooks.page.sentence_typing import LABELS, as_typed, read_number, read_typed
from desktop_app.playbooks.page.sentence_values import Time
from desktop_app.playbooks.tables import ABOUT_A_DAY_TO_COME, Phase, Trigger, Unit
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField, TextArea
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.popup import Popup
from desktop_app.window.typeface import Size

LEAVE_OUT = "Leave this out"
LONGEST_TEXT = 500
LONGEST_WORD = 60
MOST_PILLS = 24
_WIDE = 440
_UNITS = (
    ("days", Unit.DAYS),
    ("days you are open", Unit.BUSINESS_DAYS),
    ("weeks", Unit.WEEKS),
    ("months", Unit.MONTHS),
)

Keep = Callable[[Any], None]


class Wording(TextArea):
    """A text of one paragraph: Enter is left to the sheet, which keeps it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Enter and Esc on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


def ask_wording(control: QWidget, label: str, text: str, names: Iterable[str], keep: Keep) -> Popup:
    """Ask for a text under a control; `names` are those that are filled in, shown below it."""
    area = Wording(label, lines=3)
    area.setFixedHeight(area.minimumHeight())
    area.setPlainText(text)
    popup = Popup(control, label, lambda: read_typed(Slot.TEXT, area.toPlainText()[:LONGEST_TEXT]))
    popup.setFixedWidth(_WIDE)
    filled_in = ", ".join(f"{{{name}}}" for name in names)
    _fill(popup, Field(label, area), keep)
    popup.content.insertWidget(1, PlainLabel(f"Filled in: {filled_in}", size=Size.META, ink="ink-2", wrap=True))
    area.selectAll()
    return _open(popup, area)


def ask_line(control: QWidget, label: str, text: str, read: Callable[[str], Any], keep: Keep) -> Popup:
    """Ask for a line under a control; `read` makes a value of it, or raises Mistake."""
    line = LineField(label)
    line.setMaxLength(LONGEST_TEXT)
    line.setText(text)
    popup = Popup(control, label, lambda: read(line.text()))
    _fill(popup, Field(label, line), keep)
    line.selectAll()
    return _open(popup, line)


def ask_typed(control: QWidget, slot: Slot, value: Any, keep: Keep) -> Popup:
    """Ask for what a slot is typed as, beginning with its value."""
    return ask_line(control, LABELS[slot], as_typed(slot, value), lambda text: read_typed(slot, text), keep)


def ask_words(
    control: QWidget, label: str, offered: Iterable[str], chosen: Iterable[str], keep: Keep, *, typed: bool = True
) -> Popup:
    """Ask which words will do, any of them: those chosen, those offered, and others that are typed, unless not."""
    pills = [ChoicePill(word, chosen=True) for word in chosen]
    there = {pill.words.casefold() for pill in pills}
    others = [word for word in offered if word.casefold() not in there]
    pills += [ChoicePill(word) for word in others[: max(0, MOST_PILLS - len(pills))]]
    line = LineField(f"{label}: another", "Another, or several with commas")
    line.setMaxLength(LONGEST_TEXT)

    def read() -> tuple[str, ...]:
        words = [pill.words for pill in pills if pill.isChecked()]
        words += [" ".join(word.split())[:LONGEST_WORD] for word in line.text().split(",") if word.strip()]
        return tuple(dict.fromkeys(words))

    popup = Popup(control, label, read)
    popup.setFixedWidth(_WIDE)
    flow = QWidget()
    laid = FlowLayout(flow, line_gap=STEP)
    for pill in pills:
        laid.addWidget(pill)
    flow.setVisible(bool(pills))
    popup.content.addWidget(flow)
    _fill(popup, Field(label, line), keep)
    line.setVisible(typed)
    return _open(popup, line if typed else pills[0])


def ask_time(control: QWidget, trigger: Trigger, time: Time, keep: Keep) -> Popup:
    """Ask for any time a step can have: a number, what it counts, and after or before."""
    number = LineField("How many")
    number.setText(str(time.delay or 1))
    unit = Choice("Counted in", _UNITS)
    unit.choose(time.unit if time.unit is not Unit.REFILL else Unit.DAYS)
    after = Choice(
        "After or before", [("later", False), *([("before", True)] if trigger in ABOUT_A_DAY_TO_COME else [])]
    )
    after.choose(time.before)

    def read() -> Time:
        counted, before = Unit(unit.currentData()), bool(after.currentData())
        return Time(Phase.LATER, read_number(number.text(), LONGEST_DELAY), counted, before)

    popup = Popup(control, "Another time", read)
    field = Field("How many days, weeks or months", number)
    _fill(popup, field, keep)
    choices = QHBoxLayout()
    choices.addWidget(unit, 1)
    choices.addWidget(after, 1)
    popup.content.insertLayout(1, choices)
    number.selectAll()
    return _open(popup, number)


def offer_leaving_out(popup: Popup, leave_out: Callable[[], object]) -> None:
    """Let a condition be taken out of the sentence from its sheet."""
    button = Button(LEAVE_OUT, ButtonKind.QUIET)
    button.clicked.connect(popup.give_up)
    button.clicked.connect(leave_out)
    popup.foot.insertWidget(0, button)


def _fill(popup: Popup, field: Field, keep: Keep) -> None:
    popup.field = field
    popup.content.addWidget(field)
    popup.kept.connect(keep)


def _open(popup: Popup, first: QWidget) -> Popup:
    popup.open_under()
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    return popup
