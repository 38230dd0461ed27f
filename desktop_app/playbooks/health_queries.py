"""How a playbook does in practice: what comes of its steps, where a walk-through stops, what people do beside it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.playbooks.alike import Often, often
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.queries import playbook
from desktop_app.reminders.rules import IN_TOUCH

ALWAYS = 5  # times a step was skipped, and never done, before that says something

STEPS = """
    SELECT step, count(*), sum(state = 'done'), sum(state = 'dropped' AND outcome_note <> :in_touch),
    sum(outcome = 'fine'), sum(outcome = 'not fine'), sum(outcome = 'no answer'),
    sum(state = 'done' AND outcome NOT IN ('', 'fine', 'not fine', 'no answer'))
    FROM reminder WHERE playbook = :code AND first_due BETWEEN :since AND :last GROUP BY step
"""
STUCK = """
    SELECT reminder.step, line.position, line.text, count(*) AS times
    FROM reminder JOIN step AS line ON line.reminder_id = reminder.id AND line.position = (
        SELECT min(position) FROM step WHERE reminder_id = reminder.id AND NOT ticked
    )
    WHERE reminder.playbook = :code AND reminder.first_due >= :since AND reminder.outcome = 'not fine'
    AND EXISTS (SELECT 1 FROM step WHERE reminder_id = reminder.id AND ticked)
    GROUP BY reminder.step, line.position ORDER BY times DESC LIMIT 1
"""
DISMISSED = """
    SELECT count(*) FROM reminder JOIN journal_entry AS said
    ON said.customer = reminder.customer_id AND said.kind = 'suggestion.not_right' AND said.subject = reminder.id
    WHERE reminder.playbook = :code AND said.day >= :since
    AND said.performed_id NOT IN (SELECT earlier_id FROM reversal)
"""
# What somebody wrote down on the day of a visit that the playbook made something of; of many visits the latest tell.
BY_HAND = """
    SELECT DISTINCT own.id, own.text FROM (
        SELECT customer_id, visit_id FROM reminder
        WHERE playbook = :code AND first_due >= :since AND visit_id IS NOT NULL ORDER BY first_due DESC LIMIT 1000
    ) AS made
    JOIN visit ON visit.id = made.visit_id
    JOIN journal_entry AS added
    ON added.customer = made.customer_id AND added.day = visit.day AND added.kind = 'reminder.added'
    JOIN reminder AS own
    ON own.id = added.subject AND own.playbook = '' AND own.occasion IS NULL AND own.series_id IS NULL
    ORDER BY own.id DESC LIMIT 500
"""


@dataclass(frozen=True, slots=True)
class StepHealth:
    """What came of one step: how often it was made, done and skipped; the rest waits. `text` is its wording."""

    key: str
    text: str
    made: int
    done: int
    skipped: int

    @property
    def always_skipped(self) -> bool:
        """Whether nobody ever does it."""
        return self.skipped >= ALWAYS and not self.done


@dataclass(frozen=True, slots=True)
class Health:
    """How a playbook does: what was made of it, what was answered, and what asks for a change of it.

    `stuck` is the line at which walks that ended *not fine* most often stopped. `dismissed` counts how often it was
    found not right where it was suggested. `added_by_hand` is what people write down beside it.
    """

    steps: tuple[StepHealth, ...]
    fine: int
    not_fine: int
    no_answer: int
    other: int
    stuck: Often | None
    dismissed: int
    added_by_hand: tuple[Often, ...]

    @property
    def made(self) -> int:
        """How many reminders it made."""
        return sum(step.made for step in self.steps)


def health(code: str, since: dt.date, last: dt.date = dt.date.max) -> Health:
    """Give how the playbook with this code has done since a day, its steps counted up to a last one.

    Raises Mistake where there is no such playbook.
    """
    known = playbook(code)
    asked = {"code": code, "since": since.isoformat(), "last": last.isoformat(), "in_touch": IN_TOUCH}
    rows = database.execute_sql(STEPS, asked).fetchall()
    fine, not_fine, no_answer, other = (sum(row[place] for row in rows) for place in range(4, 8))
    return Health(
        steps=tuple(_steps(known, {row[0]: row[1:4] for row in rows})),
        fine=fine,
        not_fine=not_fine,
        no_answer=no_answer,
        other=other,
        stuck=_stuck(known, asked),
        dismissed=database.execute_sql(DISMISSED, asked).fetchone()[0],
        added_by_hand=often(text for _, text in database.execute_sql(BY_HAND, asked)),
    )


def _steps(known: Playbook, counts: Mapping[str, tuple[int, int, int]]) -> Iterator[StepHealth]:
    """Those it has now, in their order; what became of earlier ones is no longer its own."""
    for step in known.steps:
        yield StepHealth(step.key, step.text, *counts.get(step.key, (0, 0, 0)))


def _stuck(known: Playbook, asked: Mapping[str, str]) -> Often | None:
    row = database.execute_sql(STUCK, asked).fetchone()
    if row is None:
        return None
    key, position, filled, times = row
    step = known.step(key)
    is_there = step is not None and position <= len(step.script)
    return Often(step.script[position - 1] if step and is_there else filled, times)
