"""The 24-hours row: what troubles the customer about the day after, and what to show them before they leave."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.playbooks.wording import quoted
from desktop_app.suggestions.day_after_queries import DayAfter, day_after, take_home
from desktop_app.suggestions.take_home import TakeHome, first_draft
from desktop_app.window import paint
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, ICON_ROW, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size, Weight, line_height

RESTS_ON = ("visit", "purchase", "playbook", "customer", "import")
BEFORE_ICON, AFTER_ICON = 34, 15


class DayAfterRow(QFrame):
    """Shows one customer at a time, and nothing at all where there is nothing to show."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._customer: int | None = None
        self.title = PlainLabel(weight=Weight.STRONG)
        self.show_them = PlainLabel(size=Size.META, ink="ink-2")
        self.take_home = Button("Take-home card", icon="printer")
        self.take_home.clicked.connect(self._write_card)
        self._lay_out()
        background.changed.connect(self._look_again)
        self.hide()

    def show_customer(self, customer: int | None) -> None:
        """Show what the day after asks for somebody; None where nobody's card is open."""
        if customer != self._customer:
            self.hide()
        self._customer = customer
        if customer is not None:
            self._background.read(_with_customer, customer, then=self._take)

    def show_day_after(self, customer: int, found: DayAfter | None) -> None:
        """Show this, as it was just read."""
        self._customer = customer
        self._take((customer, found))

    def _take(self, answer: tuple[int, DayAfter | None]) -> None:
        customer, found = answer
        if customer != self._customer:
            return  # another card was opened meanwhile
        if found is not None:
            worry = f": {quoted(found.worry)}" if found.worry else ""
            self.title.setText(f"24 hours from now{worry}")
            self.show_them.setText(found.show)
            self.show_them.setVisible(bool(found.show))
            self.setAccessibleName(f"{self.title.text()} {found.show}")
            self.setToolTip(tooltip(self.accessibleName()))
        self.setVisible(found is not None)

    def _look_again(self, change: Change) -> None:
        concerned = not change.customers or self._customer in change.customers
        if concerned and change.touches(*RESTS_ON):
            self.show_customer(self._customer)

    def _write_card(self) -> None:
        if self._customer is not None:
            today = self._background.counter.clock.today()
            self._background.read(take_home, self._customer, today, then=self._open_card)

    def _open_card(self, card: TakeHome) -> None:
        from desktop_app.suggestions.take_home_dialog import TakeHomeDialog  # printing is slow to load, seldom needed

        TakeHomeDialog(self, first_draft(card)).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="sunken")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.show_them)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(BEFORE_ICON, 0, HALF_STEP, 0)
        row.setSpacing(AFTER_ICON)
        row.addWidget(IconLabel("sunrise", "accent", ICON_ROW))
        row.addLayout(words, 1)
        row.addWidget(self.take_home)
        self.setFixedHeight(max(BIG_TOUCH, line_height(Size.BODY) + line_height(Size.META) + STEP))


def _with_customer(customer: int) -> tuple[int, DayAfter | None]:
    return customer, day_after(customer)
