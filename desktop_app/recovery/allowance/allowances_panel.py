"""What everybody may spend to make things right without asking, and who may spend something else."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.allowance.allowance_actions import allow, allow_as_everybody, allow_everybody
from desktop_app.recovery.allowance.allowance_queries import Allowances, allowances
from desktop_app.recovery.allowance.allowance_row import AllowanceRow
from desktop_app.recovery.rules import Limits
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP

EVERYBODY = "Everybody"


class AllowancesPanel(QWidget):
    """Everybody's amounts, and below them those of each colleague, whose empty fields are as everybody's."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.says = PlainLabel(ink="ink-2", wrap=True)
        self.everybody = AllowanceRow(EVERYBODY)
        self.everybody.typed.connect(self._allow_everybody)
        self.colleagues: dict[int, AllowanceRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._column.addWidget(self.says)
        self._column.addWidget(self.everybody)
        background.changed.connect(self._look_again)
        self._read()

    def _read(self) -> None:
        self._background.read(allowances, then=self._show)

    def _look_again(self, change: Change) -> None:
        if change.touches("allowance", "settings", "staff"):
            self._read()

    def _show(self, known: Allowances) -> None:
        self.says.setText(f"In {known.currency}. What is left empty beside a name is as everybody’s.")
        self.everybody.show_limits(known.usual, known.usual)
        for one in known.colleagues:
            if one.member.id not in self.colleagues:
                self._add(one.member.id, one.member.name)
            self.colleagues[one.member.id].show_limits(one.own, known.usual)

    def _add(self, staff: int, name: str) -> None:
        row = self.colleagues[staff] = AllowanceRow(name)
        row.typed.connect(lambda typed: self._allow(staff, typed))
        self._column.addWidget(row)

    def _allow_everybody(self, typed: Limits | None) -> None:
        if typed:
            self._background.write(allow_everybody, typed.per_incident, typed.per_month)
        self._read()  # an amount that was emptied is shown as it stands

    def _allow(self, staff: int, typed: Limits | None) -> None:
        if typed:
            self._background.write(allow, staff, typed.per_incident, typed.per_month)
        else:
            self._background.write(allow_as_everybody, staff)
