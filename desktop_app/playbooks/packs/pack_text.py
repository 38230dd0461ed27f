"""Writing a pack down as TOML, for people to read and change."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.parts import Outcome, Playbook, Step
from desktop_app.playbooks.tables import Mode, Phase

INDENT, WIDTH = "    ", 100


def as_toml(pack: Pack) -> str:
    """Give a pack as a text that is read as the same pack."""
    parts = [["version = 1", *_pairs({"services": pack.courtesies.services})]]
    parts += ([f"[[{name}]]", *_pairs(values)] for name, values in _courtesies(pack))
    parts += (list(_playbook(playbook)) for playbook in pack.playbooks)
    return "\n".join("\n".join((*lines, "")) for lines in parts)


def _courtesies(pack: Pack) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give what a pack holds besides playbooks: the name of each entry, and what it says."""
    its = pack.courtesies
    for name, lines in (("ritual", its.rituals), ("nudge", its.nudges), ("concern", its.concerns)):
        yield from ((name, asdict(line)) for line in lines)
    yield from (("take_home", asdict(how_to)) for how_to in its.how_tos)
    yield from (("remark", {"thing": thing, "act": act}) for thing, act in pack.acts.items())


def _playbook(playbook: Playbook) -> Iterator[str]:
    yield "[[playbook]]"
    yield from _pairs({"code": playbook.code, "name": playbook.name, "trigger": playbook.trigger})
    if conditions := asked(playbook.conditions):
        yield "[playbook.conditions]"
        yield from _pairs(conditions)
    for number, step in enumerate(playbook.steps, 1):
        yield ""
        yield "[[playbook.step]]"
        yield from _pairs(_said(step, number))
        yield from _outcomes(step.outcomes)


def _said(step: Step, number: int) -> dict[str, Any]:
    """Give what is to be said of a step, by the names of the file; what goes without saying is None."""
    return {
        "key": None if step.key == str(number) else step.key,
        "phase": step.phase,
        "mode": None if step.mode is Mode.SCHEDULE else step.mode,
        step.unit.replace(" ", "_"): None if step.phase is Phase.BEFORE_LEAVING else step.delay,
        "when": "before" if step.before else None,
        "kind": step.kind,
        "channel": step.channel,
        "assignee": step.assignee,
        "text": step.text,
        "script": step.script,
        "letter": step.letter,
    }


def _outcomes(outcomes: Iterable[Outcome]) -> Iterator[str]:
    lines = [f"{INDENT}{{ {', '.join(_pairs(asdict(outcome)))} }}," for outcome in outcomes]
    if lines:
        yield from ("outcomes = [", *lines, "]")


def _pairs(values: Mapping[str, Any]) -> Iterator[str]:
    """Write ``name = value`` for what says something."""
    for name, value in values.items():
        if value not in (None, "", ()):
            yield f"{name} = {_several(value) if isinstance(value, tuple) else _one(value)}"


def _several(values: tuple[Any, ...]) -> str:
    line = f"[{', '.join(map(_one, values))}]"
    if len(line) <= WIDTH:
        return line
    return "\n".join(("[", *(f"{INDENT}{_one(value)}," for value in values), "]"))


def _one(value: Any) -> str:
    """Write a text, number, true or false: JSON writes them just as TOML reads them."""
    return json.dumps(value, ensure_ascii=False)
