"""Keeping the shop's playbooks, and letting them make reminders of what happens."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing import actions as noticing
from desktop_app.noticing.actions import learn_acts
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks import queries, tables
from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.happenings import subject_queries as subjects
from desktop_app.playbooks.happenings.facts_queries import facts
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.packs.pack_file import pack_digest, starter_pack
from desktop_app.playbooks.parts import Happening, Plan, Playbook
from desktop_app.playbooks.rules import TOO_LATE, becomes_reminder, plan
from desktop_app.playbooks.tables import Mode, Trigger
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder
from desktop_app.visits import actions as visits
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Concern

CHANGED = "playbook.changed"
AS_IT_CAME = 1  # the version of a playbook that the shop never changed

OF_A_VISIT = {Trigger.NTH_VISIT: subjects.nth_visit, Trigger.OFFER: subjects.offer_met}
SUBJECTS: Mapping[str, Mapping[Trigger, Callable[[Any], Happening | None]]] = {
    visits.ARRIVED: OF_A_VISIT,
    visits.FINISHED: {Trigger.VISIT_FINISHED: subjects.visit_finished, **OF_A_VISIT},  # not everybody is seen arriving
    visits.CONCERN: {Trigger.CONCERN: subjects.concern_voiced},
    visits.BOUGHT: {Trigger.BOUGHT: subjects.purchase_made},
    noticing.KEPT: {Trigger.REMARK: subjects.remark_kept},
}
"""What the subject of a journal entry is to the rules, by the entry's kind and by what playbooks wait for."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a file: how many playbooks it held, how many of them were new or differ, how many courtesies too."""

    read: int
    changed: int
    courtesies: int

    @property
    def words(self) -> str:
        """Say it: ``3 plays read, 1 new or changed; 12 courtesies added.``"""
        plays = f"{self.read} {'play' if self.read == 1 else 'plays'} read, {self.changed} new or changed"
        more = "courtesy" if self.courtesies == 1 else "courtesies"
        return f"{plays}; {self.courtesies} {more} added." if self.courtesies else f"{plays}."


def plan_for(act: Act, entry: JournalEntry) -> None:
    """React to something that happened: make the reminders that the playbooks plan for it.

    What lies too far back, as most of what a till's export holds, is passed over without a closer look.
    """
    if entry.day < act.day and act.day - entry.day > queries.longest_delay() + TOO_LATE:
        return
    playbooks = queries.playbooks(*SUBJECTS[entry.kind])
    awaited = {playbook.trigger for playbook in playbooks}
    for trigger, read in SUBJECTS[entry.kind].items():
        happening = read(entry.subject) if trigger in awaited else None
        if happening is not None:
            _plan(act, playbooks, happening)


def plan_happening(act: Act, happening: Happening) -> tuple[int, ...]:
    """Make the reminders that the playbooks plan for something that happened, and give their ids.

    What was made for it before is not made again.
    """
    return _plan(act, queries.playbooks(happening.trigger), happening)


def _plan(act: Act, playbooks: Iterable[Playbook], happening: Happening) -> tuple[int, ...]:
    plans = plan(playbooks, happening, facts(happening.customer, happening.day), act.day)
    put_down = [planned for planned in plans if becomes_reminder(planned, happening.trigger)]
    made = [add(act, new_reminder(planned, happening)) for planned in put_down]
    ids = tuple(reminder for reminder in made if reminder is not None)
    if ids and happening.trigger is Trigger.REMARK:
        act.update(Proposal.get_by_id(happening.subject), became=ids[0])
    return ids


def answer_concern(act: Act, entry: JournalEntry) -> None:
    """React to a check that is done: where it asked about a concern, that is how the concern turned out.

    So it is with each that its outcome led to: the last answer stands.
    """
    reminder = Reminder.get_by_id(entry.subject)
    named: list[str] = (reminder.occasion or "").split("/")
    if named[3:4] == [Trigger.CONCERN] and reminder.outcome:
        act.update(Concern.get_by_id(int(named[4])), outcome=reminder.outcome)


def new_reminder(planned: Plan, happening: Happening) -> NewReminder:
    """Give the reminder that a plan asks for."""
    return NewReminder(
        customer=planned.customer,
        text=planned.text,
        due=planned.due,
        kind=planned.kind,
        channel=planned.channel,
        assignee=planned.assignee,
        why=planned.why,
        visit=happening.visit,
        observation=happening.observation,
        occasion=planned.occasion,
        steps=planned.script,
        playbook=planned.playbook,
        step=planned.step,
        letter=planned.letter,
        branches=planned.branches,
        suggested=planned.mode is Mode.SUGGEST,
        until_contact=planned.until_contact,
        window_days=planned.window_days,
    )


