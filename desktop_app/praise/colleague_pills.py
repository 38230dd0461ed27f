"""Choosing colleagues, as many as were in it together."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.praise.rules import named
from desktop_app.staff.queries import Member
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.typeface import Size, Weight


class ColleaguePills(QWidget):
    """Everyone who works here, by name; each is chosen by a tap, and let go by another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pills: dict[int, ChoicePill] = {}
        self._flow = FlowLayout(line_gap=STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(PlainLabel("Who is to be thanked?", size=Size.META, weight=Weight.MID, ink="ink-2"))
        column.addLayout(self._flow)

    def offer(self, members: Sequence[Member]) -> None:
        """Offer these colleagues."""
        for member in members:
            self.pills[member.id] = ChoicePill(member.name)
            self._flow.addWidget(self.pills[member.id])

    def choose(self, member: int) -> None:
        """Choose one more, if they are offered."""
        if member in self.pills:
            self.pills[member].setChecked(True)

    def chosen(self) -> tuple[int, ...]:
        """Give the ids of those who are chosen."""
        return tuple(member for member, pill in self.pills.items() if pill.isChecked())

    def names(self) -> str:
        """Give the names of those who are chosen, at least one, as they are said together."""
        return named([self.pills[member].words for member in self.chosen()])
