"""A second start on the same folder raises the window that is there already."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from desktop_app.window.raising import bring_forward

PATIENCE = 1000  # milliseconds


def _address(folder: Path) -> str:
    return "regulars-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def ask_to_show(folder: Path) -> bool:
    """Ask the program that holds this folder to show its window; tells whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_address(folder))
    answered = socket.waitForConnected(PATIENCE)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Raises a window whenever the program is started again on the same folder."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        QLocalServer.removeServer(_address(folder))  # left behind by a crash; the folder's lock is ours
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._rung)
        self._server.listen(_address(folder))

    def close(self) -> None:
        """Take the bell off the door."""
        self._server.close()

    def _rung(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.deleteLater()
        bring_forward(self._window)
