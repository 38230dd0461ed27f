"""Pictures of customers: small ones, of the kinds that cameras and phones make."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

from desktop_app.foundation.mistakes import Mistake

SIDE = 288  # pixels of the longer side: the card's circle at four times its size
QUALITY = 85
KINDS = "Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"


def scaled_photo(path: str) -> bytes:
    """Read a picture file and give it small, as JPEG; raises Mistake where it is no picture."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Mistake("This file is not a picture that can be shown.")
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "JPEG", QUALITY)  # type: ignore[call-overload]  # its stub wants bytes for the format
    return bytes(held.data().data())


def shown_photo(image: bytes | None) -> QPixmap | None:
    """Give stored bytes as a picture to draw, None where there is none."""
    picture = QPixmap()
    return picture if image and picture.loadFromData(image) else None
