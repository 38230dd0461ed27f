"""The first start: what kind of shop, who works there, or another way to begin."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.screens.trade_card import TradeCard
from desktop_app.visits.rules import Trade
from desktop_app.window import theme
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import BIG_TOUCH, STEP
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

_ROOM_FOR_ALL = 1280
"""The width, in pixels, from which all cards stand in one row."""


@dataclass(frozen=True, slots=True)
class _Offer:
    name: str
    icon: str
    about: tuple[str, str]
    begins_with: tuple[str, str, str]


OFFERS = {
    Trade.SALON: _Offer(
        "Salon",
        "scissors",
        ("Chairs, rhythms and", "the day after."),
        ("Day-after call", "Second rinse, mirror", "Allergy first"),
    ),
    Trade.BOUTIQUE: _Offer(
        "Boutique",
        "hanger",
        ("Sizes, taste and", "pieces put aside."),
        ("Does it fit at home?", "Alteration check", "Worn card, fresh card"),
    ),
    Trade.RESTAURANT: _Offer(
        "Restaurant",
        "cutlery",
        ("Tables, allergies and", "occasions."),
        ("Their usual table", "Allergy to the kitchen", "Occasions kept"),
    ),
    Trade.REPAIR: _Offer(
        "Repair",
        "wrench",
        ("Jobs, promises, and", "does it still work."),
        ("Ready when promised", "Is it still working?", "How to look after it"),
    ),
    Trade.BOOKS_AND_WINE: _Offer(
        "Books and wine",
        "book",
        ("Tastes, gifts and what", "to try next."),
        ("How was it?", "Put aside for you", "Gift remembered"),
    ),
    Trade.BLANK: _Offer(
        "Another",
        "blank",
        ("Your own words from", "an empty page."),
        ("Promises kept", "Remarks acted on", "Concerns carried"),
    ),
}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was chosen: the trade and who works there."""

    trade: Trade
    staff: tuple[str, ...]


class FirstStart(QWidget):
    """Asks as little as can be. `begun` carries a Beginning, `file_chosen` the path of a file to import."""

    begun = Signal(object)
    file_chosen = Signal(object)
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("First start")
        self.setAcceptDrops(True)
        self.cards = {trade: TradeCard(o.name, o.icon, o.about, o.begins_with) for trade, o in OFFERS.items()}
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card)
            card.toggled.connect(self._name_start)
        self.staff = LineField("Who works here", "Kim, Ada, Jo")
        self.sample = Button("Look around", ButtonKind.OUTLINE)
        self.sample.clicked.connect(self.sample_wanted)
        self.file = Button("Choose file", ButtonKind.OUTLINE)
        self.file.clicked.connect(self._choose_file)
        self.start = Button("Start", ButtonKind.PRIMARY, after="arrow-right", height=BIG_TOUCH)
        self.start.clicked.connect(self._begin)
        self.cards[Trade.SALON].setChecked(True)
        self._grid = QGridLayout()
        self._place_cards(len(self.cards))
        self._lay_out()

    def lie_over(self, window: QWidget) -> None:
        """Cover a window, however it is resized."""
        self.setParent(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.staff.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies below."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper that everything lies on."""
        QPainter(self).fillRect(self.rect(), theme.current().paper)

    def beginning(self) -> Beginning:
        """Give what is chosen now."""
        trade = next(trade for trade, card in self.cards.items() if card.isChecked())
        names = (" ".join(name.split()) for name in self.staff.text().split(","))
        return Beginning(trade, tuple(name for name in names if name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the cards stand in two rows and say less."""
        super().resizeEvent(event)
        self._place_cards(len(self.cards) if self.width() >= _ROOM_FOR_ALL else 3)

    def _place_cards(self, in_a_row: int) -> None:
        for place, card in enumerate(self.cards.values()):
            card.say_less(in_a_row < len(self.cards))
            self._grid.addWidget(card, *divmod(place, in_a_row))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin with the customers in it."""
        self.file_chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _name_start(self) -> None:
        self.start.say(f"Start with {OFFERS[self.beginning().trade].name}")

    def _begin(self) -> None:
        self.begun.emit(self.beginning())

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Bring your customers", "", "Tables (*.csv *.tsv *.txt)")
        if name:
            self.file_chosen.emit(Path(name))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 3 * STEP)
        page.setSpacing(STEP)
        page.addWidget(PlainLabel("What kind of shop do you keep?", size=Size.HERO, weight=Weight.STRONG))
        about = "This sets the words, the first playbooks and what to notice. You can change every bit of it later."
        page.addWidget(PlainLabel(about, ink="ink-2", wrap=True))
        page.addSpacing(2 * STEP)
        self._grid.setSpacing(2 * STEP)
        page.addLayout(self._grid)
        page.addSpacing(STEP)
        page.addWidget(Field("Who works here", self.staff))
        page.addSpacing(STEP)
        page.addWidget(PlainLabel("Or begin another way", size=Size.META, ink="ink-2"))
        ways = QHBoxLayout()
        ways.setSpacing(2 * STEP)
        sample = "A made-up salon with 140 regulars and a busy Friday. Nothing to lose."
        ways.addWidget(_way("store", "Open the sample shop", sample, self.sample), 1)
        bring = "Drop a CSV file here. You check every column before it is kept."
        ways.addWidget(_way("download", "Bring your customers", bring, self.file), 1)
        page.addLayout(ways)
        page.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(IconLabel("lock", "ink-2"))
        foot.addWidget(PlainLabel("Everything stays on this computer.", size=Size.META, ink="ink-2"), 1)
        foot.addWidget(self.start)
        page.addLayout(foot)


def _way(icon: str, words: str, about: str, button: Button) -> Surface:
    sheet = Surface(border="line-2")
    row = QHBoxLayout(sheet)
    row.setContentsMargins(*[2 * STEP] * 4)
    row.setSpacing(2 * STEP)
    row.addWidget(IconLabel(icon, "ink-2"), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(PlainLabel(words, weight=Weight.STRONG))
    column.addWidget(PlainLabel(about, size=Size.META, ink="ink-2", wrap=True))
    row.addLayout(column, 1)
    row.addWidget(button)
    return sheet
