"""All that is known when somebody begins to make something right."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation import settings
from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.recovery.ledger_queries import Left, allowance_left, limits
from desktop_app.recovery.own_queries import own_remedies
from desktop_app.recovery.queries import IncidentDetail, incident, incidents, usual_kinds
from desktop_app.recovery.rules import KINDS_OFFERED, OWN_OFFERED, Given, Limits, kinds_offered, with_own
from desktop_app.recovery.usual import Usual, usual_in
from desktop_app.staff.queries import name_of
from desktop_app.visits.rules import Trade

NEXT_OPEN_DAY = Delay(1, DelayUnit.BUSINESS_DAYS)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is offered and usual here, what `who` may still spend, the next open day, and what is gone on with."""

    kinds: tuple[str, ...]
    remedies: tuple[Given, ...]
    usual: Usual
    who: str
    limits: Limits
    left: Left
    next_day: dt.date
    waiting: IncidentDetail | None


def beginning(customer: int, staff: int | None, today: dt.date, number: int | None = None) -> Beginning:
    """Give what a member of staff begins with: the incident of that number, else what last went wrong and waits."""
    usual = usual_in(Trade(settings.read(settings.TRADE) or Trade.BLANK))
    if number is None:
        waiting = incidents(customer=customer)
        number = waiting[-1].id if waiting else None
    return Beginning(
        kinds=kinds_offered(usual_kinds(KINDS_OFFERED), [kind.name for kind in usual.kinds]),
        remedies=with_own(usual.remedies, own_remedies(OWN_OFFERED)),
        usual=usual,
        who=name_of(staff),
        limits=limits(staff, today),
        left=allowance_left(staff, today, number),
        next_day=NEXT_OPEN_DAY.from_day(today, settings.open_days()),
        waiting=None if number is None else incident(number),
    )
