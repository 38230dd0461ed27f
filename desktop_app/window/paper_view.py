"""A page as it will lie in the printer, to be looked at first."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.window import theme
from desktop_app.window.measures import STEP
from desktop_app.window.printing import Paper, outline_document, page_layout, pdf_onto

WIDTH = 600  # pixels: the letters are about as large as on the paper


class PaperView(QScrollArea):
    """The first page of an outline on its paper. It is scrolled by keys, and read aloud as its words."""

    def __init__(self, name: str) -> None:
        """`name` is read aloud before the words."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumWidth(WIDTH + 4 * STEP)

    def show_outline(self, lines: Sequence[str], paper: Paper) -> None:
        """Show these lines as they will be printed."""
        self.setAccessibleDescription("\n".join(line.strip() for line in lines))
        self.setWidget(_Page(lines, paper))


class _Page(QWidget):
    """White in every theme, as paper is."""

    def __init__(self, lines: Sequence[str], paper: Paper) -> None:
        super().__init__()
        self._lines, self._paper = lines, paper
        self._drawn = QImage()
        whole = page_layout(paper).fullRectPoints()
        self.setFixedSize(QSize(WIDTH, WIDTH * whole.height() // whole.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page and a hairline around it; drawn once, for laying it out takes longer than a frame."""
        ratio = self.devicePixelRatio()
        if self._drawn.size() != self.size() * ratio:
            self._drawn = _picture(self._lines, self._paper, self.size() * ratio)
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._drawn)
        painter.setPen(theme.current().line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _picture(lines: Sequence[str], paper: Paper, size: QSize) -> QImage:
    """Draw the first page as large as this, laid out in the printer's own measure so that no line breaks elsewhere."""
    unwritten = QBuffer()
    pdf = pdf_onto(unwritten, paper)
    layout, dots = pdf.pageLayout(), pdf.resolution()
    document = outline_document(lines, pdf, paper)
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = size.width() / layout.fullRectPixels(dots).width()
    painter.scale(scale, scale)
    painter.translate(layout.paintRectPixels(dots).topLeft())
    drawn = QAbstractTextDocumentLayout.PaintContext()
    drawn.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # ink, in the dark theme too
    document.documentLayout().draw(painter, drawn)
    painter.end()
    return picture
