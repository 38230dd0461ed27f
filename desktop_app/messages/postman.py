"""Takes messages to the mail server, one at a time, while the window goes on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.foundation.progress import Progress
from desktop_app.messages.delivery import Delivery, deliver
from desktop_app.messages.mail_server import MailServer
from desktop_app.messages.passwords import keep_password
from desktop_app.messages.smtp import Parcel
from desktop_app.window.long_work import Job, LongWork

ASKING = {
    Delivery.NO_PASSWORD: "Type the password of the shop’s mail, then send again.",
    Delivery.WRONG_PASSWORD: "The mail server does not take this user name or password. Nothing was sent.",
}


class Postman(QObject):
    """Exactly one answer follows each `send`: `taken`, `password_wanted` with a sentence, or `failed` with one.

    `kept` answers `keep`: whether the password will still be known when the program is opened again.
    """

    taken = Signal()
    password_wanted = Signal(str)
    failed = Signal(str)
    kept = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = LongWork(_nothing, _nothing)

    def send(self, server: MailServer, typed: str, parcel: Parcel) -> None:
        """Take a message to a server; `typed` is the password where one was typed just now."""
        job = self._begin(deliver, server, typed, parcel)
        job.finished.connect(self._come_home)

    def keep(self, account: str, password: str) -> None:
        """Keep the password of an account."""
        job = self._begin(_keep, account, password)
        job.finished.connect(self.kept)

    def close(self) -> None:
        """Carry nothing more, once what is on its way has come home."""
        self._work.close()

    def _begin(self, work: Callable[..., Any], *args: Any) -> Job:
        job = self._work.start(work, *args)
        job.setParent(self)  # so that it ends with us, on the window's thread
        job.failed.connect(self.failed)
        return job

    def _come_home(self, delivery: Delivery) -> None:
        if delivery is Delivery.TAKEN:
            self.taken.emit()
        else:
            self.password_wanted.emit(ASKING[delivery])


def _keep(_: Progress, account: str, password: str) -> bool:
    return keep_password(account, password)


def _nothing() -> None:
    """No database is needed on the way."""
