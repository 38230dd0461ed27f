"""Gathering what was said: one at a time, with the theme it may belong to proposed and never taken by itself."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.queries import VoiceRow
from desktop_app.pain_points.rules import sound_alike
from desktop_app.pain_points.voices_panel import entries_of
from desktop_app.pain_points.wording import how_many, quoted
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.chips import ProposalChip
from desktop_app.window.emptying import empty
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Size, Weight

NOTHING = "Everything that was said is gathered."
MOST_CHIPS = 5


class GatherPanel(QWidget):
    """Shows what waits. `gathered` carries the ids and the name of the theme they belong to, `opened` whose card."""

    gathered = Signal(object, str)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Sequence[VoiceRow] = ()
        self._at: int | None = None
        self._alike: tuple[int, ...] = ()
        self._themes: Sequence[str] = ()
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.list = EntryList("To gather")
        self.whole = PlainLabel(wrap=True)
        self.name = LineField("", "Waiting times")
        self.theme = Field("What is it about?", self.name)
        self.chips: list[ProposalChip] = []
        self.alike = TickBox("")
        self.gather = Button("Gather", ButtonKind.PRIMARY, after="enter")
        self._lay_out()
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(lambda entry: self.opened.emit(entry.shows.customer))
        self.name.returnPressed.connect(self._gather)
        self.gather.clicked.connect(self._gather)

    def show_waiting(self, waiting: Sequence[VoiceRow], themes: Sequence[str], today: dt.date) -> None:
        """Show what nobody has gathered yet, and offer these themes."""
        self._waiting, self._themes = waiting, themes
        self.heading.setText(f"{how_many(len(waiting))} to gather" if waiting else NOTHING)
        for part in (self.list, self._foot):
            part.setVisible(bool(waiting))
        self.list.show_entries(entries_of(waiting, today))

    def begin_anew(self) -> None:
        """Forget what is being typed: what waits from now on is something else."""
        self._at = None

    def _look_at(self, entry: Entry) -> None:
        row: VoiceRow = entry.shows
        if row.id != self._at:
            self._begin(row)
        self._offer(row.likely)
        self._alike = sound_alike({one.id: one.text for one in self._waiting}, row.id)
        count = len(self._alike)
        self.alike.say("And one more that sounds alike" if count == 1 else f"And {count} more that sound alike")
        self.alike.setVisible(count > 0)

    def _begin(self, row: VoiceRow) -> None:
        """Ask anew, of another voice; what is being typed for the same one stays."""
        self._at = row.id
        self.whole.setText(quoted(row))
        self.theme.accept()
        self.name.clear()
        self.alike.setChecked(False)

    def _offer(self, likely: str) -> None:
        """Propose the theme that is likely first, then those that most people speak of."""
        empty(self._chips)
        names = dict.fromkeys([likely, *self._themes] if likely else self._themes)
        self.chips = [ProposalChip(name, "question" if name == likely else "tag") for name in [*names][:MOST_CHIPS]]
        for chip in self.chips:
            chip.clicked.connect(lambda _, chip=chip: self._choose(chip))
            self._chips.addWidget(chip)

    def _choose(self, chosen: ProposalChip) -> None:
        for chip in self.chips:
            chip.setChecked(chip is chosen and chip.isChecked())
        self.name.setText(chosen.words if chosen.isChecked() else "")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gather(self) -> None:
        if entry := self.list.entry():
            ids = [entry.id, *(self._alike if self.alike.isChecked() else ())]
            self.gathered.emit(ids, self.name.text())

    def _lay_out(self) -> None:
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(STEP)
        self._chips = FlowLayout(gap=STEP)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.theme, 1)
        line.addWidget(self.gather, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.whole)
        foot.addLayout(self._chips)
        foot.addLayout(line)
        foot.addWidget(self.alike)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        column.addStretch()
