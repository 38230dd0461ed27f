"""The head of a customer's card: who they are, what must never happen, and what can be done with the card."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.customers import actions, stop_actions
from desktop_app.customers.calling_line import CallingLine
from desktop_app.customers.photo import KINDS, scaled_photo, shown_photo
from desktop_app.customers.queries import CustomerCard, card
from desktop_app.foundation.act import Change
from desktop_app.foundation.mistakes import Mistake
from desktop_app.window import icons
from desktop_app.window.avatar import Avatar
from desktop_app.window.background import Background
from desktop_app.window.buttons import IconButton
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight


class HeaderPanel(QWidget):
    """Shows one customer at a time. `edit_wanted` carries whose card is to be changed, `write_wanted` to whom to write.

    `gone` says that the customer was put into the trash, `told` a line about it, for a notice with Undo.
    """

    edit_wanted = Signal(int)
    write_wanted = Signal(int)
    gone = Signal()
    told = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._card: CustomerCard | None = None
        self._offered: list[tuple[str, str, Callable[[CustomerCard], None]]] = []
        self._customer: int | None = None
        self.avatar = Avatar("")
        self.name = PlainLabel(size=Size.HERO, weight=Weight.STRONG)
        self.chips: list[Chip] = []
        self.calling = CallingLine()
        self.line = PlainLabel(ink="ink-2")
        self.more = IconButton("more", "More to do with this card")
        self.more.clicked.connect(self._open_menu)
        self._lay_out()
        background.changed.connect(self._refresh)
        self.show_customer(None)

    def show_customer(self, customer: int | None) -> None:
        """Show somebody's card, read afresh; None while nobody's is open."""
        if customer != self._customer:
            self._card = None
            self.show_heading((), "")
        self._customer = customer
        self.setVisible(customer is not None)
        if customer is not None:
            self._background.read(card, customer, then=self._show)

    def show_heading(self, never: Sequence[str], line: str) -> None:
        """Show what must never happen to this customer, and how long, how often and how lately they came."""
        for chip in self.chips:
            self._names.removeWidget(chip)
            chip.deleteLater()
        self.chips = [Chip(words, ChipKind.BAD, "alert") for words in never]
        for chip in self.chips:
            self._names.addWidget(chip)
        self.line.setText(line)

    def offer(self, icon: str, words: str, act: Callable[[CustomerCard], None]) -> None:
        """Let something more be done with the card that is shown, from its menu."""
        self._offered.append((icon, words, act))

    def do(self, act: Callable[[CustomerCard], None]) -> None:
        """Do something with the card that is shown, or is about to be; while nobody's is open, nothing."""
        if self._card:
            act(self._card)
        elif self._customer is not None:
            self._background.read(card, self._customer, then=act)

    def menu(self) -> QMenu:
        """Give what can be done with the card that is shown, as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("mail"), "Write").triggered.connect(self.write)
        menu.addAction(icons.icon("pencil"), "Change the card").triggered.connect(self.edit)
        menu.addAction(icons.icon("person"), "Choose a photo").triggered.connect(self._choose_photo)
        if self._card and self._card.photo:
            menu.addAction(icons.icon("cross"), "Remove the photo").triggered.connect(lambda: self._keep_photo(b""))
        menu.addSeparator()
        for icon, words, act in self._offered:
            menu.addAction(icons.icon(icon), words).triggered.connect(partial(self.do, act))
        menu.addSeparator()
        if self._card and self._card.asked_to_stop_on:
            menu.addAction(icons.icon("smile"), "Glad to hear from us again").triggered.connect(self.glad_again)
        else:
            menu.addAction(icons.icon("quiet"), "Asked us to stop").triggered.connect(self.ask_to_stop)
        menu.addAction(icons.icon("trash"), "Put into the trash").triggered.connect(self.trash)
        return menu

    def edit(self) -> None:
        """Ask for the card to be changed."""
        if self._customer is not None:
            self.edit_wanted.emit(self._customer)

    def write(self) -> None:
        """Ask for a message to be written."""
        if self._customer is not None:
            self.write_wanted.emit(self._customer)

    def trash(self) -> None:
        """Put the customer into the trash, from where they can be brought back."""
        self._background.write(actions.trash, self._customer, then=self._has_gone)

    def ask_to_stop(self) -> None:
        """Keep that the customer asked us to stop writing and calling."""
        self._keep(stop_actions.ask_to_stop, "wants no letters and no calls")

    def glad_again(self) -> None:
        """Keep that the customer is glad to hear from us again."""
        self._keep(stop_actions.glad_again, "is glad to hear from us again")

    def take_photo(self, path: str) -> None:
        """Make the picture in this file the customer's photo."""
        try:
            self._keep_photo(scaled_photo(path))
        except Mistake as mistake:
            self.told.emit(str(mistake))

    def _keep(self, action: Callable[..., None], words: str) -> None:
        if self._card:
            kept = f"Kept: {self._card.name} {words}."
            self._background.write(action, self._customer, then=lambda _: self.told.emit(kept))

    def _keep_photo(self, image: bytes) -> None:
        self._background.write(actions.set_photo, self._customer, image)

    def _choose_photo(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Choose a photo", filter=KINDS)
        if path:
            self.take_photo(path)

    def _has_gone(self, _: object) -> None:
        if self._card:
            self.told.emit(f"{self._card.name} is in the trash.")
        self.gone.emit()

    def _show(self, shown: CustomerCard) -> None:
        if shown.id != self._customer:
            return
        self._card = shown
        self.avatar.show_person(shown.name, shown_photo(shown.photo))
        self.name.setText(shown.name)
        self.calling.show_calling(shown.say, shown.call, shown.pronoun)

    def _refresh(self, change: Change) -> None:
        if self._customer in change.customers and change.touches("customer"):
            self.show_customer(self._customer)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _lay_out(self) -> None:
        names = QWidget()
        self._names = FlowLayout(gap=12, line_gap=HALF_STEP)
        names.setLayout(self._names)
        self._names.addWidget(self.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (names, self.calling, self.line):
            words.addWidget(part)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
