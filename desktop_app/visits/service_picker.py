"""Choosing services by a tap each, or by typing one that is not among them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.fields import LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill

OFFERED = 6


class ServicePicker(QWidget):
    """Offers the services that are done most often. `changed` says that others are chosen now."""

    changed = Signal()

    def __init__(self, names: Sequence[str], chosen: Sequence[str] = (), beside: QWidget | None = None) -> None:
        """`names` are all services, the likeliest first; those `chosen` already stand before them.

        `beside` is a control to stand beside the field for another service.
        """
        super().__init__()
        rest = [name for name in names if name not in chosen]
        self._pills = [ChoicePill(name, chosen=True) for name in chosen]
        self._pills += [ChoicePill(name) for name in rest[: max(0, OFFERED - len(chosen))]]
        self.other = LineField("Another service", "Another service")
        self.other.textChanged.connect(self.changed)
        flow = FlowLayout(line_gap=STEP)
        for pill in self._pills:
            pill.toggled.connect(self.changed)
            flow.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        if self._pills:
            column.addLayout(flow)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.other, 1)
        if beside:
            row.addWidget(beside)
        column.addLayout(row)

    def services(self) -> tuple[str, ...]:
        """Give the names chosen, the one typed last."""
        named = [pill.words for pill in self._pills if pill.isChecked()]
        typed = self.other.text().strip()
        return (*named, typed) if typed else tuple(named)

    def pill(self, name: str) -> ChoicePill:
        """Give the pill of a service that is offered; StopIteration where it is not."""
        return next(pill for pill in self._pills if pill.words == name)
