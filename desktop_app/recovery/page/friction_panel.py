"""A rule that stood in the way, at hand: what somebody wanted to do, and what is done from now on."""

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.friction_actions import answer_friction
from desktop_app.recovery.friction_queries import FrictionRow
from desktop_app.recovery.page.answer_panel import AnswerPanel
from desktop_app.recovery.page.panel import say
from desktop_app.staff.decider_line import DeciderLine
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.typeface import Size

QUESTION = "What do we do from now on?"


class FrictionPanel(AnswerPanel):
    """It is settled by saying what is done from now on, which then stands there for everybody."""

    def __init__(self, background: Background) -> None:
        super().__init__(QUESTION, QUESTION, Button("From now on", ButtonKind.PRIMARY, icon="check"))
        self._background = background
        self._row: FrictionRow | None = None
        self.wanted = self.add_line()
        self.when = self.add_line(ink="ink-2", size=Size.META)
        self.answered = self.add_line()
        self.fields.insertWidget(0, DeciderLine(background))
        self.step.clicked.connect(self._settle)

    def show_row(self, row: FrictionRow) -> None:
        """Have this at hand."""
        self._row = row
        self.name(row.rule)
        say(self.wanted, f"Somebody wanted to: {row.wanted}")
        by = f" · told by {row.by}" if row.by else ""
        say(self.when, f"{short_weekday(row.day)}{by}")
        since = short_weekday(row.settled_day) if row.settled_day else ""
        say(self.answered, f"Since {since}: {row.answer}" if since else "")
        self.ask(row.id, waits=row.settled_day is None)

    def _settle(self) -> None:
        if row := self._row:
            told = f"From now on: {self.words.text().strip()}"
            self._background.write(
                answer_friction,
                row.id,
                self.words.text(),
                then=lambda _: self.done.emit(told),
                failed=self.complain,
            )
