"""Whose: one colleague's, or everyone's."""

from collections.abc import Iterable

from desktop_app.staff.queries import Member
from desktop_app.window.choice import Choice

EVERYONES = "Everyone’s"


class WhoseChoice(Choice):
    """A field that offers everyone's and each colleague's."""

    def __init__(self) -> None:
        super().__init__("Whose", [(EVERYONES, None)])

    def member(self) -> int | None:
        """Give the id of the colleague whose are wanted; None for everyone's."""
        chosen = self.value()
        return chosen if isinstance(chosen, int) else None

    def offer(self, colleagues: Iterable[Member]) -> None:
        """Offer these colleagues; whoever was chosen stays so, without announcing it."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        self.addItem(EVERYONES, None)
        for colleague in colleagues:
            self.addItem(f"{colleague.name}’s", colleague.id)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
