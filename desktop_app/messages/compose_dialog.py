"""Writing to a customer: drafted, changed by a person, sent by a person, kept."""

import uuid
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.actions import sent
from desktop_app.messages.facts_panel import FactsPanel
from desktop_app.messages.handing_over import hand_over
from desktop_app.messages.message_form import MessageForm
from desktop_app.messages.postman import Postman
from desktop_app.messages.queries import Draft, draft
from desktop_app.messages.rules import UNTOUCHED, WAY_WORDS, Outgoing, Written, checked
from desktop_app.messages.smtp import Parcel
from desktop_app.messages.tables import Way
from desktop_app.visits.sheet import VisitSheet
from desktop_app.window.background import Background, Then
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP

SIZE = QSize(900, 584)
UNSENT = "What you wrote has not gone out."


class ComposeDialog(VisitSheet):
    """Drafts a message to a customer. `told` carries a line for a notice with Undo once it has gone out and is kept.

    What was typed stays until the message is kept; while it is on its way the dialog stays, too.
    """

    told = Signal(str)

    def __init__(
        self,
        window: QWidget,
        background: Background,
        customer: int,
        reminder: int | None = None,
        letter: str = "",
        *,
        written: Written | None = None,
    ) -> None:
        """`reminder` is the one it is written for, `letter` the code of the one to begin with, `written` what is meant
        to stand there instead."""
        super().__init__(window, "Write", "Send", SIZE)
        self._background, self._customer, self._reminder = background, customer, reminder
        self._uid = str(uuid.uuid4())
        self._written = written
        self._draft: Draft | None = None
        self._message: Outgoing | None = None  # what is on its way, or has gone out and is not kept yet
        self._under_way = False
        self.form = MessageForm()
        self.facts = FactsPanel()
        self.password = LineField("Password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_field = Field("Password of the shop’s mail", self.password)
        self.wording = Button("Our wording…", ButtonKind.QUIET)
        self._postman = Postman(self)
        self._lay_out()
        self._connect()
        self._ask_draft(letter, self._show_first)

    def reject(self) -> None:
        """Close, unless it is just being sent; words that nobody has sent are asked about once."""
        if self._under_way:
            return
        unsent = self._message is None and self._draft is not None and self.form.touched
        if unsent and self.notice.sentence != UNSENT:
            self.notice.ask(UNSENT, "Throw it away", super().reject)
        else:
            super().reject()

    def send(self, as_is: bool = False) -> None:
        """Check the message, and let it go by the way that is chosen."""
        if self._draft is None or self._message is not None:
            return
        message = self.form.message(self._draft, self._reminder, as_is)
        if message.needs_a_word:
            self.notice.ask(UNTOUCHED, "Send it as it is", partial(self.send, as_is=True))
            return
        try:
            self._let_go(self._draft, checked(message))
        except Mistake as mistake:
            self.notice.bad(str(mistake))

    def _let_go(self, drafted: Draft, message: Outgoing) -> None:
        self.notice.clear()
        if message.way is Way.MAIL_SERVER and drafted.server:
            self._wait_for(message)
            self.notice.info("It is on its way…")
            parcel = Parcel(message.address, message.subject, message.body, self._background.counter.clock.now())
            self._postman.send(drafted.server, self.password.text(), parcel)
        elif question := hand_over(message, self):
            self.notice.ask(question, "Yes", partial(self._keep, message))

    def _ask_password(self, sentence: str) -> None:
        self._not_taken(sentence)
        self.password_field.show()
        self.password.setFocus()

    def _not_taken(self, sentence: str) -> None:
        self._wait_for(None)
        self.failed(sentence)

    def _keep(self, message: Outgoing) -> None:
        """Keep what went out. Where that fails it is tried again; the message is not sent twice."""
        self._wait_for(message)
        self.notice.clear()
        self._background.write(
            sent,
            message,
            self.form.to.to_be_kept(),
            then=self._kept,
            failed=partial(self._not_kept, message),
            uid=self._uid,
        )

    def _kept(self, _: int) -> None:
        if self._draft and self._message:
            self.told.emit(f"Written to {self._draft.name} {WAY_WORDS[self._message.way]}.")
        self.accept()

    def _not_kept(self, message: Outgoing, sentence: str) -> None:
        self._under_way = False
        self.ways.cancel.setEnabled(True)
        self.notice.bad(f"It has gone out, but is not kept here yet. {sentence}", partial(self._keep, message))

    def _wait_for(self, message: Outgoing | None) -> None:
        """Let nothing be changed or sent while a message is under way; None once it is not any more."""
        self._message = message
        self._under_way = message is not None
        for part in (self.step, self.form, self.wording, self.ways.cancel):
            part.setEnabled(message is None)

    def _taken(self) -> None:
        if self._message:
            self._keep(self._message)

    def _ask_draft(self, letter: str, then: Then) -> None:
        counter = self._background.counter
        asked = (self._customer, self._reminder, letter, counter.clock.today(), counter.by)
        self._background.read(draft, *asked, then=then, failed=self.notice.bad)

    def _show_first(self, shown: Draft) -> None:
        self._show(shown)
        self.heading.setText(f"Write to {shown.name}")
        if self._written:
            self.form.begin_with(self._written.words, self._written.ways)
        self.form.begin()

    def _show(self, shown: Draft) -> None:
        self._draft = shown
        self.form.show_draft(shown)
        self.facts.show_draft(shown)

    def _choose_letter(self, letter: str) -> None:
        before = self.form.words() if self.form.touched else None
        self._ask_draft(letter, partial(self._exchange, before))

    def _exchange(self, before: tuple[str, str] | None, shown: Draft) -> None:
        self._show(shown)
        if before:
            self.notice.done("What you wrote was put aside.", partial(self.form.put_back, *before))

    def _open_wording(self) -> None:
        from desktop_app.messages.wording_dialog import WordingDialog  # opened seldom

        if self._draft:
            dialog = WordingDialog(self._window, self._background, self._draft.letter)
            dialog.reworded.connect(self._choose_letter)
            dialog.setModal(True)  # over this dialog, too; both belong to the window
            dialog.show()

    def _connect(self) -> None:
        self.step.setDefault(False)  # Enter is for the next line, Ctrl+Enter sends
        self.taken.connect(self.send)
        self.form.letter_chosen.connect(self._choose_letter)
        self.wording.clicked.connect(self._open_wording)
        self.finished.connect(lambda _: self._postman.close())
        self._postman.taken.connect(self._taken)
        self._postman.password_wanted.connect(self._ask_password)
        self._postman.failed.connect(self._not_taken)

    def _lay_out(self) -> None:
        self.password_field.hide()
        columns = QHBoxLayout()
        columns.setSpacing(3 * STEP)
        columns.addWidget(self.form, 1)
        side = QVBoxLayout()
        side.setSpacing(2 * STEP)
        side.addWidget(self.facts, 1)
        side.addWidget(self.password_field)
        columns.addLayout(side)
        self.body.addLayout(columns, 1)
        self.ways.beside(self.wording)
