"""One entry of the ledger at hand, which can be taken back by another."""

from desktop_app.foundation.money import amount_words
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import LedgerRow
from desktop_app.recovery.page.answer_panel import AnswerPanel
from desktop_app.recovery.page.panel import say
from desktop_app.recovery.rules import remedy_words
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.typeface import Size

WHY = "Why it is taken back"


class EntryPanel(AnswerPanel):
    """Nothing in the ledger is changed or removed: a mistake is taken back by an entry that points at it."""

    def __init__(self, background: Background) -> None:
        step = Button("Take it back", ButtonKind.DANGER, icon="undo")
        super().__init__(WHY, f"{WHY}, such as “given twice”", step)
        self._background = background
        self._row: LedgerRow | None = None
        self.what = self.add_line()
        self.when = self.add_line(ink="ink-2", size=Size.META)
        self.how_it_stands = self.add_line(ink="ink-2")
        self.step.clicked.connect(self._reverse)

    def show_row(self, row: LedgerRow) -> None:
        """Have this entry at hand."""
        self._row = row
        cost = amount_words(row.amount) if row.amount else "free"
        self.name(f"{remedy_words(row.remedy, row.words)}: {cost}", row.customer_id)
        say(self.what, f"For {row.customer}" + (f", on the allowance of {row.by}" if row.by else ""))
        local = self._background.counter.clock.local(row.at)
        say(self.when, f"Entry {row.entry} · {short_weekday(row.day)}, {local:%H:%M}")
        say(self.how_it_stands, _standing(row))
        self.ask(row.entry, waits=row.reversed_by is None)

    def _reverse(self) -> None:
        if row := self._row:
            self._background.write(reverse, row.entry, self.words.text(), then=self._tell, failed=self.complain)

    def _tell(self, number: int) -> None:
        if row := self._row:
            self.done.emit(f"Entry {number} takes back {amount_words(row.amount)} for {row.customer}")


def _standing(row: LedgerRow) -> str:
    because = f": {row.reason}" if row.reason else ""
    if row.reversed_by:
        return f"It was taken back by entry {row.reversed_by}."
    return f"It takes back entry {row.reverses}{because}." if row.reverses else ""
