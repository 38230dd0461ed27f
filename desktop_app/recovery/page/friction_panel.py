"""A rule that stood in the way, at hand: what somebody wanted to do, and what is done from now on."""

from PySide6.QtCore import Qt

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.friction_actions import answer_friction
from desktop_app.recovery.friction_queries import FrictionRow
from desktop_app.recovery.page.panel import Panel, say
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import LineField
from desktop_app.window.typeface import Size

FROM_NOW_ON = "What do we do from now on?"


class FrictionPanel(Panel):
    """It is settled by saying what is done from now on, which then stands there for everybody."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._row: FrictionRow | None = None
        self.wanted = self.add_line()
        self.when = self.add_line(ink="ink-2", size=Size.META)
        self.answered = self.add_line()
        self.answer = LineField(FROM_NOW_ON, FROM_NOW_ON)
        self.fields.addWidget(self.answer)
        self.settle = Button("From now on", ButtonKind.PRIMARY, icon="check")
        self.add_buttons(self.settle)
        self.settle.clicked.connect(self._settle)
        self.answer.returnPressed.connect(self.settle.click)

    def show_row(self, row: FrictionRow) -> None:
        """Have this at hand; an answer begun for another is not kept for it."""
        if self._row is None or self._row.id != row.id:
            self.answer.clear()
        self._row = row
        self.name(row.rule)
        say(self.wanted, f"Somebody wanted to: {row.wanted}")
        by = f" · told by {row.by}" if row.by else ""
        say(self.when, f"{short_weekday(row.day)}{by}")
        since = short_weekday(row.settled_day) if row.settled_day else ""
        say(self.answered, f"Since {since}: {row.answer}" if since else "")
        for part in (self.answer, self.settle):
            part.setVisible(row.settled_day is None)

    def go_on(self) -> None:
        """Ask what is done from now on."""
        if self.answer.isVisible():
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        if row := self._row:
            self._background.write(answer_friction, row.id, self.answer.text(), then=self._tell, failed=self.complain)

    def _tell(self, _: object) -> None:
        if self._row:
            self.done.emit(f"From now on: {self.answer.text().strip()}")
