"""What a draft was made of, beside it: to be seen before it is sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.messages.queries import Draft
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

WIDTH = 248
HEADINGS = {"Drafted from": True, "Also known": False}


class FactsPanel(QWidget):
    """How they like to be reached, whether the letter went to many, what the draft says, and what it could."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._place.addWidget(self._shown)

    def show_draft(self, draft: Draft) -> None:
        """Show what belongs to a draft."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(STEP + HALF_STEP)
        for words in draft.ask_first:
            column.addWidget(_line("contact", words))
        if draft.many:
            column.addWidget(_line("customers", draft.many))
        for heading, told in HEADINGS.items():
            facts = [fact for fact in draft.facts if fact.told is told]
            if facts:
                column.addSpacing(STEP if column.count() else 0)
                column.addWidget(PlainLabel(heading, weight=Weight.STRONG))
            for fact in facts:
                column.addWidget(_fact(fact.label, fact.words))
        column.addStretch()
        self._exchange(Scrolling(content))

    def _exchange(self, shown: QWidget) -> None:
        self._place.replaceWidget(self._shown, shown)
        self._shown.deleteLater()
        self._shown.hide()
        self._shown = shown


def _line(icon: str, words: str) -> QWidget:
    """What to think of first: icon and words in the colour of a warning."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(IconLabel(icon, "warn", line=Size.BODY), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(words, ink="warn", wrap=True), 1)
    return line


def _fact(label: str, words: str) -> QWidget:
    fact = QWidget()
    column = QVBoxLayout(fact)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(PlainLabel(label.capitalize(), size=Size.META, ink="ink-3", wrap=True))
    column.addWidget(PlainLabel(words, wrap=True))
    return fact
