"""Playbooks as rows in a closed vocabulary."""

from enum import StrEnum
from typing import Any

from peewee import ForeignKeyField

from desktop_app.foundation.columns import Choice, Day, Flag, Json, Line, Moment, Number
from desktop_app.foundation.database import Table
from desktop_app.reminders.tables import Channel, Kind


class Trigger(StrEnum):
    """What sets a playbook going."""

    VISIT_FINISHED = "visit finished"
    NTH_VISIT = "n-th visit"
    BOUGHT = "bought"
    REMARK = "remark"
    CONCERN = "concern"
    INCIDENT = "incident"
    SHIPMENT_SENT = "shipment sent"
    SHIPMENT_LATE = "shipment late"
    DATE = "date"
    RHYTHM = "rhythm"
    STALE_PREFERENCE = "stale preference"
    OFFER = "new-customer offer"


ABOUT_A_DAY_TO_COME = frozenset({Trigger.DATE, Trigger.SHIPMENT_SENT})
"""Their delays count from the day they are about, and may lie before it."""

NOBODY_IS_HERE = frozenset({Trigger.DATE, Trigger.RHYTHM, Trigger.SHIPMENT_SENT, Trigger.SHIPMENT_LATE})
"""They happen while the customer is elsewhere."""

SHOWN_ON_THE_CARD = frozenset({Trigger.VISIT_FINISHED, Trigger.CONCERN, Trigger.BOUGHT})
"""What they ask for before leaving is read from the open card, and needs no reminder."""


class Phase(StrEnum):
    """When a step is done."""

    BEFORE_LEAVING = "before leaving"
    NEXT_DAY = "next day"
    LATER = "later"


class Mode(StrEnum):
    """Whether a step is put on the list of what is due, or only suggested where the customer is looked at."""

    SCHEDULE = "schedule"
    SUGGEST = "suggest"


class Unit(StrEnum):
    """What the delay of a step is counted in; `refill` is learned from the shop's own purchases."""

    DAYS = "days"
    BUSINESS_DAYS = "business days"
    WEEKS = "weeks"
    MONTHS = "months"
    REFILL = "refill"


class Assignee(StrEnum):
    """Whose step it is; where nobody fits, the next of these, and in the end anyone's."""

    WHO_SERVED = "who served"
    WHO_SOLD = "who sold"
    WHO_NOTED = "who noted"
    THEIR_OWN = "their own"
    ANYONE = "anyone"


class Playbook(Table):
    """A practice the shop keeps: trigger, conditions, steps."""

    code = Line(60, unique=True, required=True)
    name = Line(120, required=True)
    trigger = Choice(Trigger)
    conditions = Json(default=dict)  # the fields of parts.Conditions that ask for something
    active = Flag(default=True)
    off_since = Day(null=True)  # when it was turned off, where that is known
    removed_on = Day(null=True)  # a removed one stays known, so that no pack brings it back
    version = Number(1, 1_000_000, default=1)  # 1: as it came; each change by the shop counts on
    playbookstep_set: Any  # Peewee makes it


class PlaybookStep(Table):
    """One dated step of a playbook, known within it by its key."""

    playbook = ForeignKeyField(Playbook)
    position = Number(1, 99)
    key = Line(60, required=True)
    phase = Choice(Phase)
    mode = Choice(Mode, default=Mode.SCHEDULE)
    delay = Number(0, 3650)
    unit = Choice(Unit, default=Unit.DAYS)
    before = Flag()
    kind = Choice(Kind)
    channel = Choice(Channel)
    assignee = Choice(Assignee)
    text = Line(500, required=True)
    script = Json(default=list)  # the steps to walk through, as texts
    letter = Line(60)
    outcomes = Json(default=list)  # parts.Outcome, as dictionaries

    class Meta:
        indexes = ((("playbook", "position"), True), (("playbook", "key"), True))


class PlannedDay(Table):
    """A day that was planned: what its dates, rhythms and shipments ask for has been made."""

    day = Day(unique=True)
    at = Moment()
    made = Number(0, 1_000_000)
