"""Pictures of customers, made small enough for a card."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QImageWriter

SIDE = 288
"""Pixels: an avatar at the largest scaling of a screen."""
LARGEST = 64 * 1024 * 1024


def shrunk(file_name: str) -> bytes:
    """Read a picture file and give it as a JPEG that just fills the avatar's square; empty where it cannot be read."""
    reader = QImageReader(file_name)
    reader.setAutoTransform(True)  # turned as the camera was held
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST:
        return b""
    reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(88)
    writer.write(image)
    return bytes(data.data())
