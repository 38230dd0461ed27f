"""The foot of a dialog: the way out at its left, the great step at its right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size


class Foot(QHBoxLayout):
    """One line of buttons. `cancel` leaves, as Esc does; it is for the dialog to listen to."""

    def __init__(self, step: QWidget, leave: str) -> None:
        """`step` stands at the very right; `leave` is what the way out says."""
        super().__init__()
        self.cancel = Button(leave, ButtonKind.QUIET)
        self.setSpacing(STEP)
        self.addWidget(self.cancel)
        self.addWidget(PlainLabel("Esc", size=Size.META, ink="ink-3"))
        self.addStretch()
        self.addWidget(step)

    def beside(self, part: QWidget) -> None:
        """Put another way to finish, or a tick that belongs to it, before the great step."""
        self.insertWidget(self.count() - 1, part)
