"""Doing what was decided about follow-ups; what has gone stays in sight for a while, to be taken back."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from desktop_app.foundation.undo import undo
from desktop_app.reminders import actions, moving_actions
from desktop_app.reminders.follow_ups import follow_ups_actions
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone, still_gone, when_done, when_dropped, when_moved
from desktop_app.reminders.follow_ups.movable_list import Chosen
from desktop_app.reminders.queries import made_by
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.window.background import Background
from desktop_app.window.notice import UNDO_SECONDS

NOT_THIS = "not this"


class FollowUpsDeeds(QObject):
    """Writes, once however often something is pressed. `gone` is what can be taken back where it stood.

    `changed` says that `gone` did, `told` carries a line to be read aloud, `ended` what ended and what it led on to,
    `refused` and `answer_refused` why something, or an outcome, cannot be.
    """

    changed = Signal()
    ended = Signal(object, object)
    refused = Signal(str)
    answer_refused = Signal(str)
    told = Signal(object)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._under_way: set[int] = set()
        self.gone: dict[int, Gone] = {}
        self.undo_time = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self.undo_time.timeout.connect(self._forget)

    def move(self, chosen: Chosen) -> None:
        """Move follow-ups to the days that a person chose."""
        self._write_days(follow_ups_actions.move_all, "Moved", chosen)

    def put_off(self, chosen: Chosen) -> None:
        """Put follow-ups off, which is counted."""
        self._write_days(follow_ups_actions.put_off_all, "Snoozed", chosen)

    def drop(self, rows: Sequence[ReminderRow], reason: str) -> None:
        """Let follow-ups go."""

        def gone(performed: int) -> list[Gone]:
            return [when_dropped(row, reason, self._time(), performed) for row in rows]

        numbers = [row.id for row in rows]
        self._write(numbers, gone, follow_ups_actions.drop_all, numbers, reason)

    def answer(self, row: ReminderRow, outcome: str) -> None:
        """End a follow-up as done, and read what that leads on to."""

        def gone(performed: int) -> list[Gone]:
            ended = when_done(row, outcome, self._time(), performed)
            self._background.read(made_by, performed, then=partial(self._tell_ended, ended))
            return [ended]

        self._write([row.id], gone, actions.done, row.id, outcome, refused=self.answer_refused)

    def give(self, rows: Iterable[ReminderRow], staff: int | None) -> None:
        """Give follow-ups to a colleague, or to anyone (None)."""
        self._send(follow_ups_actions.give_all, [row.id for row in rows], staff)

    def tick(self, step: int, ticked: bool) -> None:
        """Keep the tick of a step."""
        self._send(actions.tick, step, ticked)

    def put_back(self, row: ReminderRow) -> None:
        """Give a follow-up that was moved by itself its day back."""
        self._send(moving_actions.move_back, row.id)

    def take_up(self, row: ReminderRow) -> None:
        """Make a suggestion one of the follow-ups."""
        self._send(actions.schedule_suggested, row.id)

    def decline(self, row: ReminderRow) -> None:
        """Let a suggestion go."""
        self._send(actions.drop, row.id, NOT_THIS)

    def take_back(self, performed: int) -> None:
        """Take back what an act did."""
        self._send(undo, performed)

    def look_again(self, rows: Iterable[ReminderRow]) -> None:
        """Know what waits now: what was taken back, here or elsewhere, has not gone."""
        self.gone = still_gone(self.gone, rows)

    def forget_all(self) -> None:
        """Another part is looked at: nothing has gone from it."""
        self.gone.clear()
        self.undo_time.stop()

    def _write_days(self, action: Callable[..., int], verb: str, chosen: Chosen) -> None:
        days = {number: day for number, (_, day) in chosen.items()}
        rows = [row for row, _ in chosen.values()]
        self._write(days, partial(when_moved, rows, days, verb, self._today()), action, days)

    def _write(
        self,
        numbers: Iterable[int],
        gone: Callable[[int], list[Gone]],
        action: Any,
        *args: Any,
        refused: SignalInstance | None = None,
    ) -> None:
        """Do something to these once: not again before it is done."""
        numbers = set(numbers)
        if not numbers or numbers & self._under_way:
            return
        self._under_way |= numbers
        self._background.write(
            action,
            *args,
            then=partial(self._has_gone, numbers, gone),
            failed=partial(self._was_refused, numbers, refused or self.refused),
        )

    def _has_gone(self, numbers: set[int], gone: Callable[[int], list[Gone]], performed: int) -> None:
        self._under_way -= numbers
        lines = gone(performed)
        self.gone.update((line.row.id, line) for line in lines)
        self.undo_time.start()
        self.changed.emit()
        self.told.emit(lines[0])

    def _was_refused(self, numbers: set[int], refused: SignalInstance, words: str) -> None:
        self._under_way -= numbers
        refused.emit(words)

    def _send(self, action: Callable[..., Any], *args: Any) -> None:
        self._background.write(action, *args, failed=self._refuse)

    def _tell_ended(self, gone: Gone, led_on: tuple[ReminderRow, ...]) -> None:
        self.ended.emit(gone, led_on)

    def _refuse(self, words: str) -> None:
        self.refused.emit(words)

    def _forget(self) -> None:
        self.gone.clear()
        self.changed.emit()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _time(self) -> dt.time:
        clock = self._background.counter.clock
        return clock.local(clock.now()).time()
