"""What the tokens of a playbook's sentence stand for: read from the playbook, and put back into it."""

from dataclasses import dataclass, replace
from typing import Any

from desktop_app.playbooks.checking.condition_checks import ONLY_FOR
from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.page.sentence import OF_THE_STEP, Slot
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Phase, Trigger, Unit


@dataclass(frozen=True, slots=True)
class Time:
    """When a step is done, as one token says it."""

    phase: Phase
    delay: int = 0
    unit: Unit = Unit.DAYS
    before: bool = False


@dataclass(frozen=True, slots=True)
class Visits:
    """Which visits count: those of these numbers, and every so many."""

    numbers: tuple[int, ...] = ()
    every: int | None = None


NOTHING = Conditions()
USUAL_VISITS = Visits(every=10)


def value(playbook: Playbook, slot: Slot, step: Step | None = None) -> Any:
    """Give what a token stands for; of those of a step, in this step."""
    if slot is Slot.TRIGGER:
        return playbook.trigger
    if slot is Slot.VISITS:
        return Visits(playbook.conditions.visits, playbook.conditions.every_visits)
    if slot is Slot.DELAY and step:
        return Time(step.phase, step.delay, step.unit, step.before)
    return getattr(step if slot in OF_THE_STEP else playbook.conditions, slot)


def put(playbook: Playbook, slot: Slot, chosen: Any, step: Step | None = None) -> Playbook:
    """Give the playbook with another value for a token; of those of a step, in this step.

    With another trigger, the conditions that make no sense for it are let go.
    """
    if slot is Slot.TRIGGER:
        return _with_trigger(playbook, chosen)
    if step and slot in OF_THE_STEP:
        return with_step(playbook, _changed_step(step, slot, chosen))
    if slot is Slot.VISITS:
        return with_conditions(playbook, visits=chosen.numbers, every_visits=chosen.every)
    return with_conditions(playbook, **{slot: chosen})


def let_go(playbook: Playbook, slot: Slot) -> Playbook:
    """Give the playbook that does not ask for a condition any more."""
    unasked = Visits() if slot is Slot.VISITS else getattr(NOTHING, slot)
    return put(playbook, slot, unasked)


def with_step(playbook: Playbook, changed: Step) -> Playbook:
    """Give the playbook with another step in place of the one with the same key."""
    return replace(playbook, steps=tuple(changed if step.key == changed.key else step for step in playbook.steps))


def with_conditions(playbook: Playbook, **changes: Any) -> Playbook:
    """Give the playbook with other conditions, by the names of their fields."""
    return replace(playbook, conditions=replace(playbook.conditions, **changes))


def _changed_step(step: Step, slot: Slot, chosen: Any) -> Step:
    if slot is Slot.DELAY:
        return replace(step, phase=chosen.phase, delay=chosen.delay, unit=chosen.unit, before=chosen.before)
    return replace(step, **{slot: chosen})


def fits(name: str, trigger: Trigger) -> bool:
    """Tell whether a condition, by the name of its field, can be asked for when this happens."""
    return trigger in ONLY_FOR.get(name, Trigger)


def _with_trigger(playbook: Playbook, trigger: Trigger) -> Playbook:
    kept = {name: value for name, value in asked(playbook.conditions).items() if fits(name, trigger)}
    changed = replace(playbook, trigger=trigger, conditions=replace(NOTHING, **kept))
    counts = trigger is Trigger.NTH_VISIT and value(changed, Slot.VISITS) == Visits()
    return put(changed, Slot.VISITS, USUAL_VISITS) if counts else changed
