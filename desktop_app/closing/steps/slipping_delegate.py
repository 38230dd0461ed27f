"""How a line of who slips away looks: name, rhythm, chance, gesture, and who does it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.closing.steps.rhythm_line import paint_rhythm
from desktop_app.closing.steps.slipping_columns import columns
from desktop_app.closing.steps.slipping_line import SlippingLine
from desktop_app.reminders.delegate import CHANNEL_ICONS
from desktop_app.window import paint
from desktop_app.window.avatar import MIDDLE, SMALL, paint_avatar
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, ICON_META, RADIUS_BUTTON, STEP, TOUCH
from desktop_app.window.progress import paint_bar
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, font, line_height

AIR, BAR = 14, 4
CHOOSE = "Choose"
_BODY, _META = Size.BODY, Size.META
_Index = QModelIndex | QPersistentModelIndex


class SlippingDelegate(QStyledItemDelegate):
    """Paints one row of five columns on the same ground as every list, with a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of the gesture, one below them, and air."""
        return QSize(0, 2 * line_height(_BODY) + line_height(_META) + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        line: SlippingLine = index.data(RECORD)
        box: QRect = option.rect
        state = option.state
        paint.row_ground(
            painter,
            box.adjusted(0, 1, 0, -2),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        paint.rounded(painter, QRect(box.left(), box.bottom(), box.width(), 1), 0, fill="line")
        name, rhythm, chance, gesture, who = columns(box)
        _paint_name(painter, name, line)
        _paint_rhythm(painter, rhythm, line)
        _paint_chance(painter, chance, line)
        _paint_gesture(painter, gesture, line)
        _paint_who(painter, who, line)


def _two(box: QRect, above: int, below: int) -> tuple[QRect, QRect]:
    """Give two boxes of these heights, one above the other, in the middle of `box`."""
    top = box.top() + (box.height() - above - below) // 2
    return QRect(box.left(), top, box.width(), above), QRect(box.left(), top + above, box.width(), below)


def _paint_name(painter: QPainter, box: QRect, line: SlippingLine) -> None:
    face = QRect(box.left() + HALF_STEP, 0, MIDDLE, MIDDLE)
    face.moveCenter(QRect(face.left(), box.top(), MIDDLE, box.height()).center())
    paint_avatar(painter, face, line.who)
    words = box.adjusted(HALF_STEP + MIDDLE + STEP, 0, 0, 0)
    above, below = _two(words, line_height(_BODY), line_height(_META))
    paint.text_line(painter, above, line.who, weight=Weight.STRONG)
    paint.text_line(painter, below, line.tenure, size=_META, ink="ink-2")


def _paint_rhythm(painter: QPainter, box: QRect, line: SlippingLine) -> None:
    above, below = _two(box, line_height(_BODY) + HALF_STEP, line_height(_META))
    paint_rhythm(painter, above, len(line.row.visits), line.row.missed)
    paint.text_line(painter, below, line.brief, size=_META, ink="ink-2")


def _paint_chance(painter: QPainter, box: QRect, line: SlippingLine) -> None:
    if line.row.may_be_gone is None:
        above, below = _two(box, line_height(_META), line_height(_META))
        for part, words in zip((above, below), ("Too early", "to say"), strict=True):
            paint.text_line(painter, part, words, size=_META, ink="ink-2")
        return
    above, below = _two(box, line_height(_BODY), STEP + BAR)
    paint.text_line(painter, above, line.chance, weight=Weight.STRONG)
    bar = QRect(below.left(), below.bottom() - BAR, below.width() - STEP, BAR)
    paint_bar(painter, bar, line.row.may_be_gone, fill="ink-2")


def _paint_gesture(painter: QPainter, box: QRect, line: SlippingLine) -> None:
    lead = ICON_BUTTON + STEP
    words, height = _two_lines(line.text, box.width() - lead), line_height(_BODY)
    above, below = _two(box, len(words) * height, line_height(_META))
    icon = QRect(above.left(), above.top() + 1, ICON_BUTTON, ICON_BUTTON)
    paint.icon(painter, icon, CHANNEL_ICONS[line.channel], "accent")
    text = above.adjusted(lead, 0, 0, 0)
    for place, part in enumerate(words):
        paint.text_line(painter, QRect(text.left(), text.top() + place * height, text.width(), height), part)
    below = below.adjusted(lead, 0, 0, 0)
    if line.settled:
        paint.icon(painter, QRect(below.left(), below.top() + 2, ICON_META, ICON_META), "check", "good")
        below = below.adjusted(ICON_META + HALF_STEP, 0, 0, 0)
    weight = Weight.MID if line.settled else Weight.TEXT
    paint.text_line(painter, below, line.evidence, size=_META, weight=weight, ink="good" if line.settled else "ink-2")


def _paint_who(painter: QPainter, box: QRect, line: SlippingLine) -> None:
    field = QRect(box.left(), 0, box.width() - HALF_STEP, TOUCH)
    field.moveTop(box.top() + (box.height() - TOUCH) // 2)
    if line.staff is None:
        paint.rounded(painter, field, RADIUS_BUTTON, fill="accent-soft")
        paint.icon(painter, QRect(field.left() + STEP, field.top(), ICON_META, TOUCH), "plus", "accent")
        words = field.adjusted(STEP + ICON_META + HALF_STEP, 0, 0, 0)
        paint.text_line(painter, words, CHOOSE, weight=Weight.STRONG, ink="accent")
        return
    paint.rounded(painter, field, RADIUS_BUTTON, fill="panel", border="line-2")
    face = QRect(field.left() + STEP, field.top() + (TOUCH - SMALL) // 2, SMALL, SMALL)
    paint_avatar(painter, face, line.staff.name, ground="accent-soft", ink="accent")
    words = field.adjusted(STEP + SMALL + HALF_STEP, 0, -STEP - ICON_META, 0)
    paint.text_line(painter, words, line.staff.name, weight=Weight.MID)
    chevron = QRect(field.right() - STEP - ICON_META, field.top(), ICON_META, TOUCH)
    paint.icon(painter, chevron, "chevron-down")


def _two_lines(words: str, width: int) -> tuple[str, ...]:
    """Break words into two lines at the most; the second holds all the rest, to be shortened where it is written."""
    layout = QTextLayout(words, font(_BODY))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    parts = words[: first.textLength()], words[first.textLength() :]
    return tuple(part.strip() for part in parts if part.strip())
