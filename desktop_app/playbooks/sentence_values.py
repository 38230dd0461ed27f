"""What the tokens of a playbook's sentence stand for: read from the playbook, and put back into it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.sentence import OF_THE_STEP, Slot
from desktop_app.playbooks.tables import Phase, Trigger, Unit

_OF_ANYBODY = frozenset({"tag", "preference", "visits", "every_visits", "visits_at_least", "starts", "ends"})
_OF_A_VISIT = frozenset({"service", "first_visit", "concern", "mood_at_most"})
FITTING: Mapping[Trigger, frozenset[str]] = {
    Trigger.VISIT_FINISHED: _OF_ANYBODY | _OF_A_VISIT,
    Trigger.NTH_VISIT: _OF_ANYBODY,
    Trigger.BOUGHT: _OF_ANYBODY | {"product", "first_visit"},
    Trigger.REMARK: _OF_ANYBODY | {"first_visit"},
    Trigger.CONCERN: _OF_ANYBODY | {"service", "first_visit"},
    Trigger.INCIDENT: _OF_ANYBODY | {"incident"},
    Trigger.SHIPMENT_SENT: _OF_ANYBODY | {"product"},
    Trigger.SHIPMENT_LATE: _OF_ANYBODY | {"product"},
    Trigger.DATE: _OF_ANYBODY | {"date"},
    Trigger.RHYTHM: _OF_ANYBODY | {"rhythm"},
    Trigger.STALE_PREFERENCE: _OF_ANYBODY,
    Trigger.OFFER: _OF_ANYBODY | {"offer"},
}
"""The conditions that can be asked for when something happens, by the names of their fields."""


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
    return replace(
        playbook, steps=tuple(changed if step.key == changed.key else step for step in playbook.steps)
    )


def with_conditions(playbook: Playbook, **changes: Any) -> Playbook:
    """Give the playbook with other conditions, by the names of their fields."""
    return replace(playbook, conditions=replace(playbook.conditions, **changes))


def _changed_step(step: Step, slot: Slot, chosen: Any) -> Step:
    if slot is Slot.DELAY:
        return replace(step, phase=chosen.phase, delay=chosen.delay, unit=chosen.unit, before=chosen.before)
    return replace(step, **{slot: chosen})


def _with_trigger(playbook: Playbook, trigger: Trigger) -> Playbook:
    kept = {name: value for name, value in asked(playbook.conditions).items() if name in FITTING[trigger]}
    return replace(playbook, trigger=trigger, conditions=replace(NOTHING, **kept))
