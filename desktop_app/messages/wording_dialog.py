"""The shop's own wording of a letter."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.messages.actions import drop_wording, keep_wording
from desktop_app.messages.letters import Letter
from desktop_app.messages.queries import letter_in_force
from desktop_app.messages.wording import NAMES
from desktop_app.visits.sheet import VisitSheet
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField, TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.typeface import Size

SIZE = QSize(760, 584)
RULE = "A line that asks for something unknown of a customer is left out. There is "


class WordingDialog(VisitSheet):
    """Lets a letter be worded anew, with names in braces. `reworded` carries its code once that is kept."""

    reworded = Signal(str)

    def __init__(self, window: QWidget, background: Background, code: str) -> None:
        super().__init__(window, "Our wording", "Keep as our wording", SIZE)
        self._background, self._code = background, code
        self.subject = LineField("Subject")
        self.letter = TextArea("Letter", lines=8)
        self.short = TextArea("Short form, for a phone", lines=2)
        self.short.setMaximumHeight(self.short.minimumHeight())
        self.as_it_came = Button("As it came", ButtonKind.QUIET)
        self.step.setDefault(False)
        self.taken.connect(self._keep)
        self.as_it_came.clicked.connect(self._drop)
        self.ways.beside(self.as_it_came)
        self._lay_out()
        background.read(letter_in_force, code, then=self._show, failed=self.notice.bad)

    def _show(self, letter: Letter) -> None:
        self.heading.setText(letter.name)
        self.subject.setText(letter.subject)
        self.letter.setPlainText(letter.body)
        self.short.setPlainText(letter.short)

    def _keep(self) -> None:
        self.saving()
        words = (self.subject.text(), self.letter.toPlainText(), self.short.toPlainText())
        self._background.write(keep_wording, self._code, *words, then=self._kept, failed=self.failed)

    def _drop(self) -> None:
        self._background.write(drop_wording, self._code, then=self._kept, failed=self.failed)

    def _kept(self, _: object) -> None:
        self.reworded.emit(self._code)
        self.accept()

    def _lay_out(self) -> None:
        names = ", ".join(f"{{{name}}}" for name in NAMES)
        self.body.addWidget(Field("Subject", self.subject))
        self.body.addWidget(Field("Letter", self.letter), 1)
        self.body.addWidget(Field("Short form, for a phone", self.short))
        self.body.addWidget(PlainLabel(f"{RULE}{names}.", size=Size.META, ink="ink-2", wrap=True))
