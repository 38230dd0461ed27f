"""What a playbook must be like before the shop keeps it, whether it comes from a file or from the editor."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.playbooks.checking.condition_checks import refuse_conditions
from desktop_app.playbooks.checking.outcome_checks import refuse_outcomes
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.checking.step_checks import refuse_step
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step

LONGEST = {"code": 60, "name": 120, "key": 60, "text": 500, "script": 500, "say": 500, "answer": 60, "offer": 200}
LONGEST_WORD = 60
MOST_STEPS, MOST_LINES, MOST_WORDS = 20, 20, 60
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def checked(playbook: Playbook) -> Playbook:
    """Give a playbook with its texts tidied, ready to be kept; raises Refused where it cannot be."""
    playbook = tidied(playbook)
    refuse(playbook)
    return playbook


def tidied(playbook: Playbook) -> Playbook:
    """Give a playbook without odd spaces in its texts; raises Refused for a text that is too long or unreadable."""
    return replace(
        playbook,
        code=_tidy(playbook.code, "code"),
        name=_tidy(playbook.name, "name"),
        conditions=_tidy_conditions(playbook.conditions),
        steps=tuple(_tidy_step(step, number) for number, step in enumerate(playbook.steps, 1)),
    )


def refuse(playbook: Playbook) -> None:
    """Raise Refused for the first thing in a tidied playbook that cannot work."""
    _refuse_code(playbook.code, "code")
    if not is_visible(playbook.name):
        raise Refused("the name is missing", "name")
    if not playbook.steps:
        raise Refused("a playbook needs a step")
    _refuse_more(playbook.steps, MOST_STEPS, "steps")
    refuse_conditions(playbook.conditions, playbook.trigger)
    _refuse_keys(playbook.steps)
    refuse_outcomes(playbook)
    led_to = playbook.led_to()
    for number, step in enumerate(playbook.steps, 1):
        _refuse_more(step.script, MOST_LINES, "lines to walk through", "step", number, "script")
        refuse_step(playbook, step, number, led_to=step.key in led_to)


def _tidy_conditions(conditions: Conditions) -> Conditions:
    words: dict[str, Any] = {}
    for name in ("service", "product", "tag", "preference", "date", "rhythm", "incident"):
        found = tuple(_tidy(word, "conditions", name) for word in getattr(conditions, name))
        _refuse_more(found, MOST_WORDS, "words", "conditions", name)
        if not all(map(is_visible, found)):
            raise Refused(f"a word of {name} is empty", "conditions", name)
        words[name] = found
    return replace(conditions, **words, offer=_tidy(conditions.offer, "conditions", "offer"))


def _tidy_step(step: Step, number: int) -> Step:
    place = ("step", number)
    return replace(
        step,
        key=_tidy(step.key, *place, "key"),
        text=_tidy(step.text, *place, "text"),
        script=tuple(_tidy(line, *place, "script") for line in step.script),
        letter=_tidy(step.letter, *place, "letter"),
        outcomes=tuple(_tidy_outcome(outcome, number) for outcome in step.outcomes),
    )


def _tidy_outcome(outcome: Outcome, number: int) -> Outcome:
    place = ("step", number, "outcomes")
    return Outcome(_tidy(outcome.answer, *place, "answer"), _tidy(outcome.say, *place, "say"), outcome.then.strip())


def _tidy(text: str, *place: str | int) -> str:
    name = str(place[-1])
    try:
        return clean_line(text, LONGEST.get(name, LONGEST_WORD), name)
    except Mistake as mistake:
        raise Refused(str(mistake).removesuffix("."), *place) from mistake


def _refuse_keys(steps: Iterable[Step]) -> None:
    keys: set[str] = set()
    for number, step in enumerate(steps, 1):
        _refuse_code(step.key, "step", number, "key")
        if step.key in keys:
            raise Refused(f"the key {step.key!r} is another step's already", "step", number, "key")
        keys.add(step.key)


def _refuse_code(code: str, *place: str | int) -> None:
    if not CODE.fullmatch(code):
        raise Refused(f"{place[-1]} must be small letters and figures with hyphens between them", *place)


def _refuse_more(those: tuple[object, ...], most: int, what: str, *place: str | int) -> None:
    if len(those) > most:
        raise Refused(f"{len(those)} {what}; at most {most} fit", *place)
