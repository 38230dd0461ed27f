"""Rows of the shop as something that happened, for the rules."""

from typing import Any

from desktop_app.noticing.reading.proposals import Kind as ProposalKind
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.playbooks.parts import Happening
from desktop_app.playbooks.tables import Trigger
from desktop_app.visits.queries import services_of
from desktop_app.visits.tables import Concern, LineKind, Purchase, Visit


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
