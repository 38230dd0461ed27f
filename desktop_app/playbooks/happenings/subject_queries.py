"""What an entry of the journal is about, as something that happened to a customer."""

import datetime as dt
from typing import Any

from desktop_app.noticing.reading.proposals import Kind as ProposalKind
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.playbooks.happenings.refill_queries import Refills, refill_asked
from desktop_app.playbooks.parts import Happening, Refill
from desktop_app.playbooks.queries import playbooks
from desktop_app.playbooks.tables import Trigger
from desktop_app.visits.queries import services_of
from desktop_app.visits.tables import Concern, LineKind, Purchase, Visit


def visit_finished(visit: int) -> Happening:
    """Give the end of a visit."""
    return _of_visit(Trigger.VISIT_FINISHED, visit)


def nth_visit(visit: int) -> Happening:
    """Give a visit as one of many: the rules count which it is."""
    return _of_visit(Trigger.NTH_VISIT, visit)


def offer_met(visit: int) -> Happening:
    """Give a visit as the moment at which a running offer meets somebody."""
    return _of_visit(Trigger.OFFER, visit)


def _of_visit(trigger: Trigger, visit: int) -> Happening:
    row: Any = Visit.get_by_id(visit)
    concern = Concern.select(Concern.text).where(Concern.visit == visit).order_by(Concern.id).first()
    return Happening(
        trigger=trigger,
        customer=row.customer_id,
        day=row.day,
        subject=visit,
        services=services_of([visit])[visit],
        words="" if concern is None else concern.text,
        mood=row.mood_out,
        visit=visit,
        served_by=row.served_by_id,
    )


def concern_voiced(concern: int) -> Happening:
    """Give a concern as something that happened."""
    row: Any = Concern.select(Concern, Visit).join(Visit).where(Concern.id == concern).get()
    return Happening(
        trigger=Trigger.CONCERN,
        customer=row.customer_id,
        day=row.day,
        subject=concern,
        services=services_of([row.visit_id])[row.visit_id],
        words=row.text,
        mood=row.visit.mood_out,
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
        refill=_refill(row.customer_id, row.what, row.day),
        visit=row.visit_id,
        served_by=row.visit.served_by_id if row.visit_id else None,
        sold_by=row.sold_by_id,
    )


def _refill(customer: int, product: str, day: dt.date) -> Refill | None:
    """Give when it is usually bought again, where a playbook waits for that."""
    asked = refill_asked(playbooks(Trigger.BOUGHT), product)
    return Refills(day, day).after(customer, product, day) if asked else None


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
        product=row.text,
        words=observation.text,
        act=row.act or f"Do something about it: {row.text}",
        visit=observation.visit_id,
        observation=observation.id,
        noted_by=observation.by_id,
    )
