"""What of the follow-ups is looked at: whose, of which kind, by which way, and of which place."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.reminders.follow_ups.follow_ups_words import KINDS
from desktop_app.reminders.page_queries import Filters
from desktop_app.reminders.row_queries import ANYONE
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.staff.queries import Member
from desktop_app.window.choice import Choice
from desktop_app.window.measures import STEP

CHANNELS = {
    Channel.CALL: "Calls",
    Channel.MAIL: "E-mails",
    Channel.TEXT: "Text messages",
    Channel.VISIT: "On their visit",
    Channel.POST: "By post",
}
MINE = "mine"
"""Stands for whoever serves at this counter, also when that changes."""


class FilterBar(QWidget):
    """A choice for each, of the place where there are several. `changed` says that something else is looked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.person = Choice("Whose", [("Everyone’s", None), ("Mine", MINE), ("Anyone’s", ANYONE)])
        self.kind = Choice("Kind", [("Every kind", None), *((words, kind) for kind, words in KINDS.items())])
        self.channel = Choice("Way", [("Every way", None), *((words, way) for way, words in CHANNELS.items())])
        self.location = Choice("Place", [("Every place", None)])
        self.location.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for choice in (self.person, self.kind, self.channel, self.location):
            choice.currentIndexChanged.connect(self.changed)
            row.addWidget(choice, 1)

    def filters(self, me: int | None) -> Filters:
        """Give what is looked for; `me` is who serves here now, None where nobody is known."""
        person, kind, channel = self.person.value(), self.kind.value(), self.channel.value()
        location = self.location.value()
        return Filters(
            person=(ANYONE if me is None else me) if person == MINE else person if isinstance(person, int) else None,
            kind=Kind(str(kind)) if kind else None,
            channel=Channel(str(channel)) if channel else None,
            location=str(location) if location else None,
        )

    def are_set(self) -> bool:
        """Tell whether anything is left out."""
        choices = (self.person, self.kind, self.channel, self.location)
        return any(choice.value() is not None for choice in choices)

    def offer_colleagues(self, colleagues: Iterable[Member]) -> None:
        """Offer what is theirs, person by person; what was chosen stays."""
        offered = [("Everyone’s", None), ("Mine", MINE), *((f"{one.name}’s", one.id) for one in colleagues)]
        _offer(self.person, [*offered, ("Anyone’s", ANYONE)])

    def offer_locations(self, locations: Sequence[str]) -> None:
        """Offer the shop's places, where there is more than one."""
        _offer(self.location, [("Every place", None), *((place, place) for place in locations)])
        self.location.setVisible(len(locations) > 1)


def _offer(choice: Choice, answers: Iterable[tuple[str, object]]) -> None:
    chosen = choice.value()
    with QSignalBlocker(choice):
        choice.clear()
        for words, value in answers:
            choice.addItem(words, value)
        choice.choose(chosen)
        if choice.currentIndex() < 0:
            choice.setCurrentIndex(0)
