"""The list of preferences: one row at a time is open, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.preferences.delegate import PreferenceDelegate
from desktop_app.preferences.listing import Line, sentence
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.record_model import RECORD, RecordModel

BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class EntryList(ListView):
    """Shows preferences under their headings. What was asked for carries the id of the row."""

    confirmed = Signal(int)
    edited = Signal(int)
    forgotten = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud when the list gets the focus."""
        super().__init__(name, parent)
        self._lines = RecordModel(lambda row: row.text, sentence, self)
        self.setModel(self._lines)
        self.setItemDelegate(PreferenceDelegate(self))
        self.acts = (
            self._act("Still true", self.confirmed, ""),
            self._act("Edit", self.edited, ""),
            self._act("Forget", self.forgotten, "Delete"),
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.chosen.connect(lambda row: self.edited.emit(row.id))
        self.selectionModel().currentChanged.connect(self._open)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; a row that stays stays open, one that goes leaves none open."""
        opened = self.currentIndex().data(RECORD)
        if opened is not None and opened.id not in {line.id for line in lines}:
            self.close_row()
        self._lines.show(lines)
        self._lay_out_again()

    def close_row(self) -> None:
        """Have no row open."""
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the open row; all other keys are as in any list."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex().isValid():
            self.close_row()
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open the first row for who comes by key; else none opens by itself."""
        none_open = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if none_open and event.reason() not in BY_KEY:
            self.close_row()

    def _act(self, words: str, signal: SignalInstance, key: str) -> QAction:
        act = QAction(words, self)
        act.setShortcut(QKeySequence(key))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.triggered.connect(lambda: self._ask(signal))
        self.addAction(act)
        return act

    def _ask(self, signal: SignalInstance) -> None:
        if self.currentIndex().isValid():
            signal.emit(self.currentIndex().data(RECORD).id)

    def _open(self, current: QModelIndex, previous: QModelIndex) -> None:
        if previous.isValid() and (acts := self.indexWidget(previous)):
            acts.hide()
            self.setIndexWidget(previous, None)  # type: ignore[arg-type]  # Qt's way to take it off
        if current.isValid():
            self.setIndexWidget(current, RowActs(self.acts))
        self._lay_out_again()
        self.scrollTo(current)

    def _lay_out_again(self) -> None:
        self.itemDelegate().sizeHintChanged.emit(self.currentIndex())


class RowActs(QWidget):
    """The buttons on the open row."""

    def __init__(self, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, STEP - 2)
        row.setSpacing(HALF_STEP)
        for act in acts:
            button = Button(act.text(), ButtonKind.QUIET)
            button.clicked.connect(act.trigger)
            row.addWidget(button)
        row.addStretch()
