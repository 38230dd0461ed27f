"""A product that failed more than once, before its other buyers are listed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.recovery.events.product_queries import FailingItem
from desktop_app.recovery.events.wording import failing_line
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight


class FailingPanel(QWidget):
    """Says what failed how often. `list_wanted` carries the product whose buyers are to be listed."""

    list_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: FailingItem | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.step = Button("List who bought it", ButtonKind.PRIMARY)
        self.step.clicked.connect(lambda: self.list_wanted.emit(self._item))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.heading)
        column.addWidget(self.line)
        column.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def show_item(self, item: FailingItem) -> None:
        """Show a product that failed."""
        self._item = item
        self.heading.setText(item.item)
        self.line.setText(f"{failing_line(item)}. They can be told before it fails for them.")
