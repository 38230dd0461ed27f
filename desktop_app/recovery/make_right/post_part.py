"""Sending a gift certificate by post, to an address that is for this letter only."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.drafts import AddressDraft
from desktop_app.recovery.owed.posting_actions import LONGEST_ADDRESS
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox

WHERE_TO = "Where to? A street and a town will do."


class PostPart(QWidget):
    """Shown while a certificate is to be given. The address goes to whoever posts it, and nowhere else."""

    def __init__(self, known: str) -> None:
        """`known` is the address on the card, empty where there is none."""
        super().__init__()
        self._known = known
        self.tick = TickBox("Post the certificate to them", icon="post")
        self.line = LineField("", "12 Mill Lane, Bath BA1 2QA")
        self.line.setMaxLength(LONGEST_ADDRESS)
        self.field = Field("Address, for this letter only", self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.tick)
        column.addWidget(self.field)
        self.tick.clicked.connect(self._open)
        self.begin()
        self.hide()

    def begin(self) -> None:
        """Begin with the address on the card, if there is one, and with nothing to be posted."""
        self.line.setText(self._known)
        self._show(False)

    def show_address(self, address: str) -> None:
        """Show that it goes there."""
        self.line.setText(address)
        self._show(True)

    def address(self) -> str:
        """Give where it is posted to; empty where it is handed over."""
        wanted = self.tick.isChecked() and not self.isHidden()
        return self.line.text().strip() if wanted else ""

    def is_understood(self) -> bool:
        """Tell whether it is known where to; where it is not, ask for it."""
        if self.isHidden() or not self.tick.isChecked() or self.address():
            return True
        self.field.complain(WHERE_TO)
        self.field.setFocus()
        return False

    def _open(self, on: bool) -> None:
        self._show(on)
        if on:
            self.line.setFocus()

    def _show(self, on: bool) -> None:
        self.field.accept()
        self.tick.setChecked(on)
        self.field.setVisible(on)


def one_line(addresses: tuple[AddressDraft, ...]) -> str:
    """Give the first of these addresses in a line; empty where there is none."""
    if not addresses:
        return ""
    one = addresses[0]
    return ", ".join(
        filter(None, (one.street, " ".join(filter(None, (one.city, one.postcode))), one.region, one.country))
    )
