"""The message as it is being written: which letter, by which way, to where, and its words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.messages.queries import Draft
from desktop_app.messages.rules import BY_MAIL, BY_PHONE, Outgoing
from desktop_app.messages.tables import Way
from desktop_app.messages.to_field import ToField
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField, TextArea
from desktop_app.window.measures import HALF_STEP, STEP

WAYS = {
    Way.MAIL_SERVER: "E-mail",
    Way.MAIL_PROGRAM: "Your mail program",
    Way.TEXT: "Text message",
    Way.PHONE: "Phone",
    Way.PRINT: "Paper",
}
MAIL_HINT, PHONE_HINT = "name@example.com", "020 7946 0142"
ROOM = "\n\n\n"  # what a letter leaves for somebody's own words


class MessageForm(QWidget):
    """Holds the words of one message. `letter_chosen` carries the code of another letter that is wanted."""

    letter_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.letter, self.way = Choice("Letter"), Choice("Send by")
        self.to = ToField()
        self.subject = LineField("Subject")
        self.body = TextArea("Message")
        self.subject_field = Field("Subject", self.subject)
        self.body_field = Field("Message", self.body)
        self._draft: Draft | None = None
        self._drafted = ("", "")
        self._lay_out()
        self.letter.activated.connect(lambda: self.letter_chosen.emit(str(self.letter.value())))
        self.way.currentIndexChanged.connect(self._take_way)

    @property
    def touched(self) -> bool:
        """Whether a person has changed a letter of it."""
        return self.words() != self._drafted

    def words(self) -> tuple[str, str]:
        """The subject and the text as they stand; what goes to a phone or on paper has no subject."""
        subject = self.subject.text() if self._way() in BY_MAIL else ""
        return subject, self.body.toPlainText()

    def show_draft(self, draft: Draft) -> None:
        """Show a draft from now on, in place of whatever stands here."""
        first = self._draft is None
        self._draft = draft
        self.letter.clear()
        for name, code in draft.letters:
            self.letter.addItem(name, code)
        self.letter.choose(draft.letter)
        if first:
            self._offer_ways(draft)
        self._write_draft()

    def put_back(self, subject: str, body: str) -> None:
        """Let the words stand again that stood here before."""
        self.subject.setText(subject)
        self.body.setPlainText(body)

    def begin_with(self, words: str, ways: Sequence[Way]) -> None:
        """Show words that were written elsewhere, to go by the first of these ways that there is."""
        self.put_back(self.subject.text(), words)
        offered = [self.way.itemData(row) for row in range(self.way.count())]
        self.way.choose(next((way.value for way in ways if way.value in offered), self.way.value()))

    def message(self, draft: Draft, reminder: int | None, as_is: bool) -> Outgoing:
        """Give the message as it stands, made of a draft that was shown."""
        subject, body = self.words()
        return Outgoing(
            customer=draft.customer,
            letter=draft.letter,
            way=self._way(),
            address=self.to.address() if self._way() is not Way.PRINT else "",
            subject=subject,
            body=body,
            draft=self._drafted,
            as_is=as_is,
            reminder=reminder,
        )

    def begin(self) -> None:
        """Go to where the first own words belong."""
        text = self.body.toPlainText()
        room = text.find(ROOM)
        cursor = self.body.textCursor()
        cursor.setPosition(room + 2 if room >= 0 else max(text.find("\n"), 0))
        self.body.setTextCursor(cursor)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _way(self) -> Way:
        return Way(str(self.way.value() or Way.PRINT))

    def _offer_ways(self, draft: Draft) -> None:
        self.way.blockSignals(True)
        for way, words in WAYS.items():
            if draft.server or way is not Way.MAIL_SERVER:
                self.way.addItem(words, way.value)
        if not draft.emails and draft.phones:
            self.way.choose(Way.TEXT.value)
        self.way.blockSignals(False)
        self._show_way()

    def _take_way(self) -> None:
        """Another way may want other words; those that a person wrote stay."""
        touched = self.body.toPlainText() != self._drafted[1]
        self._show_way()
        if not touched:
            self._write_draft()

    def _show_way(self) -> None:
        if self._draft is None:
            return
        way = self._way()
        by_phone = way in BY_PHONE
        self.to.offer(self._draft.phones if by_phone else self._draft.emails, PHONE_HINT if by_phone else MAIL_HINT)
        self.to.setVisible(way is not Way.PRINT)
        self.subject_field.setVisible(way in BY_MAIL)

    def _write_draft(self) -> None:
        if self._draft is None:
            return
        self.subject.setText(self._draft.subject)
        whole = QTextCursor(self.body.document())  # so that Ctrl+Z in the field brings the words back
        whole.select(QTextCursor.SelectionType.Document)
        whole.insertText(self._draft.short if self._way() in BY_PHONE else self._draft.body)
        self._drafted = self.words()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + HALF_STEP)
        column.addLayout(_side_by_side(Field("Letter", self.letter), Field("Send by", self.way)))
        column.addLayout(_side_by_side(self.to, self.subject_field))
        column.addWidget(self.body_field, 1)


def _side_by_side(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
