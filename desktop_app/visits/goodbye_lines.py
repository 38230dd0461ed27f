"""Two lines of a goodbye that have to be read: a promise with its day, and a purchase with its price."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import read_amount
from desktop_app.visits.goodbye import Afterwards, Bought, Promised
from desktop_app.window.day_field import DayField
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP

WHAT_DAY = "Write a day, such as next Friday or 4 Dec."
WHAT_BOUGHT = "What was it?"
DAY_WIDTH, PRICE_WIDTH = 200, 176


class PromiseLine(QWidget):
    """What was promised, and by when."""

    def __init__(self, afterwards: Afterwards, tomorrow: dt.date) -> None:
        """`tomorrow` stands there until another day is written."""
        super().__init__()
        self.words = LineField("What did we promise?", "Ring when the new shade is in")
        self.day = DayField("By when?", afterwards.read_day)
        self.day.show_day(tomorrow)
        self.by = Field("By when?", self.day)
        self.by.setFixedWidth(DAY_WIDTH)
        self.day.misread.connect(lambda _: self.by.complain(WHAT_DAY))
        self.day.changed.connect(lambda _: self.by.accept())
        _side_by_side(self, Field("What did we promise?", self.words), self.by)

    def promised(self) -> Promised | None:
        """Give what was promised, None where nothing was. Raises Mistake, told beside the field, without a day."""
        text, day = self.words.text().strip(), self.day.day()
        if not text:
            return None
        if day is None:
            raise _told(self.by, Mistake(WHAT_DAY))
        return Promised(text, day)


class BuyLine(QWidget):
    """What they bought, and for how much."""

    def __init__(self) -> None:
        super().__init__()
        self.what = LineField("What did they buy?", "Shampoo refill")
        self.price = LineField("Price", "12.50")
        self.paid = Field("Price", self.price)
        self.paid.setFixedWidth(PRICE_WIDTH)
        self.price.textEdited.connect(self.paid.accept)
        self.bought_field = Field("What did they buy?", self.what)
        self.what.textEdited.connect(self.bought_field.accept)
        _side_by_side(self, self.bought_field, self.paid)

    def bought(self) -> Bought | None:
        """Give what was bought, None where nothing was. Raises Mistake, told beside its field, for what is unread."""
        what, price = self.what.text().strip(), self.price.text().strip()
        if not what and not price:
            return None
        if not what:
            raise _told(self.bought_field, Mistake(WHAT_BOUGHT))
        try:
            return Bought(what, read_amount(price) if price else None)
        except Mistake as mistake:
            raise _told(self.paid, mistake) from mistake


def _told(field: Field, mistake: Mistake) -> Mistake:
    """Tell a mistake beside its field, where the next letter then goes."""
    field.complain(str(mistake))
    field.setFocus()
    return mistake


def _side_by_side(line: QWidget, wide: QWidget, narrow: QWidget) -> None:
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(wide, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignTop)
