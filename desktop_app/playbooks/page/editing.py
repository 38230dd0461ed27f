"""Changing a playbook: steps and outcomes come, go and change places. Pure; what is due already is not touched."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from itertools import count

from desktop_app.playbooks.page.sentence_values import with_step
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.reminders.tables import Channel, Kind

NEW_NAME = "New play"
ASK = "Is everything as it should be?"
ASK_AGAIN = "Ask again how it is"
_LONGEST_CODE = 50


def new_playbook(taken: Collection[str]) -> Playbook:
    """Give a playbook to begin with, whose code is not among those `taken`."""
    step = Step(
        key="1",
        phase=Phase.NEXT_DAY,
        kind=Kind.CHECK,
        channel=Channel.CALL,
        assignee=Assignee.WHO_SERVED,
        text=ASK,
        delay=1,
    )
    return Playbook(code_for(NEW_NAME, taken), NEW_NAME, Trigger.VISIT_FINISHED, Conditions(), (step,))


def code_for(name: str, taken: Collection[str]) -> str:
    """Make a code of a name: small letters, figures and hyphens, not among those `taken`."""
    plain = unicodedata.normalize("NFD", name.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    code = "-".join(words)[:_LONGEST_CODE].strip("-") or "play"
    tries = (code, *(f"{code}-{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)


def leading_to(playbook: Playbook, step: Step) -> tuple[str, ...]:
    """Give the answers that lead to a step; none where the trigger itself plans it."""
    outcomes = (outcome for other in playbook.steps for outcome in other.outcomes)
    return tuple(dict.fromkeys(outcome.answer for outcome in outcomes if outcome.then == step.key))


def add_step(playbook: Playbook) -> Playbook:
    """Give the playbook with one more step, a week later, told as the last one is."""
    last = playbook.steps[-1]
    step = replace(
        last,
        key=_free_key(playbook),
        phase=Phase.LATER,
        delay=7,
        text=ASK_AGAIN,
        script=(),
        letter="",
        outcomes=(),
    )
    return replace(playbook, steps=(*playbook.steps, step))


def remove_step(playbook: Playbook, step: Step) -> Playbook:
    """Give the playbook without a step, and without what only its answers lead to."""
    left = replace(playbook, steps=tuple(other for other in playbook.steps if other.key != step.key))
    for other in left.steps:
        kept = tuple(replace(one, then="") if one.then == step.key else one for one in other.outcomes)
        left = with_step(left, replace(other, outcomes=kept))
    return _without_lost_steps(playbook, left)


def move_step(playbook: Playbook, step: Step, by: int) -> Playbook:
    """Give the playbook with a step so many places further down; it stops at either end."""
    rest = [other for other in playbook.steps if other.key != step.key]
    place = max(0, min(len(rest), _place(playbook, step) + by))
    return replace(playbook, steps=(*rest[:place], step, *rest[place:]))


def add_outcome(playbook: Playbook, step: Step, answer: str) -> Playbook:
    """Give the playbook with one more answer to a step, which leads nowhere yet."""
    return with_step(playbook, replace(step, outcomes=(*step.outcomes, Outcome(answer))))


def change_outcome(playbook: Playbook, step: Step, place: int, changed: Outcome | None) -> Playbook:
    """Give the playbook with another outcome at a place, or with None without it; what it alone led to goes too."""
    outcomes = (*step.outcomes[:place], *([changed] if changed else []), *step.outcomes[place + 1 :])
    return _without_lost_steps(playbook, with_step(playbook, replace(step, outcomes=outcomes)))


def lead_on(playbook: Playbook, step: Step, place: int) -> Playbook:
    """Give the playbook in which the outcome at a place leads to a new step, two days after the answer."""
    key = _free_key(playbook)
    follows = replace(step, key=key, phase=Phase.LATER, delay=2, text=ASK_AGAIN, script=(), letter="", outcomes=())
    longer = replace(playbook, steps=(*playbook.steps, follows))
    return change_outcome(longer, step, place, replace(step.outcomes[place], then=key))


def may_follow(playbook: Playbook, step: Step) -> tuple[Step, ...]:
    """Give the steps that an answer to this one may lead to: those that wait for an answer, and do not lead back."""
    waiting = (other for other in playbook.steps if other.key in playbook.led_to())
    return tuple(other for other in waiting if step.key not in _comes_of(playbook, other))


def _comes_of(playbook: Playbook, step: Step) -> frozenset[str]:
    """The keys of a step and of all that may come of it; a playbook that can be kept has no circles."""
    after = (playbook.step(key) for key in step.leads_to())
    return frozenset({step.key}).union(*(_comes_of(playbook, other) for other in after if other))


def _without_lost_steps(before: Playbook, after: Playbook) -> Playbook:
    """Leave out the steps that waited for an answer which is gone; else the trigger itself would plan them."""
    began = {step.key for step in before.begins_with()}
    lost = [step for step in after.begins_with() if step.key not in began]
    return remove_step(after, lost[0]) if lost else after


def _place(playbook: Playbook, step: Step) -> int:
    return next(number for number, other in enumerate(playbook.steps) if other.key == step.key)


def _free_key(playbook: Playbook) -> str:
    return next(str(number) for number in count(1) if playbook.step(str(number)) is None)
