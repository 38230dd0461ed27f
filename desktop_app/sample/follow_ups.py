"""How the last weeks of the many were followed up: planned day by day as a real shop is, and answered by chance."""

import datetime as dt
from collections.abc import Iterator

from desktop_app.playbooks.planning import plan_day, take_as_planned
from desktop_app.reminders.actions import done, drop
from desktop_app.reminders.queries import due
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.sample.telling import Stage

MOST_CUSTOMERS = 1000  # of more, nobody looks at each; and making them would take long
FROM, TO = 40, 8  # days ago
MORNING, EVENING = dt.time(7, 55), dt.time(18, 5)
AHEAD = dt.timedelta(days=7)
ANSWERS = {"fine": 76, "not fine": 9, "no answer": 12, "": 3}  # how common; without an answer it was let go
TOO_LATE = "too late to ask"


def follow_up(stage: Stage) -> None:
    """Let everybody be asked about what happened from forty days ago to a week ago, as the playbooks say.

    What would stand in the list today or in the coming week was done early, so that those with a story have it to
    themselves.
    """
    stage.perform(stage.clock.at(stage.day(-FROM - 1), MORNING), take_as_planned)
    for after in range(-FROM, -TO + 1):
        stage.perform(stage.clock.at(stage.day(after), MORNING), plan_day)
        _answer(stage, after, stage.day(after))
    for after in range(-TO + 1, 0):
        _answer(stage, after, stage.day(after) if after < -1 else stage.today + AHEAD)


def _answer(stage: Stage, after: int, last: dt.date) -> None:
    """Have done what is due up to a day, and what that leads to."""
    evening = stage.clock.at(stage.day(after), EVENING)
    while waiting := list(_waiting(last)):
        for row in waiting:
            _end(stage, evening, row)


def _waiting(last: dt.date) -> Iterator[ReminderRow]:
    return (row for row in due(end=last, suggested=True) if row.playbook)


def _end(stage: Stage, evening: dt.datetime, row: ReminderRow) -> None:
    by = stage.staff.get(row.assignee, stage.chance.choice(list(stage.staff.values())))
    outcome = stage.chance.choices(list(ANSWERS), list(ANSWERS.values()))[0]
    if outcome:
        stage.perform(evening, done, row.id, outcome, by=by)
    else:
        stage.perform(evening, drop, row.id, TOO_LATE, by=by)
