"""Playbooks of every trigger, each with little to say, written as short as can be."""

from typing import Any

from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind


def step(text: str, days: int = 0, **more: Any) -> Step:
    """A step to be done so many days later, by the customer's own."""
    usual: dict[str, Any] = {"key": text, "phase": Phase.LATER, "assignee": Assignee.THEIR_OWN, "delay": days}
    return Step(**{"kind": Kind.FOLLOW_UP, "channel": Channel.CALL, "text": text, **usual, **more})


def playbook(trigger: Trigger, *steps: Step, code: str = "", **conditions: Any) -> Playbook:
    """A playbook that is called by its trigger."""
    code = code or trigger.value.replace(" ", "-")
    return Playbook(code, code.capitalize(), trigger, Conditions(**conditions), steps)


EVERY_TRIGGER = (
    playbook(Trigger.VISIT_FINISHED, step("Ask {name}", 1, assignee=Assignee.WHO_SERVED), step("Write", 14)),
    playbook(Trigger.NTH_VISIT, step("Number {visits}"), visits=(3, 5)),
    playbook(Trigger.BOUGHT, step("More {product}?", 30, unit=Unit.REFILL, assignee=Assignee.WHO_SOLD)),
    playbook(Trigger.REMARK, step("{act}", 2, kind=Kind.REMARK, assignee=Assignee.WHO_NOTED)),
    playbook(Trigger.CONCERN, step("Still worried? {concern}", 1, phase=Phase.NEXT_DAY, kind=Kind.CHECK)),
    playbook(Trigger.INCIDENT, step("Say sorry for {incident}", 1, assignee=Assignee.WHO_SERVED), incident=("stain",)),
    playbook(Trigger.SHIPMENT_SENT, step("Did {product} arrive?", 1)),
    playbook(Trigger.SHIPMENT_LATE, step("Trace {product}")),
    playbook(Trigger.DATE, step("Card", 5, before=True), step("How was it?", 1), date=("birthday",)),
    playbook(Trigger.RHYTHM, step("Ring {them}: {rhythm}"), rhythm=("due", "drifting")),
    playbook(Trigger.STALE_PREFERENCE, step("Still {preference}?", 1)),
    playbook(Trigger.OFFER, step("For you too: {offer}"), offer="ten off", visits_at_least=2, starts="2026-11-05"),
)
"""One playbook for each trigger."""
