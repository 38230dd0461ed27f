"""Keeping which rule stood in the way of doing right by a customer, and what is done about it."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.recovery.tables import Friction

STOPPED = "friction.kept"
ANSWERED = "friction.answered"


def stopped(act: Act, rule: str, wanted: str) -> int:
    """Keep which rule stood in the way of what somebody wanted to do, and give its id.

    Raises Mistake where either says nothing.
    """
    friction = act.insert(
        Friction(
            rule=_said(rule, Friction.rule.limit, "The rule", "Which rule was it? A few words will do."),
            wanted=_said(wanted, Friction.wanted.limit, "What you wanted to do", "What did you want to do instead?"),
            day=act.day,
            by=act.by,
        )
    )
    act.record(STOPPED, subject=friction.id, text=f"{friction.rule} · {friction.wanted}")
    return int(friction.id)


def answer_friction(act: Act, friction: int, answer: str) -> None:
    """Settle it by saying what is done from now on.

    Raises Mistake where there is none of that id, where nothing is said, or where it was settled before.
    """
    row = Friction.get_or_none(Friction.id == friction)
    if row is None:
        raise Mistake("That is not kept here.")
    if row.settled_day:
        raise Mistake("This is settled already.")
    answer = _said(answer, Friction.answer.limit, "What we do from now on", "What do we do from now on?")
    act.update(row, answer=answer, settled_day=act.day, settled_by=act.by)
    act.record(ANSWERED, subject=friction, text=f"{row.rule} · {answer}")


def _said(typed: str, limit: int, what: str, question: str) -> str:
    line = clean_line(typed, limit, what)
    if not is_visible(line):
        raise Mistake(question)
    return line
