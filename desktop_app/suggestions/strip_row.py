"""One row of *Before they ask*: number, icon, what to do, why, and its buttons."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.suggestions.faces import Face, Move
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.focus_ring import FocusRing
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import HALF_STEP, ICON_META, ICON_ROW, RADIUS_BUTTON, RADIUS_ROW, ROW, STEP
from desktop_app.window.paint import CENTRED
from desktop_app.window.typeface import Size, Weight, line_height

NUMBER = 30  # width of the number's column
BEFORE_ICON, AFTER_ICON = 3, 15
RING_INSET = 4
TIGHTER = 10  # than a button that stands alone: the words of the row need the room
KEYS = {
    Qt.Key.Key_M: Move.MAKE_RIGHT,
    Qt.Key.Key_L: Move.LATER,
    Qt.Key.Key_N: Move.NOT_RIGHT,
    Qt.Key.Key_Return: Move.DONE,
    Qt.Key.Key_Enter: Move.DONE,
}


class StripRow(QFrame):
    """Takes the focus as a whole: Enter is Done, M make it right, L later, N not right. `pressed` carries the move.

    `left` says that Esc was pressed, `stepped` that the row above (-1) or below (1) is wanted.
    """

    pressed = Signal(object)
    left = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.face: Face | None = None
        self.number = 0
        self.stands_out = self.is_first = self.is_last = False
        self.buttons: dict[Move, Button | IconButton] = {}
        self._number = PlainLabel(size=Size.META, weight=Weight.STRONG, align=CENTRED)
        self._number.setFixedWidth(NUMBER)
        self._icon = IconLabel("blank", size=ICON_ROW)
        self._title = PlainLabel(weight=Weight.STRONG)
        self._why = QWidget()
        self._detail_icon = IconLabel("blank", size=ICON_META)
        self._detail = PlainLabel(size=Size.META, ink="ink-2")
        self._shelf = QWidget()
        self._lay_out()

    def show_face(self, face: Face, number: int) -> None:
        """Look like this from now on; `number` is the place in the strip, from 1."""
        self.number = number
        if face != self.face:
            self.face = face
            self._title.setText(face.title)
            self._detail.setText(face.detail)
            self._why.setVisible(bool(face.detail))
            self._detail_icon.setVisible(face.detail_icon is not None)
            self._change_buttons(face)
            self.setToolTip(tooltip(f"{face.title} {face.detail}".strip()))
        self._number.setText(str(number) if face.leads else "")
        self.setAccessibleName(". ".join(part for part in (self._number.text(), face.title, face.detail) if part))
        self._colour()

    def place(self, *, first: bool, last: bool) -> None:
        """Know whether the corners of the strip are this row's."""
        self.is_first, self.is_last = first, last
        self.update()

    def stand_out(self, wanted: bool) -> None:
        """Be the row that the eye falls on: soft ground, solid Done."""
        self.stands_out = wanted and self.face is not None and self.face.leads
        self._colour()

    def _colour(self) -> None:
        if self.face is None:
            return
        usual = "accent" if self.face.leads else "ink-2"
        self._icon.change(self.face.icon, usual if self.face.tone == "ink" else self.face.tone)
        self._title.recolour(self.face.tone)
        self._number.recolour("accent" if self.stands_out else "ink-3")
        self._detail_icon.change(self.face.detail_icon or "blank", "ink-2")
        done = self.buttons.get(Move.DONE)
        if isinstance(done, Button):
            done.change_kind(ButtonKind.PRIMARY if self.stands_out else ButtonKind.SOFT)
        self.update()

    def _change_buttons(self, face: Face) -> None:
        held = any(button.hasFocus() for button in self.buttons.values())
        self.buttons = {move: self._button(move, face) for move in face.moves}
        shelf = QWidget()
        shelf.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(shelf)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP if face.buttons is ButtonKind.OUTLINE else 0)
        for move, button in self.buttons.items():
            row.addWidget(button)
            if move is Move.DONE:
                row.addSpacing(HALF_STEP)
        self._row.replaceWidget(self._shelf, shelf)
        self._shelf.deleteLater()
        self._shelf = shelf
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, move: Move, face: Face) -> Button | IconButton:
        button = _make_right() if move is Move.MAKE_RIGHT else _answer(move, face)
        button.setAccessibleDescription(face.title)
        button.clicked.connect(partial(self.pressed.emit, move))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says where the row has a button for it; Up and Down step to the next row."""
        key = Qt.Key(event.key())
        if KEYS.get(key) in self.buttons:
            self.pressed.emit(KEYS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, unless a finger or the mouse brought the focus."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            inside = self.rect().adjusted(RING_INSET, RING_INSET, -RING_INSET, -RING_INSET)
            FocusRing(self, inside, RADIUS_BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, round where the strip is, and a hairline to the row above."""
        painter = QPainter(self)
        ground = "accent-soft" if self.stands_out else self.face.ground if self.face else None
        if ground:
            above, below = (0 if self.is_first else -ROW), (0 if self.is_last else ROW)
            paint.rounded(painter, self.rect().adjusted(0, above, 0, below), RADIUS_ROW - 1, fill=ground)
        if not self.is_first:
            paint.rounded(painter, QRect(0, 0, self.width(), 1), 0, fill="line")

    def _lay_out(self) -> None:
        detail = QHBoxLayout(self._why)
        detail.setContentsMargins(0, 0, 0, 0)
        detail.setSpacing(HALF_STEP)
        detail.addWidget(self._detail_icon)
        detail.addWidget(self._detail, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._why)
        words.addStretch()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, STEP, 0)
        row.setSpacing(0)
        row.addWidget(self._number)
        row.addSpacing(BEFORE_ICON)
        row.addWidget(self._icon)
        row.addSpacing(AFTER_ICON)
        row.addLayout(words, 1)
        row.addSpacing(STEP)
        row.addWidget(self._shelf)
        self.setFixedHeight(max(ROW, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP))


def _make_right() -> IconButton:
    """Only an icon: the words of the row need the room."""
    return IconButton("heart", Move.MAKE_RIGHT.value)


def _answer(move: Move, face: Face) -> Button:
    if move is not Move.DONE:
        return Button(move.value, face.buttons)
    done = Button(move.value, ButtonKind.SOFT, icon="check")
    done.setFixedWidth(done.sizeHint().width() - TIGHTER)
    return done
