"""Writing down what it was like to be served, and making a door of what we could do, or letting it go."""

import datetime as dt
from dataclasses import replace
from typing import Any

from desktop_app.diary.tables import Became, BeingServed
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.playbooks.actions import save, turn
from desktop_app.playbooks.page.editing import code_for, new_playbook
from desktop_app.playbooks.tables import Playbook
from desktop_app.visits.courtesies import Courtesies, ForService
from desktop_app.visits.courtesy_actions import take_up

WRITTEN = "diary.written"
DECIDED = "diary.decided"
BUILT = "diary.built"
LONGEST = BeingServed.words.limit


def write(act: Act, place: str, felt: str, idea: str = "") -> int:
    """Keep what it was like to be served somewhere, and what we could do; gives its id. Mistake for missing words."""
    row = BeingServed(
        place=_line(place, BeingServed.place.limit, "The place", "Where were you served?"),
        felt=_line(felt, BeingServed.felt.limit, "How it felt", "How did it feel? One line will do."),
        idea=clean_line(idea, BeingServed.idea.limit, "What we could do"),
        day=act.day,
        at=act.now,
        by=act.by,
    )
    act.insert(row)
    act.record(WRITTEN, subject=row.id, text=f"{row.place}: {row.felt}")
    return row.id


def make_courtesy(act: Act, entry: int, courtesy: str, service: str = "") -> None:
    """Let a courtesy come of it, for a service or (empty) at every visit. Mistake where it says nothing."""
    courtesy = _line(courtesy, LONGEST, "The courtesy", "What will be done at each visit from now on?")
    take_up(act, Courtesies(rituals=(ForService(courtesy, service),)))
    _decide(act, entry, Became.COURTESY, courtesy, settled_on=act.day)


def draft_play(act: Act, entry: int, name: str) -> None:
    """Let a play come of it: a draft that is off until somebody has put it into its words. Mistake without a name."""
    name = _line(name, Playbook.name.limit, "The name", "What should the play be called?")
    taken = {row.code for row in Playbook.select(Playbook.code)}
    draft = new_playbook(taken)
    first = replace(draft.steps[0], text=name)
    kept = save(act, replace(draft, code=code_for(name, taken), name=name, steps=(first,)))
    turn(act, kept.code, on=False)
    _decide(act, entry, Became.PLAY, kept.name, settled_on=act.day)


def give_to(act: Act, entry: int, what: str, owner: int | None, due: dt.date | None) -> None:
    """Let somebody see to it by a day. Mistake where it says nothing, nobody is named, or the day is over."""
    what = _line(what, LONGEST, "What will be built", "What will be built?")
    if owner is None:
        raise Mistake("Who sees to it?")
    if due is None or due < act.day:
        raise Mistake("By which day to come?")
    _decide(act, entry, Became.TO_BUILD, what, owner=owner, due=due)


def let_go(act: Act, entry: int, reason: str) -> None:
    """Let an idea go, and say why. Mistake without a reason."""
    reason = _line(reason, LONGEST, "The reason", "Why is it let go?")
    _decide(act, entry, Became.LET_GO, reason, settled_on=act.day)


def built(act: Act, entry: int) -> None:
    """Know that what somebody saw to is there."""
    row = _waiting(entry)
    act.update(row, settled_on=act.day)
    act.record(BUILT, subject=entry, text=row.words)


def _decide(act: Act, entry: int, became: Became, words: str, **how: Any) -> None:
    row = _waiting(entry)
    act.update(row, became=became, words=words, **how)
    act.record(DECIDED, subject=entry, text=f"{row.idea or row.felt}: {became}: {words}")


def _waiting(entry: int) -> BeingServed:
    row = BeingServed.get_or_none(BeingServed.id == entry)
    if row is None or row.settled_on is not None:
        raise Mistake("That was decided or taken back meanwhile.")
    return row


def _line(words: str, limit: int, what: str, question: str) -> str:
    """Tidy what was typed; raises Mistake with the question that it leaves open, or naming `what` is too long."""
    words = clean_line(words, limit, what)
    if not is_visible(words):
        raise Mistake(question)
    return words
