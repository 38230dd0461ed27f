"""The chips under quick capture: what a sentence was read as, to be kept or dropped one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.noticing.icons import KIND_ICONS
from desktop_app.noticing.reading.proposals import Proposal
from desktop_app.noticing.wording import chip
from desktop_app.window.chips import ProposalChip
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import TOUCH

_GAP = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody ticked and dropped."""

    ticked: frozenset[Proposal]
    dropped: frozenset[Proposal]

    def among(self, proposals: Sequence[Proposal]) -> list[int]:
        """Give the numbers (from 1) of what is to be kept: the ticked ones, or all that were not dropped."""
        return [
            number
            for number, proposal in enumerate(proposals, 1)
            if proposal in self.ticked or not (self.ticked or proposal in self.dropped)
        ]


class ProposalChips(QWidget):
    """Shows proposals. `changed` says that one was ticked, unticked or dropped, `emptied` that the last
    was dropped.

    What somebody decided about a proposal holds as long as the sentence goes on saying it.
    """

    changed = Signal()
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals: Sequence[Proposal] = ()
        self._dropped: set[Proposal] = set()
        self._chips: dict[Proposal, ProposalChip] = {}
        self._flow = FlowLayout(self, gap=_GAP)
        self.setMinimumHeight(TOUCH)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show these from now on; chips that are there already stay as they are."""
        self._proposals = proposals
        self._dropped.intersection_update(proposals)
        for gone in set(self._chips) - set(proposals):
            self._take_away(gone)
        for proposal in proposals:
            if proposal not in self._dropped:
                chip = self._chips.get(proposal) or self._make(proposal)
                self._flow.removeWidget(chip)
                self._flow.addWidget(chip)
        self.changed.emit()

    def shown(self) -> list[ProposalChip]:
        """Give the chips, in the order of the sentence."""
        return [self._chips[proposal] for proposal in self._proposals if proposal in self._chips]

    def choice(self) -> "Choice":
        """Give what is decided now."""
        ticked = {proposal for proposal, chip in self._chips.items() if chip.isChecked()}
        return Choice(frozenset(ticked), frozenset(self._dropped))

    def _make(self, proposal: Proposal) -> ProposalChip:
        made = ProposalChip(chip(proposal), KIND_ICONS[proposal.kind], self)
        made.toggled.connect(self.changed)
        made.dropped.connect(lambda: self._drop(proposal))
        self._chips[proposal] = made
        made.show()
        return made

    def _drop(self, proposal: Proposal) -> None:
        self._dropped.add(proposal)
        place = self.shown().index(self._chips[proposal])
        self._take_away(proposal)
        rest = self.shown()
        if rest:
            rest[min(place, len(rest) - 1)].setFocus()
        else:
            self.emptied.emit()
        self.changed.emit()

    def _take_away(self, proposal: Proposal) -> None:
        chip = self._chips.pop(proposal)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
