"""Keeping the shop's playbooks, and letting them make reminders of what happens."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from textwrap import shorten
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing import actions as noticing
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks import queries, tables
from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.pack_file import pack
from desktop_app.playbooks.parts import Happening, Plan, Playbook
from desktop_app.playbooks.rules import TOO_LATE, plan
from desktop_app.playbooks.tables import Mode, Phase, Trigger
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder, Step
from desktop_app.visits import actions as visits
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Concern

CHANGED = "playbook.changed"
AS_IT_CAME = 1  # the version of a playbook that the shop never changed

HAPPENINGS: Mapping[str, Callable[[Any], Happening | None]] = {
    visits.FINISHED: queries.visit_finished,
    visits.CONCERN: queries.concern_voiced,
    visits.BOUGHT: queries.purchase_made,
    noticing.KEPT: queries.remark_kept,
}
"""How the subject of a journal entry becomes what the rules take, by the entry's kind."""


def plan_for(act: Act, entry: JournalEntry) -> None:
    """React to something that happened: make the reminders that the playbooks plan for it.

    What is done before leaving becomes no reminder: it is shown on the card, while the customer is still here. What
    lies too far back, as most of what a till's export holds, is passed over without a closer look.
    """
    if act.day - entry.day > queries.longest_delay() + TOO_LATE:
        return
    happening = HAPPENINGS[entry.kind](entry.subject)
    if happening is not None:
        plan_happening(act, happening)


def plan_happening(act: Act, happening: Happening) -> None:
    """Make the reminders that the playbooks plan for something that happened."""
    facts = queries.facts(happening.customer, happening.day)
    for planned in plan(queries.playbooks(happening.trigger), happening, facts, act.day):
        if planned.phase is not Phase.BEFORE_LEAVING:
            reminder = add(act, _reminder(planned, happening))
            if happening.trigger is Trigger.REMARK:
                act.update(Proposal.get_by_id(happening.subject), became=reminder)


def answer_concern(act: Act, entry: JournalEntry) -> None:
    """React to a check that is done: where it asked about a concern, that is how the concern turned out."""
    reminder = Reminder.get_by_id(entry.subject)
    trigger, _, subject = (reminder.occasion or "").rpartition("/")
    if trigger.endswith(f"/{Trigger.CONCERN}") and reminder.outcome:
        act.update(Concern.get_by_id(int(subject)), outcome=reminder.outcome)


def _reminder(planned: Plan, happening: Happening) -> NewReminder:
    return NewReminder(
        customer=planned.customer,
        text=shorten(planned.text, Reminder.text.limit, placeholder="…"),
        due=planned.due,
        kind=planned.kind,
        channel=planned.channel,
        assignee=planned.assignee,
        why=planned.why,
        visit=happening.visit,
        observation=happening.observation,
        occasion=planned.occasion,
        steps=tuple(shorten(line, Step.text.limit, placeholder="…") for line in planned.script),
        playbook=planned.playbook,
        step=planned.step,
        letter=planned.letter,
        branches=planned.branches,
        suggested=planned.mode is Mode.SUGGEST,
        until_contact=planned.until_contact,
        window_days=planned.window_days,
    )


def load_pack(act: Act, trade: Trade) -> int:
    """Give the shop the playbooks of its trade; tells how many are new or renewed.

    Those the shop has changed stay as they are, and what is turned off stays off. Doing it twice changes nothing.
    """
    return sum(_keep(act, playbook, by_shop=False) for playbook in pack(trade))


def load(act: Act, playbooks: Iterable[Playbook]) -> int:
    """Take a shop's own playbooks in place of those with the same code; tells how many are new or differ."""
    return sum(_keep(act, playbook, by_shop=True) for playbook in playbooks)


def turn(act: Act, name: str, *, on: bool) -> str:
    """Turn a playbook on or off by its name or code, whatever the case; gives its name. What is due already stays due.

    Raises Mistake where there is none of that name.
    """
    wanted = name.strip().casefold()
    for row in tables.Playbook.select():
        if wanted in (row.name.casefold(), row.code):
            if act.update(row, active=on):
                act.record(CHANGED, subject=row.id, text=f"{row.name}: {'on' if on else 'off'}")
            return row.name
    raise Mistake(f"There is no playbook called “{name.strip()}”.")


def _keep(act: Act, playbook: Playbook, *, by_shop: bool) -> bool:
    stored = tables.Playbook.get_or_none(tables.Playbook.code == playbook.code)
    if stored is None:
        stored = act.insert(tables.Playbook(code=playbook.code, version=AS_IT_CAME + by_shop, **_columns(playbook)))
    elif queries.as_record(stored) == playbook or (stored.version > AS_IT_CAME and not by_shop):
        return False
    else:
        act.update(stored, **_columns(playbook), version=stored.version + by_shop)
        for step in stored.playbookstep_set:
            act.delete(step)
    for position, step in enumerate(playbook.steps, 1):
        act.insert(tables.PlaybookStep(playbook=stored, position=position, **asdict(step)))
    act.record(CHANGED, subject=stored.id, text=playbook.name)
    return True


def _columns(playbook: Playbook) -> dict[str, Any]:
    return {"name": playbook.name, "trigger": playbook.trigger, "conditions": asked(playbook.conditions)}
