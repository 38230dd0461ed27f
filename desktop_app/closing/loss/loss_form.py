"""The five lines as they are written, beside what the card tells."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.loss.queries import LookingBack
from desktop_app.closing.loss.rules import FiveLines, SeenTo
from desktop_app.staff.queries import Member
from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

ANYONE = "Anyone"
WHAT_DAY = "Write a day, such as next Friday or 4 Dec."
ASKED = {
    "knew": ("What did we know of them?", "Comes before her concerts, oat milk, sits by the window"),
    "turned": ("When did it turn?", "After the colour that had to be done again"),
    "missed": ("What did we miss?", "Nobody rang in the week after"),
    "change": ("What changes from now on?", "Ring the day after every colour that was done again"),
    "still": ("What can we still do for them?", "A card in spring, nothing else"),
}


class LossForm(QWidget):
    """Five lines, none of which must be filled, and who sees to what changes by when."""

    def __init__(self, read_day: Callable[[str], dt.date | None]) -> None:
        """`read_day` makes a day of typed words, or None of what it cannot read."""
        super().__init__()
        self.lines = {name: LineField("", hint) for name, (_, hint) in ASKED.items()}
        self.fields = {name: Field(ASKED[name][0], line) for name, line in self.lines.items()}
        self.who = Choice("Who sees to it", [(ANYONE, None)])
        self.by = DayField("By when", read_day, "next Friday")
        self.when = Field("By when", self.by)
        self.seen_to = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self._seeing = QWidget()
        self._told = QVBoxLayout()
        self._lay_out()
        self.by.misread.connect(lambda _: self.when.complain(WHAT_DAY))
        self.by.changed.connect(lambda _: self.when.accept())

    def offer(self, members: Sequence[Member]) -> None:
        """Offer everybody who works here as the one who sees to it."""
        for member in members:
            self.who.addItem(member.name, member.id)

    def show_what_is_known(self, known: LookingBack) -> None:
        """Show what the card tells, and what was written before."""
        for words in known.told or ("Nothing was written down about them yet.",):
            self._told.addWidget(PlainLabel(words, size=Size.META, wrap=True))
        for name, line in self.lines.items():
            line.setText(getattr(known.lines, name))
        self.seen_to.setText(known.seen_to)
        self.seen_to.setVisible(bool(known.seen_to))
        self._seeing.setVisible(not known.seen_to)

    def written(self) -> FiveLines:
        """Give the lines as they stand."""
        return FiveLines(**{name: line.text() for name, line in self.lines.items()})

    def see_to(self) -> SeenTo | None:
        """Give by when and by whom it is seen to; None where no day was chosen."""
        day, staff = self.by.day(), self.who.value()
        return SeenTo(day, staff if isinstance(staff, int) else None) if day else None

    def needs_a_day(self) -> bool:
        """Tell whether somebody was chosen, or words were typed for a day."""
        return self.who.value() is not None or bool(self.by.line.text().strip())

    def field_at_fault(self) -> Field:
        """Give the field that a refusal is about: what is missing, else the day."""
        if not any(line.text().strip() for line in self.lines.values()):
            return self.fields["missed"]
        return self.when if self.lines["change"].text().strip() and self.by.day() else self.fields["change"]

    def _lay_out(self) -> None:
        self.seen_to.hide()
        seeing = side_by_side(Field("Who sees to it", self.who), self.when)
        seeing.setContentsMargins(0, 0, 0, 0)
        self._seeing.setLayout(seeing)
        write = QVBoxLayout()
        write.setSpacing(STEP)
        for name, field in self.fields.items():
            write.addWidget(field)
            if name == "change":
                write.addWidget(self._seeing)
                write.addWidget(self.seen_to)
        write.addStretch()
        self._told.setSpacing(STEP)
        self._told.addWidget(PlainLabel("What the card tells", size=Size.META, weight=Weight.STRONG))
        known = QVBoxLayout()
        known.addLayout(self._told)
        known.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addLayout(known, 2)
        row.addLayout(write, 5)
