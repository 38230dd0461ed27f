"""What lies beside a list where the one thing to do about the one at hand needs a few words."""

from PySide6.QtCore import Qt

from desktop_app.recovery.page.panel import Panel
from desktop_app.window.buttons import Button
from desktop_app.window.fields import LineField


class AnswerPanel(Panel):
    """A field for the words, and the button that keeps them; Enter in the field presses it."""

    def __init__(self, question: str, hint: str, step: Button) -> None:
        """`question` is read aloud; `hint` stands in the empty field."""
        super().__init__()
        self._asked: int | None = None
        self.words = LineField(question, hint)
        self.step = step
        self.fields.addWidget(self.words)
        self.add_buttons(step)
        self.words.returnPressed.connect(step.click)

    def ask(self, number: int, *, waits: bool) -> None:
        """Ask about the one of this number, if it `waits` for words; those begun for another are not kept for it."""
        if number != self._asked:
            self.words.clear()
        self._asked = number
        for part in (self.words, self.step):
            part.setVisible(waits)

    def go_on(self) -> None:
        """Give the keys to the field."""
        if self.words.isVisible():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
