"""The head of a card: who it is, what must never happen, how to say the name, and for how long they have come."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.customers import actions
from desktop_app.customers.photos import shrunk
from desktop_app.customers.queries import CustomerCard, card
from desktop_app.foundation.act import Change
from desktop_app.window import icons
from desktop_app.window.avatar import Avatar
from desktop_app.window.background import Background
from desktop_app.window.buttons import IconButton
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.typeface import Size, Weight


class HeaderPanel(QWidget):
    """Shows one customer at a time.

    `edit_wanted` carries the customer, `gone` says that the card went into the trash, `failed` carries a sentence.
    """

    edit_wanted = Signal(int)
    gone = Signal()
    failed = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._customer: int | None = None
        self.avatar = Avatar("")
        self.name = PlainLabel(size=Size.HERO, weight=Weight.STRONG)
        self.more = IconButton("more", "More about this customer")
        self.more.clicked.connect(self._open_menu)
        self.said = PlainLabel(ink="ink-2")
        self.called = PlainLabel(weight=Weight.STRONG)
        self.line = PlainLabel(ink="ink-2")
        self._speaker = IconLabel("speaker", "ink-2", ICON_META + 2, line=Size.BODY)
        self._first = FlowLayout(gap=STEP + HALF_STEP)
        self._lay_out()
        background.changed.connect(self._refresh)

    def show_customer(self, customer: int | None) -> None:
        """Show this customer's name and face, read afresh; what must never happen follows with `show_heading`."""
        self._customer = customer
        self.show_heading((), "")
        if customer is not None:
            self._background.read(card, customer, then=self._show)

    def show_heading(self, never: Sequence[str], line: str) -> None:
        """Show what must never happen, as chips beside the name, and the line about how often they come."""
        for chip in self.findChildren(Chip):
            self._first.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for words in never:
            chip = Chip(f"Never: {words}", ChipKind.BAD, icon="alert", parent=self)
            self._first.addWidget(chip)
            chip.show()
        self.line.setText(line)

    def menu_actions(self) -> list[QAction]:
        """Give what can be done with the whole card."""
        offered = (
            ("pencil", "Edit…", self._edit),
            ("person", "Choose a photo…", self._choose_photo),
            ("trash", "Move to trash", self._trash),
        )
        found = []
        for icon, words, act in offered:
            action = QAction(icons.icon(icon), words, self)
            action.triggered.connect(act)
            found.append(action)
        return found

    def _refresh(self, change: Change) -> None:
        if self._customer in change.customers and change.touches("customer"):
            self._background.read(card, self._customer, then=self._show)

    def _show(self, shown: CustomerCard) -> None:
        if shown.id != self._customer:
            return
        photo = QPixmap()
        if shown.photo:
            photo.loadFromData(shown.photo)
        self.avatar.show_person(shown.name, None if photo.isNull() else photo)
        self.name.setText(shown.name)
        self.name.setToolTip("")
        said = [f"say “{shown.say}”"] if shown.say else []
        called = [f"call {shown.pronoun.them}"] if shown.call else []
        self.said.setText(" · ".join(said + called))
        self.called.setText(shown.call)
        for part in (self._speaker, self.said, self.called):
            part.setVisible(bool(said or called))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.menu_actions())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _edit(self) -> None:
        if self._customer is not None:
            self.edit_wanted.emit(self._customer)

    def _choose_photo(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a photo", "", "Pictures (*.jpg *.jpeg *.png)")
        if name and self._customer is not None:
            self.set_photo(name)

    def set_photo(self, file_name: str) -> None:
        """Give the customer the picture in this file, shrunk to what a card shows."""
        image = shrunk(file_name)
        if image:
            self._background.write(actions.set_photo, self._customer, image, failed=self.failed.emit)
        else:
            self.failed.emit(f"{file_name} is no picture that can be read.")

    def _trash(self) -> None:
        if self._customer is not None:
            then = partial(self._went, self._customer)
            self._background.write(actions.trash, self._customer, then=then, failed=self.failed.emit)

    def _went(self, customer: int, _: object) -> None:
        if customer == self._customer:
            self.gone.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._first.addWidget(self.name)
        column.addLayout(self._first)
        second = QHBoxLayout()
        second.setSpacing(HALF_STEP)
        second.addWidget(self._speaker)
        second.addSpacing(HALF_STEP)
        second.addWidget(self.said)
        second.addWidget(self.called)
        second.addStretch()
        column.addLayout(second)
        column.addWidget(self.line)
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
