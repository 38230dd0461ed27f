"""What happened and how they feel about it: a tap each, and a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.tables import Pronoun
from desktop_app.recovery.queries import IncidentRow
from desktop_app.recovery.tables import Feeling, Incident
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.one_of import OneOf
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Weight

LONGEST_KIND = Incident.kind.limit
SOMETHING_ELSE = "Something else"
FACES = {
    Feeling.FINE.capitalize(): "smile",
    Feeling.PUT_OUT.capitalize(): "meh",
    Feeling.UPSET.capitalize(): "frown",
    Feeling.ANGRY.capitalize(): "angry",
    Feeling.HURT.capitalize(): "hurt",
}
QUESTIONS = {
    Pronoun.SHE: "How does she feel?",
    Pronoun.HE: "How does he feel?",
    Pronoun.THEY: "How do they feel?",
}


class HappenedPart(QWidget):
    """The kind or a sentence is enough. `changed` says that another kind is chosen."""

    changed = Signal()

    def __init__(self, pronoun: Pronoun) -> None:
        super().__init__()
        self.kinds = OneOf()
        self.words = LineField("", "Colour splashed on the sleeve")
        self.sentence = Field("In a sentence, where that helps", self.words)
        self.own = LineField("", "Cold food")
        self.own.setMaxLength(LONGEST_KIND)
        self.call_it = Field("What would you call it?", self.own)
        self.call_it.hide()
        self.noticed = TickBox("We noticed first")
        self.feelings = OneOf()
        self.feelings.offer([feeling.capitalize() for feeling in Feeling], FACES)
        self.kinds.changed.connect(self._kind_is_chosen)
        self.own.textEdited.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._head())
        column.addWidget(self.kinds)
        column.addLayout(side_by_side(self.call_it, self.sentence))
        column.addSpacing(STEP)
        column.addWidget(PlainLabel(QUESTIONS[pronoun], weight=Weight.STRONG))
        column.addWidget(self.feelings)

    def offer(self, kinds: Sequence[str]) -> None:
        """Offer these kinds, and to tell what is of no kind."""
        self.kinds.offer([*kinds, SOMETHING_ELSE])

    def show_incident(self, row: IncidentRow | None) -> None:
        """Show what was kept before; None for nothing yet."""
        kind = row.kind if row else ""
        known = not kind or any(pill.words == kind for pill in self.kinds.pills)
        self.kinds.choose(kind if known else SOMETHING_ELSE)
        self.own.setText("" if known else kind)
        self.call_it.setVisible(not known)
        self.words.setText(row.text if row and row.text != row.kind else "")
        self.noticed.setChecked(bool(row and row.noticed))
        self.feelings.choose(row.feeling.capitalize() if row and row.feeling else "")

    def kind(self) -> str:
        """Give the kind that is chosen, or what it was called; empty where it is of none."""
        chosen = self.kinds.value()
        return self.own.text().strip() if chosen == SOMETHING_ELSE else chosen

    def text(self) -> str:
        """Give the sentence, or else the kind."""
        return self.words.text().strip() or self.kind()

    def feeling(self) -> Feeling | None:
        """Give how they feel, None where nobody said."""
        chosen = self.feelings.value()
        return Feeling(chosen.lower()) if chosen else None

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(PlainLabel("What happened?", weight=Weight.STRONG), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.noticed)
        return row

    def _kind_is_chosen(self) -> None:
        self.sentence.accept()
        is_other = self.kinds.value() == SOMETHING_ELSE
        self.call_it.setVisible(is_other)
        if is_other:
            (self.own if self.words.text() else self.words).setFocus()
        self.changed.emit()
