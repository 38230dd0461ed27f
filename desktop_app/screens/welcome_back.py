"""Back after a time away: what happened meanwhile."""

from PySide6.QtCore import QObject, Signal

from desktop_app.staff.picker import StaffPicker
from desktop_app.staff.queries import TimeAway, lately_away
from desktop_app.window.background import Background
from desktop_app.window.notice import Notice


class WelcomeBack(QObject):
    """Offers whoever begins to serve what happened while they were away, once. `wanted` carries that TimeAway."""

    wanted = Signal(object)

    def __init__(self, background: Background, staff: StaffPicker, notice: Notice) -> None:
        super().__init__(staff)
        self._background, self._notice = background, notice
        self._offered: set[int] = set()
        staff.picked.connect(self._look)

    def _look(self, member: int) -> None:
        today = self._background.counter.clock.today()
        self._background.read(lately_away, today, then=lambda times: self._welcome(member, times))

    def _welcome(self, member: int, times: tuple[TimeAway, ...]) -> None:
        today = self._background.counter.clock.today()
        over = [time for time in times if time.staff == member and time.last < today and time.id not in self._offered]
        if over:
            time = over[-1]
            self._offered.add(time.id)
            self._notice.offer(f"Welcome back, {time.name}.", "What happened", lambda: self.wanted.emit(time))
