"""The Customers screen: everybody, a stretch at a time; whom a search finds; who is in the trash."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.actions import bring_back
from desktop_app.customers.found_delegate import FoundDelegate, found_sentence
from desktop_app.customers.list_answers import Answer, ListRow, Question, answer
from desktop_app.customers.list_queries import ASKED_TO_STOP, PAGE, Among, Order, of_tag, tags
from desktop_app.foundation.act import Change
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import STEP
from desktop_app.window.paint import CENTRED
from desktop_app.window.pills import ChoicePill
from desktop_app.window.record_model import RecordModel
from desktop_app.window.search_field import SearchField
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

TITLE = "Customers"
ORDERS = (("By name", Order.NAME), ("Last here first", Order.LAST_SEEN), ("Newest first", Order.SINCE))
ALL_TAGS, EVERYBODY = "All tags", "Everybody"
EMPTY = "Nobody is here yet. Add the first customer, or read in a list."
NOBODY, TRASH_EMPTY = "Nobody is found. Try a phone number, or what they wore.", "The trash is empty."
NOBODY_SO = "Nobody is to be found here today."
CHANGES = ("customer", "visit", "import", "contact", "appointment")
HowTheyStand = Callable[[dt.date], Among]


class CustomersPage(Surface):
    """Lists customers. `opened` carries whose card is wanted, `add_wanted` the name of somebody new."""

    opened = Signal(int)
    add_wanted = Signal(str)
    import_wanted = Signal()
    dislikes_wanted = Signal()

    def __init__(self, background: Background, standings: Sequence[tuple[str, HowTheyStand]] = ()) -> None:
        """`standings` are the words by which the list can be held to some, and what holds it to them on a day."""
        super().__init__()
        self.setAccessibleName(TITLE)
        self._background = background
        self._shown: Answer | None = None
        self._asked: Question | None = None
        self.model = RecordModel(lambda row: row.name, found_sentence, self)
        self.list = ListView(TITLE)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.search = SearchField("Find", "Name, phone, card or anything you remember")
        self.order = Choice("Sorted", ORDERS)
        self.tag = Choice("Tag", [(ALL_TAGS, "")])
        self.standing = Choice(
            "How they stand", [(EVERYBODY, None), *standings, ("Asked us to stop", lambda _: ASKED_TO_STOP)]
        )
        self.trash = ChoicePill("Trash")
        self.add = Button("Add", ButtonKind.PRIMARY, icon="plus")
        self.read_in = Button("Read in a list", icon="download")
        self.dislikes = Button("What they dislike", icon="thumb-down")
        self.back = Button("Bring back", ButtonKind.SOFT, icon="undo")
        self.nobody = PlainLabel(ink="ink-2", align=CENTRED, wrap=True)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read again what is shown."""
        shown = len(self._shown.rows) if self._shown else 0
        self._ask(replace(self._question(), count=max(PAGE, shown)))

    def _question(self) -> Question:
        clock = self._background.counter.clock
        text = " ".join(self.search.text().split())
        order = Order(self.order.currentData())
        return Question(clock.local(clock.now()), text, self.trash.isChecked(), order, self._among(clock.today()))

    def _among(self, today: dt.date) -> tuple[Among, ...]:
        tag, standing = self.tag.currentData(), self.standing.currentData()
        return tuple(among for among in (of_tag(tag) if tag else None, standing and standing(today)) if among)

    def _ask_anew(self) -> None:
        self.list.scrollToTop()
        self._ask(self._question())

    def _ask(self, question: Question) -> None:
        self._asked = question
        self._background.read(answer, question, then=self._take)

    def _ask_for_more(self) -> None:
        """Read the next stretch of the list before its end comes into sight."""
        bar = self.list.verticalScrollBar()
        near_the_end = bar.value() + 2 * bar.pageStep() >= bar.maximum()
        shown = self._shown
        if near_the_end and shown and shown.last and self._asked is shown.question:
            self._ask(replace(shown.question, after=shown.last, count=PAGE))

    def _take(self, arrived: Answer) -> None:
        if arrived.question is not self._asked:
            return
        if arrived.question.after and self._shown:
            arrived = replace(arrived, rows=_without_twice(self._shown.rows + arrived.rows))
        self._shown = arrived
        self.model.show(arrived.rows)
        self._say_if_nobody(arrived)

    def _say_if_nobody(self, shown: Answer) -> None:
        question = shown.question
        self.nobody.setText(_why_nobody(question))
        self.nobody.setVisible(not shown.rows)
        self.list.setVisible(bool(shown.rows))
        self.back.setVisible(question.trash and bool(shown.rows))

    def _choose(self, row: ListRow) -> None:
        if self.trash.isChecked():
            self._background.write(bring_back, row.id)
        else:
            self.opened.emit(row.id)

    def _bring_back(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._choose(self.model.record(index.row()))

    def _offer_tags(self, words: tuple[str, ...]) -> None:
        chosen = self.tag.value()
        self.tag.blockSignals(True)
        self.tag.clear()
        self.tag.addItem(ALL_TAGS, "")
        for word in words:
            self.tag.addItem(word, word)
        self.tag.choose(chosen if chosen in words else "")
        self.tag.blockSignals(False)

    def _refresh(self, change: Change) -> None:
        if change.touches(*CHANGES):
            self.reload()
            self._background.read(tags, then=self._offer_tags)

    def _connect(self) -> None:
        self._background.changed.connect(self._refresh)
        self._background.read(tags, then=self._offer_tags)
        self.search.textChanged.connect(self._ask_anew)
        self.order.currentIndexChanged.connect(self._ask_anew)
        self.tag.currentIndexChanged.connect(self._ask_anew)
        self.standing.currentIndexChanged.connect(self._ask_anew)
        self.trash.toggled.connect(self._ask_anew)
        self.list.chosen.connect(self._choose)
        self.list.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.list.verticalScrollBar().rangeChanged.connect(self._ask_for_more)
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.search.text().strip()))
        self.read_in.clicked.connect(self.import_wanted)
        self.dislikes.clicked.connect(self.dislikes_wanted)
        self.back.clicked.connect(self._bring_back)

    def _lay_out(self) -> None:
        head = _row(
            PlainLabel(TITLE, size=Size.HERO, weight=Weight.STRONG), None, self.dislikes, self.read_in, self.add
        )
        choices = _row(self.search, self.standing, self.order, self.tag, self.trash)
        choices.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addLayout(choices)
        column.addWidget(self.list, 1)
        column.addWidget(self.nobody, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Set widgets side by side; None is the room between them."""
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part)
    return row


def _why_nobody(question: Question) -> str:
    if question.trash:
        return TRASH_EMPTY
    if question.text:
        return NOBODY
    return NOBODY_SO if question.among else EMPTY


def _without_twice(rows: tuple[ListRow, ...]) -> tuple[ListRow, ...]:
    """Leave out who was moved in the order meanwhile and so was read twice."""
    return tuple({row.id: row for row in rows}.values())
