"""A sentence of a playbook on the screen: words, and tokens that can be chosen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.playbooks.page.sentence import Part, Slot, as_text
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.token import Token
from desktop_app.window.typeface import Size

NAMES: Mapping[Slot, str] = {
    Slot.TRIGGER: "What happens",
    Slot.SERVICE: "Which service",
    Slot.PRODUCT: "Which product",
    Slot.TAG: "Tagged",
    Slot.PREFERENCE: "With the preference",
    Slot.DATE: "Which date",
    Slot.RHYTHM: "How their rhythm stands",
    Slot.INCIDENT: "What went wrong",
    Slot.FIRST_VISIT: "First visit",
    Slot.CONCERN: "Worry",
    Slot.VISITS: "Which visits",
    Slot.VISITS_AT_LEAST: "From which visit on",
    Slot.MOOD: "Mood on leaving",
    Slot.OFFER: "The offer",
    Slot.STARTS: "From the day",
    Slot.ENDS: "Until the day",
    Slot.DELAY: "When",
    Slot.CHANNEL: "How",
    Slot.TEXT: "What to ask or do",
    Slot.ASSIGNEE: "Whose it is",
    Slot.MODE: "Where it shows",
    Slot.KIND: "What it is for",
    Slot.LETTER: "Letter",
}
"""What each token chooses, as it is read aloud."""


class SentenceLine(QWidget):
    """Shows parts of a sentence, wrapped like words in a paragraph. `pressed` carries the slot and its token."""

    pressed = Signal(object, object)

    def __init__(self, *, size: Size = Size.HEAD, quiet: bool = False) -> None:
        """With `quiet`, tokens have no ground, for what is rarely chosen."""
        super().__init__()
        self._size, self._quiet = size, quiet
        self._shown: tuple[Part, ...] = ()
        self._tokens: dict[Slot, Token] = {}
        self._flow = FlowLayout(self, gap=0 if quiet else HALF_STEP + 1, line_gap=0 if quiet else STEP)

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Say this from now on; the token that had the focus keeps it."""
        shown = tuple(parts)
        if shown == self._shown:
            return
        focused = next((slot for slot, token in self._tokens.items() if token is self.window().focusWidget()), None)
        self._clear()
        self._shown = shown
        self.setAccessibleName(as_text(shown))
        for part in shown:
            self._add(part)
        if focused in self._tokens:
            self._tokens[focused].show()  # at once: a layout waits for a moment
            self._tokens[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def token(self, slot: Slot) -> Token:
        """Give the token of a slot; KeyError where the sentence has none."""
        return self._tokens[slot]

    def _add(self, part: Part) -> None:
        if part.slot is None:
            for word in (part.words + part.after).split():
                label = PlainLabel(word, size=self._size)
                label.setFixedHeight(Token("", "", size=self._size).sizeHint().height())
                self._flow.addWidget(label)
            return
        slot = part.slot
        token = Token(part.words, NAMES[slot], size=self._size, after=part.after, quiet=self._quiet)
        token.clicked.connect(lambda: self.pressed.emit(slot, token))
        self._tokens[slot] = token
        self._flow.addWidget(token)

    def _clear(self) -> None:
        self._tokens = {}
        while item := self._flow.takeAt(0):
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
