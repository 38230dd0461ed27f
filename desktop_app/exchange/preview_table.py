"""The first rows of a file, with what each column is taken for above it, to be changed there."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.glance import Glance
from desktop_app.exchange.mapping import fields_of
from desktop_app.exchange.preview_model import LEFT_OUT_ROLE, MEANINGS, PreviewModel
from desktop_app.exchange.wording import LEFT_OUT, field_words
from desktop_app.window import paint
from desktop_app.window.choice import Choice
from desktop_app.window.measures import HALF_STEP, STEP, TOUCH
from desktop_app.window.typeface import Size, Weight, line_height

COLUMN = 184


class PreviewTable(QTableView):
    """Shows a `Glance`. `chosen` carries the place of a column, from 0, and the field it is to fill, or None."""

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setTabKeyNavigation(False)
        self.meanings: dict[int, MeaningChoice] = {}
        """The choices above the columns that were seen so far: a file may have a hundred."""
        self._model = PreviewModel()
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalHeader(_Names(self))
        self.setAccessibleName("The first rows of the file")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height(Size.BODY) + 2 * STEP)
        self.horizontalHeader().setDefaultSectionSize(COLUMN)
        self.viewport().setAutoFillBackground(False)

    def show_glance(self, glance: Glance) -> None:
        """Show a file; where only a meaning changed, the table stays where it was scrolled to."""
        if self._model.show(glance):
            self.meanings = {}
            self.setRowHeight(MEANINGS, TOUCH + 2 * HALF_STEP)
        self._make_choices()
        for place, choice in self.meanings.items():
            choice.show_meaning(glance.file.mapping.meaning(place))

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Make the choices that come into sight."""
        super().scrollContentsBy(across, down)
        self._make_choices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the choices that come into sight."""
        super().resizeEvent(event)
        self._make_choices()

    def _make_choices(self) -> None:
        glance = self._model.glance
        if glance is None:
            return
        first, last = self.columnAt(0), self.columnAt(self.viewport().width() - 1)
        for place in range(first, last + 1 if last >= 0 else self._model.columnCount()):
            if place not in self.meanings:
                self.meanings[place] = self._made(place, glance)

    def _made(self, place: int, glance: Glance) -> "MeaningChoice":
        choice = MeaningChoice(f"What {glance.file.table.columns[place]} tells", glance.file.purpose)
        choice.show_meaning(glance.file.mapping.meaning(place))
        choice.activated.connect(partial(self._choose, place))
        self.setIndexWidget(self._model.index(MEANINGS, place), _with_air(choice))
        return choice

    def _choose(self, place: int, answer: int) -> None:
        field = self.meanings[place].itemData(answer)
        self.chosen.emit(place, Field(field) if field else None)  # Qt keeps the mere word of it


class MeaningChoice(Choice):
    """What a column is taken for. Its many answers are put in only when somebody turns to it."""

    def __init__(self, name: str, purpose: Purpose) -> None:
        super().__init__(name)
        self._purpose = purpose

    def show_meaning(self, field: Field | None) -> None:
        """Show this answer."""
        if self.count() < 2:  # noqa: PLR2004 - only the one shown so far
            self.clear()
            self._offer(field)
        self.choose(field)

    def offer_all(self) -> None:
        """Put all answers in."""
        if self.count() < 2:  # noqa: PLR2004
            shown = self.value()
            self.clear()
            for field in (None, *fields_of(self._purpose)):
                self._offer(field)
            self.choose(shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer everything before the first key or click is answered."""
        self.offer_all()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the answers for any key that would choose one: what one column takes, another loses."""
        letters = event.text() if event.text().isprintable() else ""
        if not letters and event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            return
        self.showPopup()
        self.view().keyboardSearch(letters.strip())

    def _offer(self, field: Field | None) -> None:
        self.addItem(field_words(field) if field else LEFT_OUT, field)


class _Names(QHeaderView):
    """What the file calls its columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(COLUMN, line_height(Size.META) + STEP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name in small, strong letters."""
        name = self.model().headerData(section, Qt.Orientation.Horizontal)
        box = rect.adjusted(HALF_STEP, 0, -STEP, 0)
        paint.text_line(painter, box, name, size=Size.META, weight=Weight.STRONG, ink="ink-2")


class _CellDelegate(QStyledItemDelegate):
    """A cell as it stands in the file; pale where its column is left out."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The text, and a hairline below."""
        if index.row() == MEANINGS:
            return
        box: QRect = option.rect
        paint.rounded(painter, QRect(box.left(), box.bottom(), box.width(), 1), 0, fill="line")
        ink = "ink-3" if index.data(LEFT_OUT_ROLE) else "ink"
        paint.text_line(painter, box.adjusted(HALF_STEP, 0, -STEP, 0), index.data() or "", ink=ink)


def _with_air(choice: Choice) -> QWidget:
    """Keep some room between the choices of two columns."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, HALF_STEP, STEP, HALF_STEP)
    row.addWidget(choice)
    return holder
