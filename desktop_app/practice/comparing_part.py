"""What came of each act in the sample shop, beside the one that was chosen."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_day
from desktop_app.practice.records import Case, Choice
from desktop_app.practice.rules import Verdict
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

LOOKS = {
    Verdict.WORKED: ("check", "good"),
    Verdict.FAILED: ("alert", "warn"),
    Verdict.BOTH: ("swap", "ink-2"),
    Verdict.OPEN: ("clock", "ink-2"),
    Verdict.UNDONE: ("question", "ink-2"),
}
"""The icon of each verdict and the colour of its word."""
YOURS = "Yours"


class ComparingPart(QWidget):
    """One sheet for each act: whether it worked, how that shows, and the reason."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[ActSheet] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(STEP)
        self._column.addStretch()

    def show_case(self, case: Case, chosen: int) -> None:
        """Show what came of the acts: the chosen one first, then what worked, then the rest."""
        for sheet in self.sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        order = sorted(range(len(case.choices)), key=lambda place: (place != chosen, _rank(case.choices[place])))
        self.sheets = [ActSheet(case.choices[place], yours=place == chosen) for place in order]
        for place, sheet in enumerate(self.sheets):
            self._column.insertWidget(place, sheet)


class ActSheet(Surface):
    """What came of one act. `yours` where it is the one that was chosen."""

    def __init__(self, choice: Choice, *, yours: bool) -> None:
        super().__init__(fill="panel" if yours else "paper", border="accent" if yours else "line")
        self.choice = choice
        icon, ink = LOOKS[choice.verdict]
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(PlainLabel(choice.text, weight=Weight.STRONG, wrap=True), 1)
        if yours:
            head.addWidget(Chip(YOURS, ChipKind.HERE, "person"), 0, Qt.AlignmentFlag.AlignTop)
        came = QHBoxLayout()
        came.setSpacing(STEP)
        came.addWidget(IconLabel(icon, ink, line=Size.BODY))
        came.addWidget(PlainLabel(choice.verdict, weight=Weight.MID, ink=ink), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        column.setSpacing(STEP // 2)
        column.addLayout(head)
        column.addLayout(came)
        for line in evidence(choice):
            column.addWidget(PlainLabel(line, size=Size.META, ink="ink-2", wrap=True))
        column.addWidget(PlainLabel(choice.why, wrap=True))
        whose = f"{YOURS}: {choice.text}" if yours else choice.text
        self.setAccessibleName(". ".join((whose, choice.verdict, *evidence(choice), choice.why)))


def evidence(choice: Choice) -> Iterator[str]:
    """Say how it shows, a line for each to whom it was done."""
    for one in choice.shown:
        if one.signs:
            said = " · ".join(sign.words for sign in one.signs)
            yield f"{one.who}, {short_day(one.day)} · {said}"
    if choice.helped:
        yield choice.helped


def _rank(choice: Choice) -> int:
    return list(Verdict).index(choice.verdict)
