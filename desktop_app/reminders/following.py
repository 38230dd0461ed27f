"""What followed from an act, as the commands that did it tell it."""

from collections.abc import Callable

from desktop_app.foundation.act import Act
from desktop_app.foundation.command import Answer
from desktop_app.foundation.counter import Counter
from desktop_app.reminders.commands import as_json
from desktop_app.reminders.queries import made_by
from desktop_app.reminders.row_queries import ReminderRow


def with_reminders(counter: Counter, action: Callable[[Act], int]) -> tuple[int, tuple[ReminderRow, ...]]:
    """Do it, and give the row's id with the reminders that followed in the same act."""
    made, performed = counter.perform(lambda act: (action(act), act.performed.id)).result
    return made, made_by(performed)


def answer(data: dict[str, object], said: str, made: tuple[ReminderRow, ...]) -> Answer:
    """Tell what was done (`data` for programs, `said` for people), and the reminders that followed."""
    lines = [said, *(f"{one.due}  {one.text}" for one in made)]
    return Answer({**data, "reminders": [as_json(one) for one in made]}, "\n".join(lines))
