"""Adding somebody, or changing a card."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.customers.actions import keep_card
from desktop_app.customers.card_form import CardForm
from desktop_app.customers.doubles import MaybeSame, maybe_same
from desktop_app.customers.doubles_warning import DoublesWarning
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.queries import CustomerCard, card, resolve
from desktop_app.foundation.mistakes import Mistake
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.typeface import Size, Weight

WIDTH, HEIGHT = 640, 640
AROUND = 96  # pixels of the window that stay free above and below
UNSAVED = "This is not saved yet. Once more leaves it."
PAUSE = 150  # milliseconds without a key, after which likely doubles are looked for


@dataclass(frozen=True, slots=True)
class Sought:
    """A draft, and who could be the same person."""

    draft: CustomerDraft
    others: tuple[MaybeSame, ...]


class EditDialog(Dialog):
    """Takes a new customer, or changes the card of `customer`. `saved` carries whose card it became.

    `opened` carries the customer whose card is wanted instead, because it is the same person.
    """

    saved = Signal(int)
    opened = Signal(int)

    def __init__(self, window: QWidget, background: Background, *, name: str = "", customer: int | None = None) -> None:
        title = "A new customer" if customer is None else "Change the card"
        height = min(HEIGHT, window.window().height() - AROUND)
        super().__init__(window, title, QSize(WIDTH, height))
        self._background = background
        self._customer = customer
        self._known: dict[str, int] = {}
        self._leaving = False
        self.form = CardForm()
        self.form.lines["name"].setText(name)
        self.warning = DoublesWarning()
        self.notice = Notice()
        self.save = Button("Save", ButtonKind.PRIMARY)
        self._lay_out(title)
        self._connect()
        self._before = self.form.typed()
        if customer is not None:
            self.save.setEnabled(False)
            background.read(card, customer, then=self._show)
        elif name:
            self._seek()

    def open(self) -> None:
        """Begin at the end of the name, so that typing goes on where it was left."""
        super().open()
        self.form.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.lines["name"].end(False)

    def reject(self) -> None:
        """Leave without saving; where something was typed, only when asked a second time."""
        if self._leaving or self.form.typed() == self._before:
            super().reject()
        else:
            self._leaving = True
            self.notice.info(UNSAVED)

    def _show(self, shown: CustomerCard) -> None:
        self.form.show_draft(_draft_of(shown))
        self._known = {other.name: other.id for other in shown.relations}
        self.form.rows["related"].show_values((other.label, other.name) for other in shown.relations)
        self._before = self.form.typed()
        self.save.setEnabled(True)

    def _seek(self) -> None:
        self._background.read(_seek_others, self.form.glimpse(), self._customer, then=self._warn)

    def _warn(self, sought: Sought) -> None:
        if sought.draft == self.form.glimpse():
            self.warning.show_others(sought.others)

    def _keep(self) -> None:
        draft = self.form.draft()
        related = self.form.rows["related"].values()
        self.form.fields["related"].accept()
        self.notice.clear()
        if draft is None:
            QTimer.singleShot(0, self, self._show_wrong)  # once there is room for the sentence
            return
        self._background.read(
            _named, related, self._known, then=lambda named: self._write(draft, named), failed=self._no_relation
        )

    def _write(self, draft: CustomerDraft, related: dict[int, str]) -> None:
        self._background.write(keep_card, self._customer, draft, related, then=self._saved, failed=self.notice.bad)

    def _no_relation(self, sentence: str) -> None:
        self.form.fields["related"].complain(sentence)
        self.form.fields["related"].setFocus()
        QTimer.singleShot(0, self, self._show_wrong)

    def _show_wrong(self) -> None:
        """Bring the first field with a complaint into sight."""
        wrong = next(field for field in self.form.fields.values() if field.complaint)
        self._scroll.ensureWidgetVisible(wrong, 0, STEP)

    def _saved(self, customer: int) -> None:
        self.accept()
        self.saved.emit(customer)

    def _open_other(self, customer: int) -> None:
        super().reject()
        self.opened.emit(customer)

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._seek)
        self.form.edited.connect(self._pause.start)
        self.warning.opened.connect(self._open_other)
        self.save.clicked.connect(self._keep)
        self.save.setDefault(True)

    def _lay_out(self, title: str) -> None:
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (scroll.viewport(), self.form):
            ground.setAutoFillBackground(False)
        self.content.setSpacing(STEP)
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.warning)
        self.content.addWidget(scroll, 1)
        self.content.addWidget(self.notice)
        self.content.addLayout(self.foot(self.save))


def _seek_others(draft: CustomerDraft, but: int | None) -> Sought:
    return Sought(draft, maybe_same(draft, but))


def _draft_of(shown: CustomerCard) -> CustomerDraft:
    return CustomerDraft(**{part: getattr(shown, part) for part in CustomerDraft.__dataclass_fields__})


def _named(related: list[tuple[str, str]], known: dict[str, int]) -> dict[int, str]:
    """Give whom the typed names mean, each with the relation; raises Mistake where it is nobody or one of several."""
    for label, who in related:
        if not label.strip() or not who.strip():
            raise Mistake("Write both: how they are related, and who it is.")
    return {known.get(who) or resolve(who): label for label, who in related}
