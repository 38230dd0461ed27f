"""Playbooks as TOML that people read and write: the packs that ship, and a shop's own."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource
from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.playbooks.toml_entry import Entry
from desktop_app.playbooks.wording import refuse_unknown_names
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.rules import Trade

COMMON = "common"
MOST_BYTES = 256 * 1024
MOST_PLAYBOOKS, MOST_STEPS, MOST_WORDS = 200, 20, 60
LONGEST_DELAY = 3650  # days
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WRITTEN = ("phase", "kind", "channel", "assignee", "text", "script")
USUAL_DELAY = {Phase.BEFORE_LEAVING: 0, Phase.NEXT_DAY: 1}


def pack(trade: Trade) -> tuple[Playbook, ...]:
    """Give the playbooks a trade begins with: those of every trade, then its own."""
    return tuple(
        playbook for name in (COMMON, trade) for playbook in read_playbooks(resource(f"playbooks/{name}.toml"))
    )


def read_playbooks(path: Path) -> tuple[Playbook, ...]:
    """Read a file of playbooks. Raises Mistake, naming file, entry and reason, for anything it does not understand."""
    if not path.is_file():
        raise Mistake(f"{path} is not a file.")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Mistake(f"{path.name} is too big: at most {MOST_BYTES // 1024} KB fit.")
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Mistake(f"{path.name} is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path.name} cannot be read: {error}.") from error
    return _playbooks(Entry(path.name, values))


def _playbooks(file: Entry) -> tuple[Playbook, ...]:
    entries = file.entries("playbook", MOST_PLAYBOOKS)
    file.finish()
    by_code: dict[str, Playbook] = {}
    for entry in entries:
        playbook = _playbook(entry)
        if playbook.code in by_code:
            raise entry.mistake(f"the code {playbook.code!r} stands there twice")
        by_code[playbook.code] = playbook
    return tuple(by_code.values())


def _playbook(entry: Entry) -> Playbook:
    name = entry.text("name", 120)
    entry.where += f" “{name}”"
    code = entry.text("code", 60)
    if not CODE.fullmatch(code):
        raise entry.mistake("code must be small letters and figures with hyphens between them")
    trigger = entry.word("trigger", Trigger)
    conditions = _conditions(entry.inside("conditions"), trigger)
    steps = entry.entries("step", MOST_STEPS)
    if not steps:
        raise entry.mistake("a playbook needs a step")
    entry.finish()
    return Playbook(
        code, name, trigger, conditions, tuple(_step(step, n, trigger, conditions) for n, step in enumerate(steps, 1))
    )


def _conditions(entry: Entry, trigger: Trigger) -> Conditions:
    conditions = Conditions(
        service=entry.texts("service", MOST_WORDS, 60),
        product=entry.texts("product", MOST_WORDS, 60),
        tag=entry.texts("tag", MOST_WORDS, 60),
        first_visit=entry.flag("first_visit"),
        concern=entry.flag("concern"),
    )
    entry.finish()
    if conditions.product and trigger is not Trigger.BOUGHT:
        raise entry.mistake(f"there is no product when the trigger is {trigger}")
    if conditions.service and trigger not in (Trigger.VISIT_FINISHED, Trigger.CONCERN):
        raise entry.mistake(f"there is no service when the trigger is {trigger}")
    if conditions.concern is not None and trigger is not Trigger.VISIT_FINISHED:
        raise entry.mistake(f"concern is a condition of {Trigger.VISIT_FINISHED} only")
    return conditions


def _step(entry: Entry, position: int, trigger: Trigger, conditions: Conditions) -> Step:
    phase = entry.word("phase", Phase)
    step = Step(
        key=str(position),
        phase=phase,
        delay=entry.number("days", 0, LONGEST_DELAY, USUAL_DELAY.get(phase)),
        kind=entry.word("kind", Kind, Kind.FOLLOW_UP),
        channel=entry.word("channel", Channel, Channel.VISIT if phase is Phase.BEFORE_LEAVING else None),
        assignee=entry.word("assignee", Assignee, Assignee.WHO_SERVED),
        text=entry.text("text", 500),
        script=entry.texts("script", MOST_STEPS, 500),
    )
    entry.finish()
    if phase is Phase.BEFORE_LEAVING and step.delay:
        raise entry.mistake("what is done before leaving cannot wait for days")
    for text in (step.text, *step.script):
        try:
            refuse_unknown_names(text, trigger, names_service=bool(conditions.service))
        except Mistake as mistake:
            raise entry.mistake(str(mistake)) from mistake
    return step


def write_playbooks(path: Path, playbooks: Iterable[Playbook]) -> None:
    """Write playbooks to a new file, so that reading it gives the same. Raises Mistake where that cannot be done."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write("\n".join(_playbook_lines(playbook) for playbook in playbooks))
    except FileExistsError as error:
        raise Mistake(f"{path} is there already. Choose another name.") from error
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror}.") from error


def _playbook_lines(playbook: Playbook) -> str:
    head = {"code": playbook.code, "name": playbook.name, "trigger": playbook.trigger}
    lines = ["[[playbook]]", *_pairs(head)]
    if conditions := list(_pairs(asked(playbook.conditions))):
        lines += ["[playbook.conditions]", *conditions]
    for step in playbook.steps:
        values = asdict(step)
        lines += ["[[playbook.step]]", *_pairs({"days": values["delay"], **{name: values[name] for name in WRITTEN}})]
    return "\n".join(lines) + "\n"


def _pairs(values: Mapping[str, object]) -> Iterable[str]:
    """Write ``name = value`` lines. JSON writes texts, lists, numbers, true and false just as TOML reads them."""
    for name, value in values.items():
        if value is not None and value != ():
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}"
