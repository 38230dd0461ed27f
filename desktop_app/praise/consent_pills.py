"""What a customer said to being named in a story."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.praise.story_rules import Consent
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.typeface import Size, Weight

ANSWERS = {Consent.AGREED: "Asked, and agreed", Consent.DECLINED: "Asked, rather not"}
UNTIL_THEN = "Unless they agree, the story is told without the name."


class ConsentPills(QWidget):
    """At most one answer is chosen; none means that nobody has asked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` of the customer."""
        super().__init__(parent)
        self.pills = {consent: ChoicePill(words) for consent, words in ANSWERS.items()}
        flow = FlowLayout(line_gap=STEP)
        for consent, pill in self.pills.items():
            pill.toggled.connect(lambda on, consent=consent: self._choose(consent, on))
            flow.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        asked = f"May {name} be named in it?"
        column.addWidget(PlainLabel(asked, size=Size.META, weight=Weight.MID, ink="ink-2", wrap=True))
        column.addLayout(flow)
        column.addWidget(PlainLabel(UNTIL_THEN, size=Size.META, ink="ink-2", wrap=True))

    def show_answer(self, consent: Consent) -> None:
        """Show what the customer said."""
        if consent in self.pills:
            self.pills[consent].setChecked(True)

    def answer(self) -> Consent:
        """Give what the customer said."""
        return next((consent for consent, pill in self.pills.items() if pill.isChecked()), Consent.NOT_ASKED)

    def _choose(self, chosen: Consent, on: bool) -> None:
        if on:
            for consent, pill in self.pills.items():
                if consent is not chosen:
                    pill.setChecked(False)
