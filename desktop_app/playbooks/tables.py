"""Playbooks as rows in a closed vocabulary."""

from enum import StrEnum
from typing import Any

from peewee import ForeignKeyField

from desktop_app.foundation.columns import Choice, Flag, Json, Line, Number
from desktop_app.foundation.database import Table
from desktop_app.reminders.tables import Channel, Kind


class Trigger(StrEnum):
    """What sets a playbook going."""

    VISIT_FINISHED = "visit finished"
    CONCERN = "concern"
    BOUGHT = "bought"
    REMARK = "remark"


class Phase(StrEnum):
    """When a step is done."""

    BEFORE_LEAVING = "before leaving"
    NEXT_DAY = "next day"
    LATER = "later"


class Assignee(StrEnum):
    """Whose step it is; where nobody fits, anyone's."""

    WHO_SERVED = "who served"
    WHO_SOLD = "who sold"
    WHO_NOTED = "who noted"
    ANYONE = "anyone"


class Playbook(Table):
    """A practice the shop keeps: trigger, conditions, steps."""

    code = Line(60, unique=True, required=True)
    name = Line(120, required=True)
    trigger = Choice(Trigger)
    conditions = Json(default=dict)  # the fields of rules.Conditions that ask for something
    active = Flag(default=True)
    version = Number(1, 1_000_000, default=1)  # 1: as it came; each change by the shop counts on
    playbookstep_set: Any  # Peewee makes it


class PlaybookStep(Table):
    """One dated step of a playbook."""

    playbook = ForeignKeyField(Playbook)
    position = Number(1, 99)
    phase = Choice(Phase)
    delay_days = Number(-3650, 3650)
    kind = Choice(Kind)
    channel = Choice(Channel)
    assignee = Choice(Assignee)
    text = Line(500, required=True)
    script = Json(default=list)  # the steps to walk through, as texts

    class Meta:
        indexes = ((("playbook", "position"), True),)
