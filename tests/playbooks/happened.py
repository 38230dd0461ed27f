"""Elena's visit on Friday, and the playbook that asks about it."""

import datetime as dt

from desktop_app.customers.tables import Pronoun
from desktop_app.playbooks.parts import Conditions, Facts, Happening, Playbook, Step
from desktop_app.playbooks.rules import plan
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.reminders.tables import Channel, Kind

FRIDAY = dt.date(2026, 11, 27)
ELENA = Facts("El", Pronoun.SHE, 3, frozenset({"Choir"}), frozenset({"peppermint tea", "comfort"}))
CUT = Happening(Trigger.VISIT_FINISHED, 4, FRIDAY, 9, services=("Wash", "Cut & colour"), mood=7, served_by=1)
ASK = Step("ask", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "Is it easy to style, {name}?", 1)


def playbook(code="ask", conditions=None, steps=(ASK,), trigger=Trigger.VISIT_FINISHED):
    return Playbook(code, code, trigger, conditions or Conditions(), tuple(steps))


def planned(*playbooks, happening=CUT, facts=ELENA, today=FRIDAY):
    return plan(playbooks, happening, facts, today)
