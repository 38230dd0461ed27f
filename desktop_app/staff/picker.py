"""Who serves at this counter: the button in the top bar, and the menu under it."""

import datetime as dt

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QWidget

from desktop_app.foundation.act import Change
from desktop_app.staff.away_words import until_words
from desktop_app.staff.new_member import NewMember
from desktop_app.staff.queries import Member, TimeAway, members, times_away
from desktop_app.window import icons, paint
from desktop_app.window.avatar import initials, paint_avatar
from desktop_app.window.background import Background
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

WHO = "Who is serving?"
ADD = "Add a colleague"
_FACE = 28


class StaffPicker(PaintedButton):
    """Shows who serves. `picked` carries the member's id once another serves."""

    picked = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(WHO, parent)
        self._background = background
        self._members: tuple[Member, ...] = ()
        self._times: tuple[TimeAway, ...] = ()
        self._name, self._away, self._more, self._brief = "", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        background.changed.connect(self._read_again)
        self.refresh()

    def refresh(self) -> None:
        """Ask again who works here and who is away; also to be called when a new day begins."""
        self._background.read(times_away, self._today(), then=self._know_away)
        self._background.read(members, then=self._show)

    def serve(self, member: int) -> None:
        """Let this member of staff be the one who acts at this counter from now on."""
        self._background.counter.by = member
        self._say_who()
        self.picked.emit(member)

    def show_more(self, words: str, brief: str = "") -> None:
        """Say more beside the name, such as what is left to make things right; `brief` is for where room is short."""
        self._more, self._brief = words, brief
        self._say_who()

    def beside(self) -> str:
        """Give what stands beside the name: as much as there is room for."""
        return self._with_away(self._more if self.width() >= self.sizeHint().width() else self._brief)

    def open_menu(self) -> None:
        """Offer every colleague, and to add one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for member in self._members:
            entry = menu.addAction(_with(member.name, self._until(member.id)).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(member.id == self._background.counter.by)
            group.addAction(entry)
            entry.triggered.connect(lambda _, id_=member.id: self.serve(id_))
        menu.addSeparator()
        menu.addAction(icons.icon("plus"), f"{ADD}…").triggered.connect(self.add_colleague)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + HALF_STEP)))

    def add_colleague(self) -> None:
        """Ask for the name of somebody new, who then serves."""
        sheet = NewMember(self, self._background)
        sheet.added.connect(self.serve)
        sheet.open()

    def sizeHint(self) -> QSize:
        """The face, the words, the chevron."""
        return self._size_with(self._with_away(self._more))

    def minimumSizeHint(self) -> QSize:
        """The same with the brief words."""
        return self._size_with(self._with_away(self._brief))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The initial in a circle, the name strong, what is more to say, a chevron."""
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), self.radius, fill="sunken")
        face = QRect(HALF_STEP, (self.height() - _FACE) // 2, _FACE, _FACE)
        if self._name:
            paint_avatar(
                painter, self._mirrored(face), initials(self._name, letters=1), ground="accent-soft", ink="accent"
            )
        else:
            paint.icon(painter, self._mirrored(face.adjusted(HALF_STEP, HALF_STEP, -HALF_STEP, -HALF_STEP)), "person")
        left = HALF_STEP + _FACE + STEP
        room = self.width() - left - ICON_BUTTON - 2 * STEP
        name = self._mirrored(QRect(left, 0, room, self.height()))
        width = paint.text_line(painter, name, self._name or WHO, weight=Weight.STRONG)
        more = self._mirrored(QRect(left + width, 0, room - width, self.height()))
        paint.text_line(painter, more, self.beside(), ink="warn" if self._away else "ink-2")
        arrow = QRect(self.width() - STEP - ICON_BUTTON, 0, ICON_BUTTON, self.height())
        paint.icon(painter, self._mirrored(arrow), "chevron-down", "ink-2")

    def _show(self, found: tuple[Member, ...]) -> None:
        self._members = found
        self._say_who()

    def _say_who(self) -> None:
        by = self._background.counter.by
        self._name = next((member.name for member in self._members if member.id == by), "")
        self._away = self._until(by)
        said = self._with_away(self._more)
        self.say((self._name or WHO) + said)
        self.setAccessibleName(f"Serving: {self._name}{said}" if self._name else WHO)
        self.updateGeometry()
        self.update()

    def _know_away(self, found: tuple[TimeAway, ...]) -> None:
        self._times = found

    def _until(self, member: int | None) -> str:
        return until_words(self._times, member, self._today())

    def _with_away(self, more: str) -> str:
        return _with("", self._away) + more

    def _size_with(self, beside: str) -> QSize:
        words = paint.text_width(self._name or WHO, weight=Weight.STRONG) + paint.text_width(beside)
        width = _FACE + 2 * STEP + words + STEP + ICON_BUTTON + STEP
        return QSize(width, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _read_again(self, change: Change) -> None:
        if change.touches("staff"):
            self.refresh()

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)


def _with(name: str, away: str) -> str:
    return f"{name}, {away}" if away else name
