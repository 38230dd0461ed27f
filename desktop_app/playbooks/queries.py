"""The shop's playbooks, and what they need to know of a happening."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.customers.tables import Customer, Tag
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.reading.proposals import Kind as ProposalKind
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.playbooks import tables
from desktop_app.playbooks.parts import Conditions, Facts, Happening, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Trigger
from desktop_app.visits.queries import services_of
from desktop_app.visits.tables import Concern, LineKind, Purchase, Visit


@dataclass(frozen=True, slots=True)
class PlaybookRow:
    """A playbook as the list shows it."""

    code: str
    name: str
    trigger: Trigger
    active: bool
    steps: tuple[Step, ...]


def any_playbooks() -> bool:
    """Tell whether the shop has playbooks, turned on or off."""
    return bool(tables.Playbook.select().exists())


def longest_delay() -> dt.timedelta:
    """Give how long after a happening the last step of any playbook can be due."""
    longest = "SELECT max(delay * CASE unit WHEN 'months' THEN 31 WHEN 'weeks' THEN 7 ELSE 2 END) FROM playbook_step"
    days = database.execute_sql(longest).fetchone()[0] or 0
    return dt.timedelta(days=days)


def playbook_rows() -> tuple[PlaybookRow, ...]:
    """Give all playbooks of the shop, in the order they were loaded."""
    return tuple(PlaybookRow(row.code, row.name, row.trigger, row.active, _steps(row)) for row in _with_steps(_rows()))


def playbooks(trigger: Trigger | None = None, *, active: bool = True) -> tuple[Playbook, ...]:
    """Give the playbooks as the rules take them: of one trigger, or of any; with `active`, without those turned off."""
    rows = _rows()
    if active:
        rows = rows.where(tables.Playbook.active)
    if trigger is not None:
        rows = rows.where(tables.Playbook.trigger == trigger)
    return tuple(as_record(row) for row in _with_steps(rows))


def playbook_named(name: str) -> Playbook:
    """Give a playbook by its name or code, whatever the case, on or off; raises Mistake where there is none."""
    wanted = name.strip().casefold()
    for playbook in playbooks(active=False):
        if wanted in (playbook.name.casefold(), playbook.code):
            return playbook
    raise Mistake(f"There is no playbook called “{name.strip()}”.")


def as_record(row: tables.Playbook) -> Playbook:
    """Give a stored playbook as the rules take it."""
    asked: Any = {name: tuple(value) if isinstance(value, list) else value for name, value in row.conditions.items()}
    return Playbook(row.code, row.name, row.trigger, Conditions(**asked), _steps(row))


def _rows() -> Any:
    return tables.Playbook.select().order_by(tables.Playbook.id)


def _with_steps(rows: Any) -> Iterable[tables.Playbook]:
    steps: Iterable[tables.Playbook] = rows.prefetch(tables.PlaybookStep)
    return steps


def _steps(row: tables.Playbook) -> tuple[Step, ...]:
    return tuple(
        Step(
            key=step.key,
            phase=step.phase,
            kind=step.kind,
            channel=step.channel,
            assignee=step.assignee,
            text=step.text,
            delay=step.delay,
            unit=step.unit,
            before=step.before,
            mode=step.mode,
            script=tuple(step.script),
            letter=step.letter,
            outcomes=tuple(Outcome(**outcome) for outcome in step.outcomes),
        )
        for step in sorted(row.playbookstep_set, key=lambda step: step.position)
    )


def facts(customer: int, day: dt.date) -> Facts:
    """Give what the conditions and wordings need to know of a customer on a day."""
    row = Customer.get_by_id(customer)
    tags: Any = Tag.select(Tag.word).where(Tag.customer == customer).tuples()
    return Facts(
        name=row.call or row.name,
        pronoun=row.pronoun,
        visits=Visit.select().where((Visit.customer == customer) & (Visit.day <= day)).count(),
        tags=frozenset(word for (word,) in tags),
    )


def visit_finished(visit: int) -> Happening | None:
    """Give the end of a visit, with the concern that was voiced on it."""
    row: Any = Visit.get_by_id(visit)
    concern = Concern.get_or_none(Concern.visit == visit)
    return Happening(
        trigger=Trigger.VISIT_FINISHED,
        customer=row.customer_id,
        day=row.day,
        subject=visit,
        services=services_of([visit])[visit],
        words="" if concern is None else concern.text,
        visit=visit,
        served_by=row.served_by_id,
    )


def concern_voiced(concern: int) -> Happening | None:
    """Give a concern as something that happened."""
    row: Any = Concern.select(Concern, Visit).join(Visit).where(Concern.id == concern).get()
    return Happening(
        trigger=Trigger.CONCERN,
        customer=row.customer_id,
        day=row.day,
        subject=concern,
        services=services_of([row.visit_id])[row.visit_id],
        words=row.text,
        visit=row.visit_id,
        served_by=row.visit.served_by_id,
    )


def purchase_made(purchase: int) -> Happening | None:
    """Give a purchase as something that happened; None where the till knew no customer, or nothing was taken home."""
    row: Any = Purchase.get_by_id(purchase)
    if row.customer_id is None or row.kind is not LineKind.PRODUCT or row.quantity < 0:
        return None
    return Happening(
        trigger=Trigger.BOUGHT,
        customer=row.customer_id,
        day=row.day,
        subject=purchase,
        product=row.what,
        visit=row.visit_id,
        served_by=row.visit.served_by_id if row.visit_id else None,
        sold_by=row.sold_by_id,
    )


def remark_kept(proposal: int) -> Happening | None:
    """Give a remark that was kept as something that happened; None where the proposal is of another kind."""
    row: Any = Proposal.select(Proposal, Observation).join(Observation).where(Proposal.id == proposal).get()
    observation = row.observation
    if row.kind is not ProposalKind.REMARK or observation.customer_id is None:
        return None
    return Happening(
        trigger=Trigger.REMARK,
        customer=observation.customer_id,
        day=observation.day,
        subject=proposal,
        words=observation.text,
        act=row.act or f"Do something about it: {row.text}",
        visit=observation.visit_id,
        observation=observation.id,
        noted_by=observation.by_id,
    )
