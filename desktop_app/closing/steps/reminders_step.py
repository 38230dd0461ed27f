"""The first step: reminders left and promises not kept yet."""

import datetime as dt
from collections.abc import Sequence

from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line, reminder_line
from desktop_app.closing.steps.step import Step
from desktop_app.closing.steps.who_menu import ask_who
from desktop_app.reminders import actions
from desktop_app.reminders.days import aging_words
from desktop_app.reminders.tables import State
from desktop_app.reminders.typed import not_a_day, read_day
from desktop_app.staff.queries import Member, members

TOMORROW = dt.timedelta(days=1)


class RemindersStep(Step):
    """Promises first, then what else is left: done, moved, handed over, or let go with a reason."""

    part = Part.REMINDERS
    subtitle = "Do it, move it, hand it over, or let it go and say why. Nothing is left by accident."
    nothing = "Nothing is left for today, and every promise is kept."

    def deeds(self) -> Sequence[Deed]:
        """Five things."""
        return (
            Deed("Done", "D", lambda line, _: self.write(actions.done, line.subject)),
            Deed("To tomorrow", "T", self._put_off),
            Deed("Move", "M", self._move, asks="To which day? Next Friday, in two weeks, 3 Dec"),
            Deed("Hand over", "H", self._ask_who),
            Deed("Let go", "X", self._let_go, asks="Why is it let go?"),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """Every open promise, and what was to be done by today."""
        promised = {row.id for row in page.promises}
        rest = (row for row in page.reminders if row.id not in promised)
        return [reminder_line(row, page) for row in (*page.promises, *rest)]

    def summary(self, page: Review) -> str:
        """How many are late, and how many promises were kept."""
        waiting = (row for row in page.reminders if row.state is State.OPEN)
        late = sum(bool(aging_words(row.due, page.day, row.window_days)) for row in waiting)
        return f"{f'{late} overdue' if late else 'None overdue'} · {page.promises_kept} kept today"

    def _put_off(self, line: Line, _: str) -> None:
        self.write(actions.snooze, line.subject, self._today() + TOMORROW)

    def _move(self, line: Line, words: str) -> None:
        day = read_day(words, self._today())
        if day is None:
            self.bar.complain(not_a_day(words))
        else:
            self.write(actions.reschedule, line.subject, day)

    def _let_go(self, line: Line, words: str) -> None:
        self.write(actions.drop, line.subject, words)

    def _ask_who(self, line: Line, _: str) -> None:
        self.background.read(members, then=lambda found: self._offer(line, found))

    def _offer(self, line: Line, found: Sequence[Member]) -> None:
        below = self.list.visualRect(self.list.currentIndex()).bottomLeft()
        ask_who(self.list, below, found, lambda member: self._give(line, member))

    def _give(self, line: Line, member: Member | None) -> None:
        self.write(actions.assign, line.subject, member.id if member else None)

    def _today(self) -> dt.date:
        return self.background.counter.clock.today()
