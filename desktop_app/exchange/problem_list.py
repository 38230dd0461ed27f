"""What of a file is not taken: each row with its column and the reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.exchange.report import RowProblem
from desktop_app.window import paint
from desktop_app.window.label import tooltip
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import STEP
from desktop_app.window.record_model import RECORD, RecordModel
from desktop_app.window.typeface import Size, Weight, line_height


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    problem: RowProblem


class ProblemList(ListView):
    """Shows problems, two lines each: where, and why."""

    def __init__(self) -> None:
        super().__init__("What is not taken")
        self._model = RecordModel(lambda row: str(row.problem))
        self.setModel(self._model)
        self.setItemDelegate(_ProblemDelegate(self))
        self.entered.connect(lambda index: self.setToolTip(tooltip(str(index.data(RECORD).problem))))

    def show_problems(self, problems: Iterable[RowProblem]) -> None:
        """Show these from now on."""
        self._model.show(_Row(number, problem) for number, problem in enumerate(problems))


class _ProblemDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        return QSize(0, 2 * line_height(Size.META) + STEP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Where it is, and why it is not taken."""
        problem: RowProblem = index.data(RECORD).problem
        where = f"Row {problem.row} · {problem.column}" if problem.column else f"Row {problem.row}"
        line = line_height(Size.META)
        first = QRect(option.rect.left(), option.rect.top(), option.rect.width(), line)
        paint.text_line(painter, first, where, size=Size.META, weight=Weight.STRONG)
        paint.text_line(painter, first.translated(0, line), problem.reason, size=Size.META, ink="ink-2")
