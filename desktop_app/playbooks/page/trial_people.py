"""Who a playbook would have caught: a list of a few, or of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.foundation.spoken_days import short_day
from desktop_app.playbooks.dry_run import Tried
from desktop_app.playbooks.page.trial import ANYONE
from desktop_app.window import paint
from desktop_app.window.avatar import SMALL, paint_avatar
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import BIG_TOUCH, STEP
from desktop_app.window.record_model import RECORD, RecordModel
from desktop_app.window.typeface import Size, Weight, line_height

FEW = 5
_FACE = 28
_SHEET = QSize(480, 560)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Caught:
    """One reminder that would have been made, as a list shows it."""

    id: int
    tried: Tried


def caught_sentence(caught: Caught) -> str:
    """Give a row as it is read aloud."""
    tried = caught.tried
    return f"{tried.customer}, {tried.why}. Due {short_day(tried.due)}, for {tried.assignee or ANYONE}"


class CaughtList(ListView):
    """Shows reminders that would have been made; a press on a row or Enter opens the customer's card."""

    open_customer = Signal(int)

    def __init__(self, *, whole: bool) -> None:
        """`whole` shows all of them and scrolls; otherwise the first few, with no room for more."""
        super().__init__("Who it would have caught")
        self._whole = whole
        self.rows = RecordModel(lambda caught: caught.tried.customer, caught_sentence, self)
        self.setModel(self.rows)
        self.setItemDelegate(CaughtDelegate(self))
        self.chosen.connect(lambda caught: self.open_customer.emit(caught.tried.customer_id))
        if not whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_tried(self, tried: Sequence[Tried]) -> None:
        """Show these, the latest first."""
        latest = sorted(tried, key=lambda one: one.day, reverse=True)
        shown = latest if self._whole else latest[:FEW]
        self.rows.show(Caught(place, one) for place, one in enumerate(shown))
        if not self._whole:
            self.setFixedHeight(len(shown) * row_height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press opens the card, as it does wherever people are listed for a look only."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.chosen.emit(index.data(RECORD))


class AllCaught(Dialog):
    """Everybody a playbook would have caught. `open_customer` carries whose card is wanted."""

    open_customer = Signal(int)

    def __init__(self, window: QWidget, tried: Sequence[Tried]) -> None:
        title = f"{len(tried)} it would have caught"
        super().__init__(window, title, _SHEET)
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG))
        self.list = CaughtList(whole=True)
        self.list.show_tried(tried)
        self.list.open_customer.connect(self._open)
        self.content.addWidget(self.list, 1)

    def _open(self, customer: int) -> None:
        self.close()
        self.open_customer.emit(customer)


def row_height() -> int:
    """How high a row stands, in pixels."""
    return max(BIG_TOUCH, line_height(Size.BODY) + 3 * STEP)


class CaughtDelegate(QStyledItemDelegate):
    """Paints one of them: face, name, day, and whose it would have been."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line and the air around it."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        tried: Tried = index.data(RECORD).tried
        box: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint.row_ground(painter, box.adjusted(0, 1, 0, -1), selected=selected, hovered=hovered)
        paint.rounded(painter, QRect(box.left(), box.bottom(), box.width(), 1), 0, fill="line")
        face = QRect(box.left(), box.top(), _FACE, box.height())
        paint_avatar(painter, face, tried.customer)
        mark = QRect(box.right() + 1 - SMALL, box.top(), SMALL, box.height())
        if tried.assignee:
            paint_avatar(painter, mark, tried.assignee, ground="accent-soft", ink="accent")
        self._words(painter, QRect(face.right() + 10, box.top(), mark.left() - face.right() - 18, box.height()), tried)

    def _words(self, painter: QPainter, box: QRect, tried: Tried) -> None:
        day = f"on {short_day(tried.day)}"
        room = paint.text_width(day, Size.META) + STEP
        name = QRect(box.left(), box.top(), max(0, box.width() - room), box.height())
        taken = paint.text_line(painter, name, tried.customer)
        left = box.left() + taken + STEP // 2
        paint.text_line(painter, QRect(left, box.top(), room, box.height()), day, size=Size.META, ink="ink-2")
