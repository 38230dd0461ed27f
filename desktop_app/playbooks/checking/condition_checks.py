"""Which conditions can be asked of which trigger, and what they must hold."""

import datetime as dt
from collections.abc import Mapping

from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.parts import Conditions
from desktop_app.playbooks.tables import Trigger
from desktop_app.rhythm.rules import RhythmState

WHEN_LEAVING = frozenset({Trigger.VISIT_FINISHED, Trigger.CONCERN})
OF_A_THING = frozenset({Trigger.BOUGHT, Trigger.REMARK, Trigger.SHIPMENT_SENT, Trigger.SHIPMENT_LATE})
COUNTED = frozenset({Trigger.NTH_VISIT, Trigger.VISIT_FINISHED})
ONLY_FOR: Mapping[str, frozenset[Trigger]] = {
    "service": WHEN_LEAVING | {Trigger.NTH_VISIT},
    "product": OF_A_THING,
    "date": frozenset({Trigger.DATE}),
    "rhythm": frozenset({Trigger.RHYTHM}),
    "incident": frozenset({Trigger.INCIDENT}),
    "first_visit": frozenset(Trigger) - {Trigger.NTH_VISIT, Trigger.OFFER},
    "concern": frozenset({Trigger.VISIT_FINISHED}),
    "visits": COUNTED,
    "every_visits": COUNTED,
    "mood_at_most": WHEN_LEAVING,
    "offer": frozenset({Trigger.OFFER}),
}
"""The conditions that only some triggers can meet. The others can be asked of any."""

RHYTHMS = (RhythmState.DUE, RhythmState.DRIFTING, RhythmState.QUIET)
MOST_COUNTED = 10_000
MOST = {"every_visits": MOST_COUNTED, "visits_at_least": MOST_COUNTED, "mood_at_most": 10}


def refuse_conditions(conditions: Conditions, trigger: Trigger) -> None:
    """Raise Refused for a condition that can never be met, and for one that the trigger lacks."""
    for name in asked(conditions):
        if trigger not in ONLY_FOR.get(name, Trigger):
            raise _refused(f"{name} cannot be known when the trigger is {trigger}", name)
    if trigger is Trigger.NTH_VISIT and not conditions.visits and conditions.every_visits is None:
        raise _refused("which visit? Give visits or every_visits", "visits")
    if trigger is Trigger.OFFER and not conditions.offer:
        raise _refused("what do new customers get? Say it as the offer", "offer")
    for word in conditions.rhythm:
        if word not in RHYTHMS:
            raise _refused(f"rhythm {word!r} is not one of: {', '.join(RHYTHMS)}", "rhythm")
    _refuse_numbers(conditions)
    _refuse_days(conditions)


def _refuse_numbers(conditions: Conditions) -> None:
    if not all(1 <= number <= MOST_COUNTED for number in conditions.visits):
        raise _refused(f"visits must be whole numbers from 1 to {MOST_COUNTED}", "visits")
    for name, most in MOST.items():
        number = getattr(conditions, name)
        if number is not None and not 1 <= number <= most:
            raise _refused(f"{name} must be a whole number from 1 to {most}", name)


def _refuse_days(conditions: Conditions) -> None:
    for name in ("starts", "ends"):
        day = getattr(conditions, name)
        if day and not _in_calendar(day):
            raise _refused(f"{name} {day!r} is not a day; days are written 2026-12-31", name)
    if conditions.ends and conditions.starts > conditions.ends:
        raise _refused(f"it starts on {conditions.starts}, after it ends on {conditions.ends}", "starts")


def _in_calendar(day: str) -> bool:
    try:
        return dt.date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _refused(reason: str, name: str) -> Refused:
    return Refused(reason, "conditions", name)
