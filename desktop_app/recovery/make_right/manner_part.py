"""How it is done: a certificate by post, to an address that is for this letter only, or all of it without a word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.drafts import AddressDraft
from desktop_app.recovery.owed.posting_actions import LONGEST_ADDRESS
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox

WHERE_TO = "Where to? A street and a town will do."


class MannerPart(QWidget):
    """By post is offered while a certificate is to be given. `hushed` says whether it is done without a word."""

    hushed = Signal(bool)

    def __init__(self, known: str) -> None:
        """`known` is the address on the card, empty where there is none."""
        super().__init__()
        self._known = known
        self.quietly = TickBox("Quietly, not announced")
        self.post = TickBox("Post the certificate")
        self.line = LineField("", "12 Mill Lane, Bath BA1 2QA")
        self.line.setMaxLength(LONGEST_ADDRESS)
        self.field = Field("Address, for this letter only", self.line)
        self._lay_out()
        self.quietly.clicked.connect(self.hushed)
        self.post.clicked.connect(self._open)
        self.offer_post(False)
        self.begin()

    def begin(self) -> None:
        """Begin with nothing to be posted or done quietly, and with the address on the card, if there is one."""
        self.quietly.setChecked(False)
        self._show(self._known, False)

    def go_on(self, quiet: bool, address: str) -> None:
        """Show what was saved; no address for what is handed over."""
        self.quietly.setChecked(quiet)
        self._show(address or self._known, bool(address))

    def offer_post(self, on: bool) -> None:
        """Offer to post a certificate, or not."""
        self.post.setVisible(on)
        self.field.setVisible(self._is_posted())

    def address(self) -> str:
        """Give where it is posted to; empty where it is handed over."""
        return self.line.text().strip() if self._is_posted() else ""

    def is_understood(self) -> bool:
        """Tell whether it is known where to; where it is not, ask for it."""
        if not self._is_posted() or self.address():
            return True
        self.field.complain(WHERE_TO)
        self.line.setFocus()
        return False

    def _is_posted(self) -> bool:
        return self.post.isChecked() and not self.post.isHidden()

    def _open(self, on: bool) -> None:
        self._show(self.line.text(), on)
        if on:
            self.line.setFocus()

    def _show(self, address: str, on: bool) -> None:
        self.line.setText(address)
        self.field.accept()
        self.post.setChecked(on)
        self.field.setVisible(self._is_posted())

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.setSpacing(STEP)
        ticks.addWidget(self.quietly)
        ticks.addWidget(self.post)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(ticks)
        column.addWidget(self.field)


def one_line(addresses: tuple[AddressDraft, ...]) -> str:
    """Give the first of these addresses in a line; empty where there is none."""
    if not addresses:
        return ""
    one = addresses[0]
    return ", ".join(
        filter(None, (one.street, " ".join(filter(None, (one.city, one.postcode))), one.region, one.country))
    )
