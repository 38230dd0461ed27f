"""What follows from a goodbye, filled in already: each with a tick, which can be taken away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.visits.goodbye import Coming
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Weight

NOTHING = "Nothing follows."
_ABREAST = 2


class FollowTicks(QWidget):
    """Shows what will follow as it stands. What was declined stays so while the words around it change."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, TickBox] = {}
        self.nothing = PlainLabel(NOTHING, ink="ink-2")
        self.nothing.hide()  # until it is known
        self._grid = QGridLayout()
        self._grid.setSpacing(STEP)
        for abreast in range(_ABREAST):
            self._grid.setColumnStretch(abreast, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP - HALF_STEP // 2)
        column.addWidget(PlainLabel("What follows", weight=Weight.STRONG))
        column.addWidget(self.nothing)
        column.addLayout(self._grid)

    def show_coming(self, coming: Sequence[Coming]) -> None:
        """Show this, in its order; what is new is ticked."""
        self.nothing.setVisible(not coming)
        for key in self._boxes.keys() - {one.key for one in coming}:
            self._boxes[key].hide()
        for place, one in enumerate(coming):
            box = self._box(one.key)
            box.say(one.words)
            box.setAccessibleName(f"Follows: {one.words}")
            alone = place % _ABREAST == 0 and one is coming[-1]
            self._grid.addWidget(box, *divmod(place, _ABREAST), 1, _ABREAST if alone else 1)
            box.show()

    def declined(self) -> tuple[str, ...]:
        """Give the keys of what is shown and not ticked."""
        return tuple(key for key, box in self._boxes.items() if not box.isHidden() and not box.isChecked())

    def boxes(self) -> tuple[TickBox, ...]:
        """Give the boxes that are shown, in their order."""
        shown = (box for box in self._boxes.values() if not box.isHidden())
        return tuple(sorted(shown, key=self._grid.indexOf))

    def _box(self, key: str) -> TickBox:
        if key not in self._boxes:
            self._boxes[key] = box = TickBox("")
            box.setChecked(True)
        return self._boxes[key]
