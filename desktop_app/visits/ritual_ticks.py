"""The courtesies of a visit, ticked off one by one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.visits.rules import RitualRow, rituals_for
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox

COLUMNS = 2


class RitualTicks(QWidget):
    """Shows the courtesies that belong to the services of a visit. A tick stays while the services change."""

    def __init__(self, rituals: Sequence[RitualRow], parent: QWidget | None = None) -> None:
        """`rituals` are all that the shop has; `show_for` chooses among them."""
        super().__init__(parent)
        self._rituals = rituals
        self._boxes = {ritual.id: TickBox(ritual.text, self) for ritual in rituals}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(STEP)

    def show_for(self, services: Sequence[str]) -> None:
        """Show those that belong to these services and those that belong to every visit."""
        fitting = _each_once(rituals_for(self._rituals, services))
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
        for place, ritual in enumerate(fitting):
            self._grid.addWidget(self._boxes[ritual.id], *divmod(place, COLUMNS))
            self._boxes[ritual.id].show()

    def ticked(self) -> tuple[int, ...]:
        """Give the ids of the courtesies that are shown and ticked."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked() and not box.isHidden())

    def box(self, ritual: int) -> TickBox:
        """Give the box of a courtesy."""
        return self._boxes[ritual]


def _each_once(rituals: Sequence[RitualRow]) -> Sequence[RitualRow]:
    """Where two services share a courtesy, it is given once."""
    return tuple({ritual.text: ritual for ritual in reversed(rituals)}.values())[::-1]
