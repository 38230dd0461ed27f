"""The 24-hours row: what troubles the customer about the day after, and what to show them before they leave."""

from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.playbooks.wording import quoted
from desktop_app.suggestions.day_after_queries import DayAfter, day_after, take_home
from desktop_app.suggestions.take_home import TakeHome, first_draft
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.sunken_row import SunkenRow

RESTS_ON = ("visit", "purchase", "playbook", "customer", "import")


class DayAfterRow(SunkenRow):
    """Shows one customer at a time, and nothing at all where there is nothing to show."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__("sunrise", parent=parent)
        self._background = background
        self._customer: int | None = None
        self.take_home = Button("Take-home card", icon="printer")
        self.take_home.clicked.connect(self._write_card)
        self.side.addWidget(self.take_home)
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
            title = f"24 hours from now{worry}"
            self.say(title, found.show, f"{title} {found.show}")
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


def _with_customer(customer: int) -> tuple[int, DayAfter | None]:
    return customer, day_after(customer)
