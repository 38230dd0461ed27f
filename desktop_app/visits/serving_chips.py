"""What helps while somebody is served: silent nudges as the minutes go by, and one-tap cues."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.visits.actions import cue, think_of
from desktop_app.visits.queries import Here
from desktop_app.visits.rules import NudgeRow, minutes_between, nudges_due
from desktop_app.visits.tables import CueKind
from desktop_app.window.background import Background
from desktop_app.window.chips import ProposalChip
from desktop_app.window.flow_layout import FlowLayout

SECONDS_BETWEEN_LOOKS = 15
ICONS = {
    CueKind.RUSHED: "clock",
    CueKind.QUIET: "quiet",
    CueKind.COLD: "cold",
    CueKind.UNSURE: "question",
    CueKind.CELEBRATING: "cake",
}


class ServingChips(QWidget):
    """Shows the nudges that are due, then the cues; nothing while nobody is here. They appear without a sound."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._here: Here | None = None
        self._due: tuple[NudgeRow, ...] = ()
        self.nudges: list[ProposalChip] = []
        self.cues = {kind: self._cue_chip(kind) for kind in CueKind}
        self._row = FlowLayout(self)
        self._lay_out()
        self.timer = QTimer(self, interval=SECONDS_BETWEEN_LOOKS * 1000)
        self.timer.timeout.connect(self.look_at_the_clock)
        self.hide()

    def show_visit(self, here: Here | None) -> None:
        """Show what belongs to this visit from now on, or nothing."""
        self._here = here
        self.setVisible(here is not None)
        if here is None:
            self.timer.stop()
            return
        for kind, chip in self.cues.items():
            chip.setChecked(kind in here.cues)
        self.timer.start()
        self.look_at_the_clock()

    def look_at_the_clock(self) -> None:
        """Show the nudges that are due by now."""
        if self._here is None:
            return
        minutes = minutes_between(self._here.arrived_at, self._background.counter.clock.now())
        due = nudges_due(self._here.nudges, minutes)
        if due != self._due:
            self._due = due
            self._lay_out()

    def _lay_out(self) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for chip in self.nudges:
            chip.deleteLater()
        self.nudges = [self._nudge_chip(nudge) for nudge in self._due]
        for chip in (*self.nudges, *self.cues.values()):
            self._row.addWidget(chip)
            chip.show()
        self.updateGeometry()

    def _nudge_chip(self, nudge: NudgeRow) -> ProposalChip:
        chip = ProposalChip(nudge.text, "sunrise", self)
        chip.setAccessibleName(f"Think of it: {nudge.text}")
        chip.clicked.connect(lambda: self._thought_of(nudge))
        return chip

    def _cue_chip(self, kind: CueKind) -> ProposalChip:
        chip = ProposalChip(kind.capitalize(), ICONS[kind], self)
        chip.setAccessibleName(f"They seem {kind}")
        chip.clicked.connect(lambda: self._read_cue(kind))
        return chip

    def _thought_of(self, nudge: NudgeRow) -> None:
        if self._here:
            self._background.write(think_of, self._here.visit, nudge.id)

    def _read_cue(self, kind: CueKind) -> None:
        if self._here:
            self.cues[kind].setChecked(kind in self._here.cues)  # what is stored, until the tap is stored too
            self._background.write(cue, self._here.visit, kind)
