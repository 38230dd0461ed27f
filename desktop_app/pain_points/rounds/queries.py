"""The questions that were asked, who answered what, and what waits to be asked of somebody."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.pain_points.rounds.rules import tally
from desktop_app.pain_points.rounds.tables import Asks
from desktop_app.visits.goodbye import Question

MOST_ROUNDS, MOST_ASKED = 100, 200

ROUNDS = """
    SELECT question_round.id, text, asks, began, ended, count(asked.id), count(coalesce(concern_id, voice_id))
    FROM question_round JOIN asked ON asked.question_id = question_round.id
    GROUP BY question_round.id ORDER BY question_round.id DESC LIMIT ?
"""
ANSWERS = """
    SELECT asked.customer_id, customer.name, coalesce(concern.text, voice.text, ''), coalesce(concern.day, voice.day),
        coalesce(concern_theme.name, pain_point.name, '')
    FROM asked JOIN customer ON customer.id = asked.customer_id
    LEFT JOIN concern ON concern.id = asked.concern_id
    LEFT JOIN gathered_concern ON gathered_concern.concern_id = concern.id
    LEFT JOIN concern_theme ON concern_theme.id = gathered_concern.theme_id
    LEFT JOIN voice ON voice.id = asked.voice_id
    LEFT JOIN pain_point ON pain_point.id = voice.pain_point_id
    WHERE asked.question_id = ? ORDER BY 4 DESC, customer.name LIMIT ?
"""
WAITS = """
    SELECT asked.id, text, asks FROM asked JOIN question_round ON question_round.id = asked.question_id
    WHERE asked.customer_id = ? AND ended IS NULL AND concern_id IS NULL AND voice_id IS NULL
"""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A question, in `name`, how many are to be asked and how many answered; `ended` is None while it is asked."""

    id: int
    name: str
    asks: Asks
    began: dt.date
    ended: dt.date | None
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Somebody who was to be asked; without a `day` there is no answer yet, without a `theme` it is not gathered."""

    customer: int
    name: str
    text: str
    day: dt.date | None
    theme: str


def rounds() -> tuple[RoundRow, ...]:
    """Give the questions that were asked, the latest first."""
    rows = database.execute_sql(ROUNDS, (MOST_ROUNDS,)).fetchall()
    return tuple(
        RoundRow(id, text, Asks(asks), dt.date.fromisoformat(began), _day(ended), asked, answered)
        for id, text, asks, began, ended, asked, answered in rows
    )


def answers(question: int) -> tuple[AnswerRow, ...]:
    """Give everybody who was to be asked, the latest answer first."""
    rows = database.execute_sql(ANSWERS, (question, MOST_ASKED)).fetchall()
    return tuple(AnswerRow(customer, name, text, _day(day), theme) for customer, name, text, day, theme in rows)


def tally_of(rows: tuple[AnswerRow, ...]) -> tuple[tuple[str, int], ...]:
    """Count the gathered answers by theme, the most frequent first."""
    return tally(row.theme for row in rows if row.theme)


def question_for(customer: int) -> Question | None:
    """Give what is to be asked of somebody when they come; None where nothing is."""
    row = database.execute_sql(WAITS, (customer,)).fetchone()
    return Question(row[1], feared=row[2] == Asks.FEAR) if row else None


def waits_for(customer: int, asks: Asks) -> int | None:
    """Give the id under which somebody's answer is awaited; None where nobody asks them this."""
    row = database.execute_sql(WAITS, (customer,)).fetchone()
    return int(row[0]) if row and row[2] == asks else None


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None
