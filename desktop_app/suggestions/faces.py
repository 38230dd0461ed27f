"""What a row of the strip can look like: a suggestion, a question behind its buttons, or what became of it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.customers.tables import Pronoun
from desktop_app.playbooks.wording import PRONOUNS
from desktop_app.suggestions.queries import Suggestion
from desktop_app.suggestions.rules import Origin
from desktop_app.suggestions.tables import Answer, Kind, Reason
from desktop_app.window.buttons import ButtonKind

ORIGIN_ICONS = {
    Origin.SAID: "speech",
    Origin.NOTICED: "eye",
    Origin.ASSUMED: "question",
    Origin.COMPUTED: "pulse",
}


class Move(StrEnum):
    """What can be pressed on a row, by the words of its button."""

    DONE = "Done"
    MAKE_RIGHT = "Make it right"
    LATER = "Later"
    NOT_RIGHT = "Not right"
    PAY_TIME = "Pay time"
    NEXT_VISIT = "Next visit"
    WRONG_FACT = "Wrong fact"
    NOT_NOW = "Not now"
    NEVER_ASK = "Never ask"
    UNDO = "Undo"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as the action takes it, and the words for it once it is given."""

    answer: Answer
    words: str
    reason: Reason = Reason.NONE
    pay_time: bool = False


ANSWERS = {
    Move.DONE: Said(Answer.DONE, "Done"),
    Move.PAY_TIME: Said(Answer.LATER, "Later, at pay time", pay_time=True),
    Move.NEXT_VISIT: Said(Answer.LATER, "Later, at the next visit"),
    Move.WRONG_FACT: Said(Answer.NOT_RIGHT, "Not right: wrong fact", Reason.WRONG_FACT),
    Move.NOT_NOW: Said(Answer.NOT_RIGHT, "Not now", Reason.NOT_NOW),
    Move.NEVER_ASK: Said(Answer.NOT_RIGHT, "Never to be asked", Reason.NEVER_ASK),
}
"""The moves that answer a suggestion; the others ask a question or take an answer back."""


@dataclass(frozen=True, slots=True)
class Face:
    """One look of a row. `tone` is the token that colours icon and title, `moves` are its buttons in order."""

    title: str
    detail: str
    icon: str
    moves: tuple[Move, ...]
    buttons: ButtonKind = ButtonKind.QUIET
    tone: str = "ink"
    detail_icon: str | None = None
    ground: str | None = None
    leads: bool = False
    """Whether it may stand out as the first row or the one with the focus."""


def offered(suggestion: Suggestion) -> Face:
    """Show the suggestion itself, with its three answers, and the step that leads on where something went wrong."""
    return Face(
        suggestion.text,
        suggestion.why,
        suggestion.icon,
        _moves(suggestion),
        detail_icon=ORIGIN_ICONS[suggestion.origin],
        leads=True,
    )


def ask_when(pronoun: Pronoun) -> Face:
    """Ask when the suggestion shall come back."""
    pays = "they pay" if pronoun is Pronoun.THEY else f"{PRONOUNS[pronoun][0]} pays"
    detail = f"Comes back when {pays}, or next time"
    return Face("Later today", detail, "clock", (Move.PAY_TIME, Move.NEXT_VISIT))


def ask_why() -> Face:
    """Ask what is not right about it."""
    moves = (Move.WRONG_FACT, Move.NOT_NOW, Move.NEVER_ASK)
    return Face("Not right. Why?", "", "thumb-down", moves, buttons=ButtonKind.OUTLINE)


def answered(move: Move, text: str, who: str, at: dt.time) -> Face:
    """Say what became of it, by whom and when, with the way back."""
    words = f"{ANSWERS[move].words}{f' by {who}' if who else ''}, {at:%H:%M}"
    if move is Move.DONE:
        return Face(words, text, "check", (Move.UNDO,), tone="good", ground="good-soft")
    icon = "clock" if ANSWERS[move].answer is Answer.LATER else "thumb-down"
    return Face(words, text, icon, (Move.UNDO,))


def failed(suggestion: Suggestion, sentence: str) -> Face:
    """Show the suggestion with what went wrong when it was answered."""
    return Face(suggestion.text, sentence, "alert", _moves(suggestion), tone="bad", detail_icon="alert")


def _moves(suggestion: Suggestion) -> tuple[Move, ...]:
    """What went wrong can be made right from its row."""
    step = (Move.MAKE_RIGHT,) if suggestion.kind is Kind.WENT_WRONG else ()
    return (Move.DONE, *step, Move.LATER, Move.NOT_RIGHT)
