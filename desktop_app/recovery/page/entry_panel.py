"""One entry of the ledger at hand, which can be taken back by another."""

from PySide6.QtCore import Qt

from desktop_app.foundation.money import amount_words
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import LedgerRow
from desktop_app.recovery.page.panel import Panel, say
from desktop_app.recovery.rules import remedy_words
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import LineField
from desktop_app.window.typeface import Size


class EntryPanel(Panel):
    """Nothing in the ledger is changed or removed: a mistake is taken back by an entry that points at it."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._row: LedgerRow | None = None
        self.what = self.add_line()
        self.when = self.add_line(ink="ink-2", size=Size.META)
        self.how_it_stands = self.add_line(ink="ink-2")
        self.reason = LineField("Why it is taken back", "Why it is taken back, such as “given twice”")
        self.fields.addWidget(self.reason)
        self.reverse = Button("Take it back", ButtonKind.DANGER, icon="undo")
        self.add_buttons(self.reverse)
        self.reverse.clicked.connect(self._reverse)
        self.reason.returnPressed.connect(self.reverse.click)

    def show_row(self, row: LedgerRow) -> None:
        """Have this entry at hand; a reason begun for another is not kept for it."""
        if self._row is None or self._row.id != row.id:
            self.reason.clear()
        self._row = row
        cost = amount_words(row.amount) if row.amount else "free"
        self.name(f"{remedy_words(row.remedy, row.words)}: {cost}", row.customer_id)
        say(self.what, f"For {row.customer}" + (f", on the allowance of {row.by}" if row.by else ""))
        local = self._background.counter.clock.local(row.at)
        say(self.when, f"Entry {row.entry} · {short_weekday(row.day)}, {local:%H:%M}")
        say(self.how_it_stands, _standing(row))
        for part in (self.reason, self.reverse):
            part.setVisible(row.reversed_by is None)

    def go_on(self) -> None:
        """Ask for the reason."""
        if self.reason.isVisible():
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reverse(self) -> None:
        if row := self._row:
            self._background.write(reverse, row.entry, self.reason.text(), then=self._tell, failed=self.complain)

    def _tell(self, number: int) -> None:
        row = self._row
        if row:
            self.done.emit(f"Entry {number} takes back {amount_words(row.amount)} for {row.customer}")


def _standing(row: LedgerRow) -> str:
    because = f": {row.reason}" if row.reason else ""
    if row.reversed_by:
        return f"It was taken back by entry {row.reversed_by}{because}."
    return f"It takes back entry {row.reverses}{because}." if row.reverses else ""
