"""Asking one question of a few customers, taking their answers in, and ending it."""

from collections.abc import Iterable
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.pain_points.rounds.queries import waits_for
from desktop_app.pain_points.rounds.tables import Asked, Asks, QuestionRound

BEGUN = "question.begun"
ANSWERED = "question.answered"
ENDED = "question.ended"


def begin(act: Act, text: str, asks: Asks, customers: Iterable[int]) -> int:
    """Let these customers be asked when they come, and give the question's id; `asks` says what their answers are.

    Raises Mistake where nothing or nobody is asked, and while another question is being asked.
    """
    text = clean_line(text, QuestionRound.text.limit, "The question").strip()
    if not is_visible(text):
        raise Mistake("What would you like to ask?")
    whom = tuple(dict.fromkeys(customers))
    if not whom:
        raise Mistake("Whom will you ask? Choose at least one.")
    going_on = QuestionRound.get_or_none(QuestionRound.ended.is_null())
    if going_on is not None:
        raise Mistake(f"One at a time: “{going_on.text}” is still being asked. End it first.")
    row = act.insert(QuestionRound(text=text, asks=asks, began=act.day, by=act.by))
    act.insert_many(Asked, [{"question": row.id, "customer": customer} for customer in whom])
    act.record(BEGUN, subject=row.id, text=text)
    return row.id


def end(act: Act, question: int) -> None:
    """Ask a question no more; what was answered stays. Raises Mistake where it was ended before."""
    row = QuestionRound.get_by_id(question)
    if row.ended:
        raise Mistake("This question is not asked any more.")
    act.update(row, ended=act.day)
    act.record(ENDED, subject=row.id, text=row.text)


def take_concern(act: Act, entry: JournalEntry) -> None:
    """React to a concern: where the customer was to be asked what they fear, it is their answer."""
    _take(act, entry, Asks.FEAR, concern=entry.subject)


def take_voice(act: Act, entry: JournalEntry) -> None:
    """React to what a customer dislikes: where they were to be asked that, it is their answer."""
    _take(act, entry, Asks.DISLIKE, voice=entry.subject)


def _take(act: Act, entry: JournalEntry, asks: Asks, **answer: Any) -> None:
    waiting = waits_for(entry.customer, asks) if entry.customer else None
    if waiting is not None:
        row = Asked.get_by_id(waiting)
        act.update(row, **answer)
        act.record(ANSWERED, customer=entry.customer, subject=row.question_id, text=entry.text)
