"""What every step of the close of day shares: its lines, and what can be done with the one at hand by keys."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QVBoxLayout, QWidget

from desktop_app.closing.queries import Review
from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.deed_bar import DeedBar
from desktop_app.closing.steps.line_delegate import LineDelegate
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.record_model import RECORD, RecordModel
from desktop_app.window.typeface import Size, Weight


class Step(QWidget):
    """One step. Each kind of it says which `lines` it has, how it stands, and what can be done.

    `open_customer` carries whose card is wanted, `failed` a sentence for what could not be done.
    """

    part: ClassVar[Part]
    subtitle: ClassVar[str]
    nothing: ClassVar[str]
    open_customer = Signal(int)
    failed = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.background = background
        self._deeds = tuple(self.deeds())
        self.model = RecordModel(lambda line: line.who, lambda line: line.sentence())
        self.list = self.new_list(HEADINGS[self.part])
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate())
        self.list.chosen.connect(lambda _: self._want(self._deeds[0]))
        self.about = PlainLabel(self.subtitle, ink="ink-2", wrap=True)
        self.empty = PlainLabel(self.nothing, ink="ink-2", wrap=True)
        self.bar = DeedBar(self._deeds)
        self.bar.wanted.connect(self._want)
        self.bar.said.connect(self._do)
        for deed in self._deeds:
            self._give_key(deed)
        self._lay_out()

    def deeds(self) -> Sequence[Deed]:
        """Give what can be done here, what Enter does first."""
        raise NotImplementedError

    def lines(self, page: Review) -> Sequence[Any]:
        """Give the lines of this step."""
        raise NotImplementedError

    def summary(self, page: Review) -> str:
        """Say in a few words how the step stands."""
        raise NotImplementedError

    def delegate(self) -> QStyledItemDelegate:
        """Give what paints the lines."""
        return LineDelegate(self)

    def new_list(self, name: str) -> ListView:
        """Give the list of the lines; `name` is read aloud."""
        return ListView(name)

    def head(self) -> QWidget | None:
        """Give what stands above the lines, if anything."""
        return None

    def begin_with(self, deed: Deed, line: Any) -> str:
        """Give the words that a field begins with."""
        return ""

    def count(self, page: Review) -> int:
        """Give how many lines still ask for somebody."""
        return sum(not line.settled for line in self.lines(page))

    def waiting(self) -> int:
        """How many of the lines shown wait to be decided."""
        shown = (self.model.record(row) for row in range(self.model.rowCount()))
        return sum(not line.settled for line in shown)

    def show_review(self, page: Review) -> None:
        """Show this step of the day; the line at hand stays the one at hand."""
        self.model.show(self.lines(page))
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.bar.show_for(some_line=some)
        if some and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def take_focus(self) -> None:
        """Begin with the first line that still asks for somebody; where there is none, with what can be done."""
        self._go_on(-1)
        self.take_focus_back()

    def line(self) -> Any:
        """The line at hand; None where there is none."""
        return self.list.currentIndex().data(RECORD)

    def write(self, action: Callable[..., object], *args: object) -> None:
        """Do something with the line at hand, and go on to the next; what was typed wrong is said below its field."""
        row = self.list.currentIndex().row()
        self.background.write(action, *args, then=lambda _: self._done(row), failed=self._refused)

    def end_asking(self) -> None:
        """Put the field away, if one is open, and give the keys back to the lines."""
        if self.bar.asking:
            self.bar.end_asking()
            self.take_focus_back()

    def take_focus_back(self) -> None:
        """Give the keys to the lines; where there are none, to the step itself."""
        (self.list if self.model.rowCount() else self).setFocus()

    def open_card(self, line: Any, _: str = "") -> None:
        """Open the card of whom a line is about."""
        if line.customer is not None:
            self.open_customer.emit(line.customer)

    def _want(self, deed: Deed) -> None:
        line = self.line()
        if line is None and not deed.always:
            return
        if deed.asks:
            self.bar.ask(deed, self.begin_with(deed, line))
        else:
            self._do(deed, "")

    def _do(self, deed: Deed, words: str) -> None:
        deed.do(self.line(), words)

    def _done(self, row: int) -> None:
        self.end_asking()
        self._go_on(row)

    def _refused(self, sentence: str) -> None:
        if self.bar.asking:
            self.bar.complain(sentence)
        else:
            self.failed.emit(sentence)

    def _go_on(self, row: int) -> None:
        rest = (after for after in range(row + 1, self.model.rowCount()) if not self.model.record(after).settled)
        following = next(rest, None)
        if following is not None:
            self.list.setCurrentIndex(self.model.index(following))

    def _give_key(self, deed: Deed) -> None:
        anywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut  # a field takes what is typed into it first
        shortcut = QShortcut(QKeySequence(deed.key), self, context=anywhere)
        shortcut.activated.connect(lambda: self._want(deed))

    def keyPressEvent(self, event: Any) -> None:
        """Esc puts a field away that is open."""
        if event.key() == Qt.Key.Key_Escape and self.bar.asking:
            self.end_asking()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setAccessibleName(HEADINGS[self.part])
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(HALF_STEP)
        heading = QHBoxLayout()
        heading.addWidget(PlainLabel(HEADINGS[self.part], size=Size.HERO, weight=Weight.STRONG), 1)
        number = list(Part).index(self.part) + 1
        heading.addWidget(PlainLabel(f"step {number} of {len(Part)}", size=Size.META, ink="ink-2"))
        column.addLayout(heading)
        column.addWidget(self.about)
        column.addSpacing(STEP)
        head = self.head()
        if head is not None:
            column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        column.addStretch()
        column.addWidget(self.bar)
