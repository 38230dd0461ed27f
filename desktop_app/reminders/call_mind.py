"""What to be natural about: a few of the customer's preferences, those to act on but never mention marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.preferences.icons import KIND_ICONS
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.rules import HEADINGS
from desktop_app.window.emptying import empty
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.typeface import Size, Weight


class CallMind(QWidget):
    """Shows what to have in mind while speaking with somebody; it is not there where nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(HALF_STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(PlainLabel("Be natural about", weight=Weight.STRONG))
        column.addLayout(self._rows)

    def show_facts(self, facts: Sequence[PreferenceRow]) -> None:
        """Show these facts from now on."""
        empty(self._rows)
        for fact in facts:
            self._rows.addWidget(_row(fact))
        self.setVisible(bool(facts))


def _row(fact: PreferenceRow) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(IconLabel(KIND_ICONS[fact.kind], size=ICON_META, line=Size.BODY), 0, Qt.AlignmentFlag.AlignTop)
    words = PlainLabel(fact.text, wrap=True)
    words.setAccessibleName(f"{HEADINGS[fact.kind]}: {fact.text}")
    row.addWidget(words, 1)
    if fact.discreet:
        row.addWidget(IconLabel("privacy", "warn", ICON_META, line=Size.BODY), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel("never mention", size=Size.META, ink="warn"), 0, Qt.AlignmentFlag.AlignTop)
    else:
        row.addWidget(PlainLabel(fact.provenance, size=Size.META, ink="ink-3"), 0, Qt.AlignmentFlag.AlignTop)
    return place
