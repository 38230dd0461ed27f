"""Writing to a customer: drafted, changed by a person, sent by a person, kept."""

import uuid
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.actions import sent
from desktop_app.messages.delivery import Delivery, deliver
from desktop_app.messages.facts_panel import FactsPanel
from desktop_app.messages.handing_over import hand_over
from desktop_app.messages.message_form import MessageForm
from desktop_app.messages.queries import Draft, draft
from desktop_app.messages.rules import UNTOUCHED, WAY_WORDS, Outgoing, checked
from desktop_app.messages.smtp import Parcel
from desktop_app.messages.tables import Way
from desktop_app.visits.sheet import VisitSheet
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP

SIZE = QSize(900, 584)
ASK_PASSWORD = {
    Delivery.NO_PASSWORD: "Type the password of the shop’s mail, then send again.",
    Delivery.WRONG_PASSWORD: "The mail server does not take this password. Nothing was sent.",
}


class ComposeDialog(VisitSheet):
    """Drafts a message to a customer. `told` carries a line for a notice with Undo once it has gone out and is kept.

    What was typed stays until the message is kept; while it is on its way the dialog stays, too.
    """

    told = Signal(str)

    def __init__(
        self, window: QWidget, background: Background, customer: int, reminder: int | None = None, letter: str = ""
    ) -> None:
        """`reminder` is the one it is written for, `letter` the code of the one to begin with."""
        super().__init__(window, "Write", "Send", SIZE)
        self._background, self._customer, self._reminder = background, customer, reminder
        self._post = LongWork(_nothing, _nothing)
        self._uid = str(uuid.uuid4())
        self._draft: Draft | None = None
        self._under_way = self._leaving = False
        self.form = MessageForm()
        self.facts = FactsPanel()
        self.password = Field("Password of the shop’s mail", LineField("Password"))
        self.wording = Button("Our wording…", ButtonKind.QUIET)
        self._lay_out()
        self._connect()
        self._ask_draft(letter, self._show_first)

    def reject(self) -> None:
        """Close, unless it is just being sent; words that nobody has sent are asked about once."""
        if self._under_way:
            return
        if self._draft and self.form.touched and not self._leaving:
            self._leaving = True
            self.notice.ask("What you wrote has not gone out.", "Throw it away", self.reject)
            return
        super().reject()

    def send(self, as_is: bool = False) -> None:
        """Check the message, and let it go by the way that is chosen."""
        if self._draft is None or self._under_way:
            return
        message = self.form.message(self._reminder, as_is)
        if message.needs_a_word:
            self.notice.ask(UNTOUCHED, "Send it as it is", partial(self.send, as_is=True))
            return
        try:
            self._let_go(checked(message))
        except Mistake as mistake:
            self.notice.bad(str(mistake))

    def _let_go(self, message: Outgoing) -> None:
        self.notice.clear()
        if message.way is Way.MAIL_SERVER:
            self._deliver(message)
        elif question := hand_over(message, self):
            self.notice.ask(question, "Yes", partial(self._has_gone, message))

    def _deliver(self, message: Outgoing) -> None:
        assert self._draft is not None  # noqa: S101
        assert self._draft.server is not None  # noqa: S101 - else this way is not offered
        self._wait(True)
        self.notice.info("It is on its way…")
        parcel = Parcel(message.address, message.subject, message.body, self._background.counter.clock.now())
        job = self._post.start(deliver, self._draft.server, self._typed_password().text(), parcel)
        job.finished.connect(partial(self._delivered, message))
        job.failed.connect(self._not_delivered)

    def _delivered(self, message: Outgoing, delivery: Delivery) -> None:
        if delivery is Delivery.TAKEN:
            self._has_gone(message)
            return
        self._not_delivered(ASK_PASSWORD[delivery])
        self.password.show()
        self._typed_password().setFocus()

    def _not_delivered(self, sentence: str) -> None:
        self._wait(False)
        self.failed(sentence)

    def _has_gone(self, message: Outgoing) -> None:
        """Keep what went out. Where that fails it is tried again; the message is not sent twice."""
        self._wait(True)
        self.notice.clear()
        self._background.write(
            sent,
            message,
            self.form.to.to_be_kept(),
            then=partial(self._kept, message),
            failed=partial(self._not_kept, message),
            uid=self._uid,
        )

    def _kept(self, message: Outgoing, _: int) -> None:
        self.accept()
        self.told.emit(f"Written to {self._draft.name if self._draft else ''} {WAY_WORDS[message.way]}.")

    def _not_kept(self, message: Outgoing, sentence: str) -> None:
        self._under_way = False
        self.notice.bad(f"It has gone out, but is not kept here yet. {sentence}", partial(self._has_gone, message))

    def _wait(self, under_way: bool) -> None:
        """Let nothing be changed or sent while the message is under way."""
        self._under_way = under_way
        for part in (self.step, self.form, self.wording, self.cancel):
            part.setEnabled(not under_way)

    def _ask_draft(self, letter: str, then: object) -> None:
        counter = self._background.counter
        asked = (self._customer, self._reminder, letter, counter.clock.today(), counter.by)
        self._background.read(draft, *asked, then=then, failed=self.notice.bad)  # type: ignore[arg-type]

    def _show_first(self, shown: Draft) -> None:
        self._show(shown)
        self.heading.setText(f"Write to {shown.name}")
        self.form.begin()

    def _show(self, shown: Draft) -> None:
        self._draft = shown
        self.form.show_draft(shown)
        self.facts.show_draft(shown)

    def _choose_letter(self, letter: str) -> None:
        before = self.form.words() if self.form.touched else None
        self._ask_draft(letter, partial(self._change, before))

    def _change(self, before: tuple[str, str] | None, shown: Draft) -> None:
        self._show(shown)
        if before:
            self.notice.done("What you wrote was put aside.", partial(self.form.put_back, *before))

    def _open_wording(self) -> None:
        from desktop_app.messages.wording_dialog import WordingDialog  # opened seldom

        if self._draft:
            dialog = WordingDialog(self, self._background, self._draft.letter)
            dialog.reworded.connect(self._choose_letter)
            dialog.open()

    def _typed_password(self) -> QLineEdit:
        assert isinstance(self.password.control, QLineEdit)  # noqa: S101 - made so above
        return self.password.control

    def _connect(self) -> None:
        self.step.setDefault(False)  # Enter is for the next line, Ctrl+Enter sends
        self.taken.connect(self.send)
        self.form.letter_chosen.connect(self._choose_letter)
        self.wording.clicked.connect(self._open_wording)
        self.finished.connect(lambda _: self._post.close())

    def _lay_out(self) -> None:
        self._typed_password().setEchoMode(QLineEdit.EchoMode.Password)
        self.password.hide()
        columns = QHBoxLayout()
        columns.setSpacing(3 * STEP)
        columns.addWidget(self.form, 1)
        columns.addWidget(self.facts)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.password)
        self.foot.insertWidget(self.foot.count() - 1, self.wording)


def _nothing() -> None:
    """The post needs no database."""
