"""What to be natural about: a few of the customer's preferences, those to act on but never mention marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.preferences.icons import KIND_ICONS
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.rules import HEADINGS
from desktop_app.window.emptying import empty
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.typeface import Size, Weight


class CallMind(QWidget):
    """Shows what to have in mind while speaking with somebody; it is not there where nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        self._facts = FlowLayout(gap=3 * STEP, line_gap=HALF_STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(PlainLabel("Be natural about", weight=Weight.STRONG))
        column.addLayout(self._facts)

    def show_facts(self, facts: Sequence[PreferenceRow]) -> None:
        """Show these facts from now on."""
        empty(self._facts)
        for fact in facts:
            self._facts.addWidget(_fact(fact))
        self.setVisible(bool(facts))


def _fact(fact: PreferenceRow) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(IconLabel(KIND_ICONS[fact.kind], size=ICON_META, line=Size.BODY))
    words = PlainLabel(fact.text)
    words.setAccessibleName(f"{HEADINGS[fact.kind]}: {fact.text}. {fact.provenance}")
    words.setToolTip(tooltip(f"{fact.text} · {fact.provenance}"))
    row.addWidget(words)
    if fact.discreet:
        row.addWidget(IconLabel("privacy", "warn", ICON_META, line=Size.BODY))
        row.addWidget(PlainLabel("never mention", size=Size.META, weight=Weight.MID, ink="warn"))
    return place
