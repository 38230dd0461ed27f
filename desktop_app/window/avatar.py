"""A face or, without a photo, initials."""

from PySide6.QtCore import QRect, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.label import PlainLabel
from desktop_app.window.typeface import Size, Weight

LARGE, MIDDLE, SMALL = 72, 36, 24
"""The three sizes in pixels: on the card, in a list, for who serves."""

_TYPE = {LARGE: Size.HERO, MIDDLE: Size.META, SMALL: Size.META}


def initials(name: str, letters: int = 2) -> str:
    """The first letters of the first and the last name, or of a single name.

    One only where the script has no capitals, as in Chinese or Arabic, or if `letters` is 1; "" for no name.
    """
    parts = [_letters(word) for word in name.split()]
    parts = [part for part in parts if part]
    if not parts:
        return ""
    first = parts[0][0].upper()
    if letters == 1 or first == first.lower():
        return first
    second = parts[-1][0] if len(parts) > 1 else "".join(parts[0][1:2])
    return first + second.upper()


def paint_avatar(
    painter: QPainter,
    box: QRect,
    name: str,
    *,
    photo: QPixmap | None = None,
    ground: str = "sunken",
    ink: str = "ink-2",
) -> None:
    """Draw a person in the circle that fits `box`, for rows and widgets alike."""
    if photo is None or photo.isNull():
        paint.circle(painter, box, fill=ground)
        shown = initials(name, letters=1 if box.width() <= SMALL else 2)
        size = _TYPE.get(box.width(), Size.META)
        paint.text_line(painter, box, shown, size=size, weight=Weight.STRONG, ink=ink, align=paint.CENTRED)
        return
    _paint_photo(painter, box, photo)


class Avatar(PlainLabel):
    """A person as a circle of 72, 36 or 24 pixels. Read aloud it is the name."""

    def __init__(
        self,
        name: str,
        size: int = LARGE,
        *,
        photo: QPixmap | None = None,
        ground: str = "accent-soft",
        ink: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        """`ground` and `ink` are tokens: accent for who is here or serves, sunken and ink-2 in lists."""
        super().__init__(name, parent=parent)
        self._side = size
        self._photo = photo
        self._ground = ground
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, name: str, photo: QPixmap | None = None) -> None:
        """Show someone else, or the same person with a new photo."""
        self._photo = photo
        self.setText(name)
        self.update()

    def sizeHint(self) -> QSize:
        """The circle."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """A circle is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo, else the initials."""
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self.text(), photo=self._photo, ground=self._ground, ink=self._ink)


def _paint_photo(painter: QPainter, box: QRect, photo: QPixmap) -> None:
    """The middle of the photo, clipped to the circle."""
    ratio = painter.device().devicePixelRatioF()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    scaled = photo.scaled(box.size() * ratio, keep, smooth)
    middle = QRect(0, 0, round(box.width() * ratio), round(box.height() * ratio))
    middle.moveCenter(scaled.rect().center())
    outline = QPainterPath()
    outline.addEllipse(box)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.drawPixmap(box, scaled, middle)
    painter.restore()


def _letters(word: str) -> list[str]:
    """The letters of a word as people count them, accents and joined signs included; other signs left out."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    letters, start = [], 0
    while (end := finder.toNextBoundary()) > 0:
        letters.append(word[start:end])
        start = end
    return [letter for letter in letters if letter[:1].isalnum()]
