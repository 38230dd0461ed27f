"""The shop's playbooks, and what they need to know of a happening."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.customers.tables import Customer, Tag
from desktop_app.noticing.tables import Observation, Proposal, ProposalKind
from desktop_app.playbooks import tables
from desktop_app.playbooks.rules import Conditions, Facts, Happening, Playbook, Step
from desktop_app.playbooks.tables import Trigger
from desktop_app.visits.tables import Concern, Purchase, Service, Visit, VisitService


@dataclass(frozen=True, slots=True)
class PlaybookRow:
    """A playbook as the list shows it."""

    code: str
    name: str
    trigger: Trigger
    active: bool
    steps: tuple[Step, ...]


def playbook_rows() -> tuple[PlaybookRow, ...]:
    """Give all playbooks of the shop, in the order they were loaded."""
    return tuple(
        PlaybookRow(row.code, row.name, row.trigger, row.active, _steps(row)) for row in _with_steps(_rows())
    )


def playbooks(trigger: Trigger | None = None, *, active: bool = True) -> tuple[Playbook, ...]:
    """Give the playbooks as the rules take them: those of one trigger, or of any; with `active`, not those turned off."""
    rows = _rows()
    if active:
        rows = rows.where(tables.Playbook.active)
    if trigger is not None:
        rows = rows.where(tables.Playbook.trigger == trigger)
    return tuple(as_record(row) for row in _with_steps(rows))


def as_record(row: tables.Playbook) -> Playbook:
    """Give a stored playbook as the rules take it."""
    asked = {name: tuple(value) if isinstance(value, list) else value for name, value in row.conditions.items()}
    return Playbook(row.code, row.name, row.trigger, Conditions(**asked), _steps(row))


def _rows() -> Iterable[tables.Playbook]:
    return tables.Playbook.select().order_by(tables.Playbook.id)


def _with_steps(rows: Iterable[tables.Playbook]) -> Iterable[tables.Playbook]:
    return rows.prefetch(tables.PlaybookStep)


def _steps(row: tables.Playbook) -> tuple[Step, ...]:
    return tuple(
        Step(
            position=step.position,
            phase=step.phase,
            delay_days=step.delay_days,
            kind=step.kind,
            channel=step.channel,
            assignee=step.assignee,
            text=step.text,
            script=tuple(step.script),
        )
        for step in sorted(row.playbookstep_set, key=lambda step: step.position)
    )


def facts(customer: int, day: dt.date) -> Facts:
    """Give what the conditions and wordings need to know of a customer on a day."""
    row = Customer.get_by_id(customer)
    tags = Tag.select(Tag.word).where(Tag.customer == customer).tuples()
    return Facts(
        name=row.call or row.name,
        pronoun=row.pronoun,
        visits=Visit.select().where((Visit.customer == customer) & (Visit.day <= day)).count(),
        tags=frozenset(word for (word,) in tags),
    )


def visit_finished(visit: int) -> Happening | None:
    """Give the end of a visit, with the concern that was voiced on it."""
    row = Visit.get_by_id(visit)
    concern = Concern.get_or_none(Concern.visit == visit)
    return Happening(
        trigger=Trigger.VISIT_FINISHED,
        customer=row.customer_id,
        day=row.day,
        subject=visit,
        services=_services(visit),
        words="" if concern is None else concern.text,
        visit=visit,
        served_by=row.served_by_id,
    )


def concern_voiced(concern: int) -> Happening | None:
    """Give a concern as something that happened."""
    row = Concern.select(Concern, Visit).join(Visit).where(Concern.id == concern).get()
    return Happening(
        trigger=Trigger.CONCERN,
        customer=row.customer_id,
        day=row.day,
        subject=concern,
        services=_services(row.visit_id),
        words=row.text,
        visit=row.visit_id,
        served_by=row.visit.served_by_id,
    )


def purchase_made(purchase: int) -> Happening | None:
    """Give a purchase as something that happened; None where the till knew no customer."""
    row = Purchase.get_by_id(purchase)
    if row.customer_id is None:
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
    row = Proposal.select(Proposal, Observation).join(Observation).where(Proposal.id == proposal).get()
    observation = row.observation
    if row.kind is not ProposalKind.REMARK or observation.customer_id is None:
        return None
    return Happening(
        trigger=Trigger.REMARK,
        customer=observation.customer_id,
        day=observation.day,
        subject=proposal,
        words=observation.text,
        act=row.act,
        visit=observation.visit_id,
        observation=observation.id,
        noted_by=observation.by_id,
    )


def _services(visit: int) -> tuple[str, ...]:
    names = Service.select(Service.name).join(VisitService).where(VisitService.visit == visit)
    return tuple(name for (name,) in names.order_by(VisitService.id).tuples())
