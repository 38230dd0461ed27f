"""What stood in the way of those who are thanked, and whether the shop changes its ways or trusts its people."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.praise.gap_actions import keep_gap
from desktop_app.praise.gap_rules import Ending, needs_words
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.staff.decider_line import DeciderLine
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.one_of import OneOf
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
TITLE = "What stood in the way?"
ENDINGS = {"Fix the system": Ending.FIX, "It is fixed": Ending.FIXED, "Leave to judgement": Ending.JUDGEMENT}
UNDECIDED = "With nothing chosen it waits to be decided."


class GapDialog(Dialog):
    """A line about the gap, and what comes of it. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, praise: Praise) -> None:
        super().__init__(window, TITLE, QSize(WIDTH, 0))
        self._background, self._praise = background, praise
        self.text = LineField("", "No spray for stains at the basins")
        self.stood = Field("What they had to find a way around", self.text)
        self.endings = OneOf()
        self.endings.offer(list(ENDINGS))
        self.words = LineField("", "A spray and a cloth at each basin")
        self.different = Field("What will be different", self.words)
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self._lay_out()
        self._show()
        self.endings.changed.connect(self._ask_for_words)
        self.keep.clicked.connect(self._keep)

    def ending(self) -> Ending | None:
        """Give what comes of it, None where nobody has decided."""
        return ENDINGS.get(self.endings.value())

    def _show(self) -> None:
        if gap := self._praise.gap:
            self.text.setText(gap.text)
            self.words.setText(gap.words)
            self.endings.choose(next((words for words, ending in ENDINGS.items() if ending is gap.ending), ""))
        self._ask_for_words()

    def _ask_for_words(self) -> None:
        self.different.setVisible(needs_words(self.ending()))

    def _keep(self) -> None:
        for field in (self.stood, self.different):
            field.accept()
        self._background.write(
            keep_gap,
            self._praise.id,
            self.text.text(),
            self.ending(),
            self.words.text(),
            then=self._has_kept,
            failed=self._ask_again,
        )

    def _ask_again(self, sentence: str) -> None:
        field = self.different if self.text.text().strip() and needs_words(self.ending()) else self.stood
        field.complain(sentence)
        field.setFocus()

    def _has_kept(self, _: None) -> None:
        self.told.emit(f"Kept: what stood in the way of {named(self._praise.colleagues)}.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        said = f"{named(self._praise.colleagues)}: {self._praise.text}"
        self.content.addWidget(PlainLabel(said, ink="ink-2", wrap=True))
        self.content.addWidget(self.stood)
        self.content.addWidget(PlainLabel("What comes of it?", size=Size.META, weight=Weight.MID, ink="ink-2"))
        self.content.addWidget(self.endings)
        self.content.addWidget(PlainLabel(UNDECIDED, size=Size.META, ink="ink-2", wrap=True))
        self.content.addWidget(DeciderLine(self._background))
        self.content.addWidget(self.different)
        self.content.addLayout(self.foot(self.keep))
        self.text.setFocus()
