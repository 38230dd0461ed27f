"""One step of the close of day: its lines, and what can be done with the chosen one, by keys or by touch."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.delegate import LineDelegate
from desktop_app.closing.lines import EMPTY, SUBTITLES, Line, lines
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.record_model import RECORD, RecordModel
from desktop_app.window.typeface import Size, Weight


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with a line: its words, its key, and whether a line of text comes with it."""

    name: str
    words: str
    key: str
    asks: str = ""


DEEDS = {
    Part.REMINDERS: (Deed("done", "Done", "D"), Deed("tomorrow", "To tomorrow", "T"), Deed("drop", "Let go", "X")),
    Part.TAIL_LIGHTS: (
        Deed("nothing", "Nothing to trouble them", "N"),
        Deed("ask", "Ask tomorrow…", "A", asks="What to ask or do tomorrow"),
    ),
    Part.PROMISES: (Deed("done", "Kept", "D"), Deed("tomorrow", "To tomorrow", "T")),
    Part.TOMORROW: (Deed("open", "Open the card", "O"),),
}


class StepPanel(QWidget):
    """Heading, lines, and a bar of deeds. `wanted` carries the deed's name, the line and the words typed with it."""

    wanted = Signal(str, object, str)

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part
        self.model = RecordModel(lambda line: line.who, lambda line: f"{line.who}: {line.what}. {line.end}")
        self.list = ListView(HEADINGS[part])
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.chosen.connect(lambda _: self._do(DEEDS[part][0]))
        self.empty = PlainLabel(EMPTY[part], ink="ink-2")
        self.words = LineField("Words for tomorrow", next((deed.asks for deed in DEEDS[part]), ""))
        self.words.hide()
        self.words.returnPressed.connect(self._say)
        self.buttons = {deed.name: self._button(deed, first=not place) for place, deed in enumerate(DEEDS[part])}
        self._lay_out()

    def show_review(self, page: Review) -> None:
        """Show this step of the day; the line at hand stays the one at hand."""
        self.model.show(lines(page, self.part))
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        for button in self.buttons.values():
            button.setVisible(some)
        if some and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def take_focus(self) -> None:
        """Begin with the first line that still asks for somebody."""
        self._go_on(-1)
        self.list.setFocus()

    def line(self) -> Line | None:
        """The line at hand."""
        found: Line | None = self.list.currentIndex().data(RECORD)
        return found

    def _button(self, deed: Deed, *, first: bool) -> Button:
        button = Button(f"{deed.words}  {deed.key}", ButtonKind.SOFT if first else ButtonKind.OUTLINE)
        button.clicked.connect(lambda: self._do(deed))
        shortcut = QShortcut(QKeySequence(deed.key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self._do(deed))
        return button

    def _do(self, deed: Deed) -> None:
        line = self.line()
        if line is None:
            return
        if deed.asks:
            self.words.show()
            self.words.setFocus()
            return
        self.wanted.emit(deed.name, line, "")
        self._go_on(self.list.currentIndex().row())

    def _say(self) -> None:
        line, words = self.line(), self.words.text().strip()
        deed = next(deed for deed in DEEDS[self.part] if deed.asks)
        if line is None or not words:
            return
        self.wanted.emit(deed.name, line, words)

    def said(self) -> None:
        """What was typed is on disk: put the field away and go on to the next line."""
        self.words.clear()
        self.words.hide()
        self._go_on(self.list.currentIndex().row())
        self.list.setFocus()

    def _go_on(self, row: int) -> None:
        rest = (after for after in range(row + 1, self.model.rowCount()) if not self.model.record(after).settled)
        following = next(rest, None)
        if following is not None:
            self.list.setCurrentIndex(self.model.index(following))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(HALF_STEP)
        heading = QHBoxLayout()
        heading.addWidget(PlainLabel(HEADINGS[self.part], size=Size.HERO, weight=Weight.STRONG), 1)
        number = list(Part).index(self.part) + 1
        heading.addWidget(PlainLabel(f"step {number} of {len(Part)}", size=Size.META, ink="ink-2"))
        column.addLayout(heading)
        column.addWidget(PlainLabel(SUBTITLES[self.part], ink="ink-2", wrap=True))
        column.addSpacing(STEP)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        column.addWidget(self.words)
        bar = QHBoxLayout()
        bar.setSpacing(STEP)
        for button in self.buttons.values():
            bar.addWidget(button)
        bar.addStretch()
        column.addLayout(bar)
        if not self.model.rowCount():
            column.addStretch()
