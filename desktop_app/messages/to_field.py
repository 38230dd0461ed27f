"""To which address or number: one of the customer's, or one that is typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.tick_box import TickBox

OTHER = "Another one"


class ToField(QWidget):
    """Offers what is on the card; anything else is typed, and kept on the card where that is ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice("To")
        self.line = LineField("Another address or number")
        self.keep = TickBox("Keep on the card")
        self.choice.activated.connect(self._show_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Field("To", self._one_below_the_other()))
        self.offer((), "")

    def offer(self, known: Sequence[str], hint: str) -> None:
        """Offer these addresses or numbers; `hint` shows how another one is written."""
        self.choice.clear()
        for one in known:
            self.choice.addItem(one, one)
        self.choice.addItem(OTHER, None)
        self.choice.setCurrentIndex(0)
        self.choice.setVisible(bool(known))
        self.line.setPlaceholderText(hint)
        self._show_line()

    def address(self) -> str:
        """What is chosen or typed."""
        chosen = self.choice.value()
        return self.line.text().strip() if chosen is None else str(chosen)

    def to_be_kept(self) -> bool:
        """Whether what was typed is to be put on the card."""
        return self.choice.value() is None and self.keep.isChecked()

    def _show_line(self) -> None:
        typed = self.choice.value() is None
        for part in (self.line, self.keep):
            part.setVisible(typed)

    def _one_below_the_other(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for part in (self.choice, self.line, self.keep):
            column.addWidget(part)
        return whole
