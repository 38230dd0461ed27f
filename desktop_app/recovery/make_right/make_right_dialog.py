"""Make it right: what happened, what is given for it, the words that go with it, and what follows; in one go."""

import uuid

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.queries import CustomerCard
from desktop_app.foundation.money import amount_words
from desktop_app.recovery.at_once_actions import put_aside, put_right
from desktop_app.recovery.friction_dialog import TITLE as STOPPED
from desktop_app.recovery.friction_dialog import FrictionDialog
from desktop_app.recovery.giving_actions import MadeRight
from desktop_app.recovery.make_right.draft import as_draft
from desktop_app.recovery.make_right.make_right_form import MakeRightForm
from desktop_app.recovery.rules import LetterWay, given_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import ErrorLine
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

LARGEST = QSize(1096, 704)
AROUND = QSize(4 * STEP, 4 * STEP)


class MakeRightDialog(Dialog):
    """Goes on with an incident, or begins anew.

    `told` carries what was done; once it is, `to_be_sent` the LetterWay by which the words go out, and the words.
    """

    told = Signal(str)
    to_be_sent = Signal(object, str)

    def __init__(
        self, window: QWidget, background: Background, card: CustomerCard, incident: int | None = None
    ) -> None:
        """`incident` is the one to go on with; without it, what waits for this customer, if anything does."""
        size = LARGEST.boundedTo(window.window().size() - AROUND)
        super().__init__(window, "Make it right", size)
        self._background, self._name = background, card.call or card.name
        self._uid = str(uuid.uuid4())  # two quick taps are one act
        self.form = MakeRightForm(background, card, incident)
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.afresh = Button("Something new happened", ButtonKind.QUIET, icon="plus")
        self.afresh.hide()
        self.stopped = Button(STOPPED, ButtonKind.QUIET, icon="lock")
        self.later = Button("Save for later")
        self.make = Button("Make it right", ButtonKind.PRIMARY, after="enter")
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.form.begun.connect(self._begin)
        self.form.changed.connect(self._show_sum)
        self.afresh.clicked.connect(self._begin_afresh)
        self.form.allowance.cross.clicked.connect(self.reject)
        self.stopped.clicked.connect(self._tell_what_stopped)
        self.later.clicked.connect(self._save)
        self.make.clicked.connect(self._make)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.make.click)

    def _begin(self, waited: bool) -> None:
        self.afresh.setVisible(waited)
        (self.make if waited else self.form.happened.words).setFocus()

    def _begin_afresh(self) -> None:
        self.afresh.hide()
        self.form.begin_afresh()

    def _show_sum(self, amount: int) -> None:
        self.wrong.hide()
        self.make.say(f"Make it right · {amount_words(amount)}" if amount else "Make it right")

    def _make(self) -> None:
        told, offer = self.form.told(), self.form.offer()
        if told is None or offer is None or not self.form.is_understood():
            return
        self.make.setEnabled(False)
        self._background.write(
            put_right,
            told,
            offer.given,
            offered=offer.offered,
            chosen=offer.chosen,
            letter=self.form.words.text(),
            post_to=self.form.manner.address(),
            follow_up=self.form.follow_up.follow_up(),
            uid=self._uid,
            then=self._has_made,
            failed=self._complain,
        )

    def _save(self) -> None:
        told, offer = self.form.told(), self.form.offer()
        if told is not None and offer is not None:
            draft = as_draft(offer, self.form.words.own_text(), self.form.manner.address())
            self._background.write(put_aside, told, draft, uid=self._uid, then=self._has_saved, failed=self._complain)

    def _tell_what_stopped(self) -> None:
        """Let them tell which rule stands in the way of what is ready, without leaving it."""
        offer = self.form.offer()
        dialog = FrictionDialog(self._window, self._background, given_line(offer.given) if offer else "")
        dialog.told.connect(self.told)
        dialog.finished.connect(self.activateWindow)
        dialog.open()

    def _complain(self, sentence: str) -> None:
        self.make.setEnabled(True)
        self.wrong.sentence.setText(sentence)
        self.wrong.show()

    def _has_made(self, made: MadeRight | None) -> None:
        self.accept()
        if made:
            self.told.emit(f"Made right for {self._name}. {made.warning}".strip())
            self._send(self.form.words.way(), self.form.words.text())

    def _send(self, way: LetterWay | None, letter: str) -> None:
        if way and letter:
            self.to_be_sent.emit(way, letter)

    def _has_saved(self, _: object) -> None:
        self.told.emit(f"Saved for later: what went wrong for {self._name}.")
        self.accept()

    def _lay_out(self) -> None:
        foot = self.foot(self.make)
        for part in (self.stopped, self.later):
            foot.beside(part)
        below = QVBoxLayout()
        below.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        below.setSpacing(STEP)
        below.addWidget(self.wrong)
        below.addLayout(foot)
        self.form.main.insertLayout(0, self._head())
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.content.addWidget(self.form, 1)
        self.content.addWidget(Hairline())
        self.content.addLayout(below)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(STEP, 0, STEP, 0)
        row.setSpacing(STEP)
        row.addWidget(IconLabel("heart", "accent"))
        row.addWidget(PlainLabel(f"Make it right for {self._name}", size=Size.HERO, weight=Weight.STRONG), 1)
        row.addWidget(self.afresh)
        return row
