"""The courtesies of a visit, ticked off one by one."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.visits.rules import RitualRow, rituals_for
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.tick_box import TickBox


class RitualTicks(QWidget):
    """Shows the courtesies that belong to the services of a visit. A tick stays while the services change."""

    def __init__(self, rituals: Sequence[RitualRow], parent: QWidget | None = None) -> None:
        """`rituals` are all that the shop has; `show_for` chooses among them."""
        super().__init__(parent)
        self._rituals = rituals
        own_first = sorted(rituals, key=lambda ritual: not ritual.service)
        self._boxes = {ritual.id: TickBox(ritual.text) for ritual in own_first}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for box in self._boxes.values():
            column.addWidget(box)

    def show_for(self, services: Sequence[str]) -> bool:
        """Show those of these services and those of every visit; tells whether there are any."""
        fitting = {ritual.id for ritual in _each_once(rituals_for(self._rituals, services))}
        for ritual, box in self._boxes.items():
            box.setVisible(ritual in fitting)
        return bool(fitting)

    def ticked(self) -> tuple[int, ...]:
        """Give the ids of the courtesies that are shown and ticked."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked() and not box.isHidden())

    def box(self, ritual: int) -> TickBox:
        """Give the box of a courtesy."""
        return self._boxes[ritual]


def _each_once(rituals: Sequence[RitualRow]) -> Collection[RitualRow]:
    """Where two services share a courtesy, it is given once."""
    return {ritual.text: ritual for ritual in rituals}.values()