def load_pack(act: Act, trade: Trade) -> int:
    """Give the shop what its trade begins with; tells how many playbooks are new or renewed.

    Those the shop has changed stay as they are, what is turned off stays off, and what was removed stays away. Doing
    it twice changes nothing. A shop that has named no trade yet gets no courtesies: it is still to be asked.
    """
    if queries.lacks_pack(trade):
        settings.change(act, queries.PACK_KEPT, pack_digest(trade))
    pack = starter_pack(trade)
    if settings.read(settings.TRADE):
        _take_up_courtesies(act, pack)
    return sum(_keep(act, playbook, by_shop=False) for playbook in pack.playbooks)


def take_in(act: Act, pack: Pack) -> TakenIn:
    """Take in what another shop wrote down: its playbooks in place of ours of the same code, the rest beside."""
    return TakenIn(len(pack.playbooks), load(act, pack.playbooks), _take_up_courtesies(act, pack))


def _take_up_courtesies(act: Act, pack: Pack) -> int:
    return take_up(act, pack.courtesies) + learn_acts(act, pack.acts)


def load(act: Act, playbooks: Iterable[Playbook]) -> int:
    """Take a shop's own playbooks in place of those with the same code; tells how many are new or differ."""
    return sum(_keep(act, playbook, by_shop=True) for playbook in playbooks)


def save(act: Act, playbook: Playbook) -> Playbook:
    """Keep a playbook as it was edited, in place of the one with its code, and give it as it is kept.

    It counts for what happens from now on: what is due already keeps its words, its steps and what its outcomes lead
    to. Raises Refused where it cannot work, as a file would be refused.
    """
    kept = checked(playbook)
    _keep(act, kept, by_shop=True)
    return kept


def remove(act: Act, code: str) -> None:
    """Take a playbook away, so that no pack brings it back; what is due already stays due. Mistake where it is not."""
    row = _row(code)
    act.update(row, removed_on=act.day)
    act.record(CHANGED, subject=row.id, text=f"{row.name}: removed")


def turn(act: Act, name: str, *, on: bool) -> str:
    """Turn a playbook on or off by its name or code, whatever the case; gives its name. What is due already stays due.

    Raises Mistake where there is none of that name.
    """
    row = _row(queries.playbook_named(name).code)
    if row.active is not on:
        act.update(row, active=on, off_since=None if on else act.day)
        act.record(CHANGED, subject=row.id, text=f"{row.name}: {'on' if on else 'off'}")
    return row.name


def _row(code: str) -> tables.Playbook:
    row = tables.Playbook.get_or_none((tables.Playbook.code == code) & tables.Playbook.removed_on.is_null())
    if row is None:
        raise Mistake(f"There is no playbook called “{code}”.")
    return row


def _keep(act: Act, playbook: Playbook, *, by_shop: bool) -> bool:
    stored = tables.Playbook.get_or_none(tables.Playbook.code == playbook.code)
    if stored is None:
        stored = act.insert(tables.Playbook(code=playbook.code, version=AS_IT_CAME + by_shop, **_columns(playbook)))
    elif not _takes(stored, playbook, by_shop=by_shop):
        return False
    else:
        act.update(stored, **_columns(playbook), version=stored.version + by_shop, removed_on=None)
        for step in stored.playbookstep_set:
            act.delete(step)
    for position, step in enumerate(playbook.steps, 1):
        act.insert(tables.PlaybookStep(playbook=stored, position=position, **asdict(step)))
    act.record(CHANGED, subject=stored.id, text=playbook.name)
    return True


def _takes(stored: tables.Playbook, playbook: Playbook, *, by_shop: bool) -> bool:
    """Tell whether a stored playbook is to become this one: what the shop made of it, a pack leaves alone."""
    if stored.removed_on is not None:
        return by_shop
    return queries.playbook(stored.code) != playbook and (by_shop or stored.version == AS_IT_CAME)


def _columns(playbook: Playbook) -> dict[str, Any]:
    return {"name": playbook.name, "trigger": playbook.trigger, "conditions": asked(playbook.conditions)}
