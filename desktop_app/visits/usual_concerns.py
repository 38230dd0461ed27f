"""What people often fear for the day after, to be taken with one tap instead of typing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.visits.courtesies import ForService
from desktop_app.window.chips import ProposalChip
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP

MOST = 3  # more would be a questionnaire


class UsualConcerns(QWidget):
    """Chips for the services of a visit. `chosen` carries the words of the one that is tapped, or nothing."""

    chosen = Signal(str)

    def __init__(self, concerns: Sequence[ForService], parent: QWidget | None = None) -> None:
        """`concerns` are all that the shop knows; `show_for` chooses among them."""
        super().__init__(parent)
        self.setAccessibleName("What people often fear")
        self._concerns = sorted(concerns, key=lambda concern: not concern.service)
        self.chips = [ProposalChip(concern.text, "question") for concern in self._concerns]
        row = FlowLayout(self, gap=STEP)
        for chip in self.chips:
            row.addWidget(chip)
            chip.clicked.connect(lambda _, chip=chip: self._choose(chip))

    def show_for(self, services: Sequence[str]) -> bool:
        """Show the first of those that belong to these services, or to any; tells whether there are any."""
        named = {service.casefold() for service in services}
        left = MOST
        for concern, chip in zip(self._concerns, self.chips, strict=True):
            fits = left > 0 and (not concern.service or concern.service.casefold() in named)
            chip.setVisible(fits)
            left -= fits
        return left < MOST

    def _choose(self, chosen: ProposalChip) -> None:
        for chip in self.chips:
            chip.setChecked(chip is chosen and chip.isChecked())
        self.chosen.emit(chosen.words if chosen.isChecked() else "")
