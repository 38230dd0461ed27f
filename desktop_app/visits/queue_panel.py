"""Who is here and for how long, and who is expected within the hour."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.visits.day_queries import Queue, queue
from desktop_app.visits.queue_delegate import QueueDelegate
from desktop_app.visits.queue_rows import QueueRow, queue_rows, row_sentence
from desktop_app.window import icons
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import STEP
from desktop_app.window.paint import CENTRED
from desktop_app.window.record_model import RECORD, Heading, RecordModel
from desktop_app.window.typeface import Size, Weight

SECONDS_BETWEEN_LOOKS = 15
NOBODY = "Nobody is here, and nobody is expected within the hour."


class QueuePanel(QWidget):
    """A list of people; `opened` carries the id of the customer whose card is wanted.

    `went_wrong` carries the id of somebody for whom something is to be made right, from the menu of their row.
    """

    opened = Signal(int)
    went_wrong = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._queue = Queue((), ())
        self.model = RecordModel(lambda row: row.name, row_sentence, self)
        self.list = ListView("Who is here and who is expected")
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(self.list))
        self.list.chosen.connect(self._open)
        self.list.clicked.connect(lambda index: self._open(index.data(RECORD)))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.nobody = PlainLabel(NOBODY, ink="ink-2", align=CENTRED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        column.addWidget(PlainLabel("Who is here", size=Size.HERO, weight=Weight.STRONG))
        column.addWidget(self.nobody)
        column.addWidget(self.list, 1)
        self.timer = QTimer(self, interval=SECONDS_BETWEEN_LOOKS * 1000)
        self.timer.timeout.connect(self.look_at_the_clock)
        self.timer.start()
        background.changed.connect(self._read_again)
        self.read()

    def read(self) -> None:
        """Ask again who is here and who is expected."""
        self._background.read(queue, self._background.counter.clock.today(), then=self._show)

    def at_hand(self) -> int | None:
        """Give the customer whose row has the keyboard; None where no row has, or nobody knows them yet."""
        row = self.list.currentIndex().data(RECORD) if self.list.hasFocus() else None
        return row.customer if isinstance(row, QueueRow) else None

    def look_at_the_clock(self) -> None:
        """Show how long it is by now, and who is expected by now."""
        rows = queue_rows(self._queue.here, self._queue.expected, self._background.counter.clock)
        self.model.show(rows)
        self.nobody.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def _show(self, found: Queue) -> None:
        self._queue = found
        self.look_at_the_clock()

    def _read_again(self, change: Change) -> None:
        if change.touches("visit", "appointment", "customer", "staff"):
            self.read()

    def _offer(self, at: QPoint) -> None:
        """Offer what can be done for somebody who is here without opening their card."""
        row = self.list.indexAt(at).data(RECORD)
        if isinstance(row, QueueRow) and row.customer is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            go = menu.addAction(icons.icon("heart"), "Make it right")
            go.triggered.connect(partial(self.went_wrong.emit, row.customer))
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _open(self, row: QueueRow | Heading) -> None:
        if isinstance(row, QueueRow) and row.customer is not None:
            self.opened.emit(row.customer)
