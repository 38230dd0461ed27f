"""The app's sign beside the computer's own clock, through which it speaks while its window lies under others."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from desktop_app.window import icons
from desktop_app.window.raising import bring_forward

NO_TRAY = "This computer has no place for notifications. What is due shows in this window."
_SIZES = (16, 22, 32, 64)
_AS_TEXT = str.maketrans("<>&", "‹›＆")  # some desktops read what they show as markup


class Tray(QObject):
    """Shows notifications where the computer can; a click on one brings the window forward.

    `unseen` carries title and text of what this computer has no place for, so that the window itself may say it.
    """

    unseen = Signal(str, str)

    def __init__(
        self,
        window: QWidget,
        sign: QSystemTrayIcon | None = None,
        there_is_one: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """`sign` is what the system shows, `there_is_one` tells whether it can."""
        super().__init__(window)
        self._window, self._there_is_one = window, there_is_one
        self._sign = sign or QSystemTrayIcon(self)
        self._sign.setIcon(_sign())
        self._sign.setToolTip("Regulars")
        self._sign.messageClicked.connect(self._come)
        self._sign.activated.connect(self._come)
        if not self.why_not():
            self._sign.show()

    def why_not(self) -> str:
        """Say why this computer cannot show notifications; "" where it can."""
        return "" if self._there_is_one() and self._sign.supportsMessages() else NO_TRAY

    def mention(self, title: str, text: str) -> None:
        """Show a notification where there is a place for it; what it says can be seen in the window all the same."""
        if not self.why_not():
            self.tell(title, text)

    def tell(self, title: str, text: str) -> None:
        """Show a notification, its words as they are; without a place for it the window draws attention to itself."""
        if self.why_not():
            QApplication.alert(self._window)
            self.unseen.emit(title, text)
            return
        self._sign.showMessage(title.translate(_AS_TEXT), text.translate(_AS_TEXT), self._sign.icon())

    def leave(self) -> None:
        """Take the sign away; some desktops keep it for as long as nobody touches it."""
        self._sign.hide()

    def _come(self) -> None:
        bring_forward(self._window)


def _sign() -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(icons.logo(size, 1.0))
    return made
