"""What happened to customers in a period, and what lies ahead of them, as playbooks take it: read for many at once."""

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from heapq import merge
from operator import attrgetter
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.playbooks.happenings.date_queries import dates_in_sight
from desktop_app.playbooks.happenings.incident_queries import incidents
from desktop_app.playbooks.happenings.refill_queries import Refills, refill_asked
from desktop_app.playbooks.happenings.rhythm_queries import rhythms_lapsed
from desktop_app.playbooks.happenings.shipment_queries import shipments_late, shipments_sent
from desktop_app.playbooks.happenings.stale_queries import preferences_faded
from desktop_app.playbooks.parts import Happening, Playbook
from desktop_app.playbooks.tables import Trigger

ONE_DAY = dt.timedelta(days=1)
Happenings = Iterator[Happening]

VISITS = """
    SELECT visit.id, visit.customer_id, visit.served_by_id, visit.mood_out,
    (SELECT text FROM concern WHERE visit_id = visit.id ORDER BY id LIMIT 1),
    (SELECT json_group_array(name) FROM (
        SELECT service.name FROM visit_service JOIN service ON service.id = service_id
        WHERE visit_id = visit.id ORDER BY visit_service.id
    )),
    visit.finished_at IS NOT NULL OR visit.arrived_at IS NULL
    FROM visit WHERE visit.day = ? ORDER BY visit.id
"""
CONCERNS = """
    SELECT concern.id, visit.customer_id, visit.served_by_id, visit.mood_out, visit.id, concern.text,
    (SELECT json_group_array(name) FROM (
        SELECT service.name FROM visit_service JOIN service ON service.id = service_id
        WHERE visit_id = visit.id ORDER BY visit_service.id
    ))
    FROM visit CROSS JOIN concern ON concern.visit_id = visit.id WHERE visit.day = ? ORDER BY concern.id
"""
PURCHASES = """
    SELECT purchase.id, purchase.customer_id, purchase.what, purchase.visit_id, purchase.sold_by_id, visit.served_by_id
    FROM purchase LEFT JOIN visit ON visit.id = purchase.visit_id
    WHERE purchase.day = ? AND purchase.kind = 'product' AND purchase.quantity > 0
    AND purchase.customer_id IS NOT NULL ORDER BY purchase.id
"""
REMARKS = """
    SELECT proposal.id, observation.customer_id, observation.id, observation.visit_id, observation.by_id,
    observation.text, proposal.act, proposal.text
    FROM observation CROSS JOIN proposal ON proposal.observation_id = observation.id
    WHERE observation.day = ? AND proposal.kind = 'remark' AND proposal.kept
    AND observation.customer_id IS NOT NULL ORDER BY proposal.id
"""
OF_A_VISIT = (Trigger.VISIT_FINISHED, Trigger.NTH_VISIT, Trigger.OFFER)


def happenings(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Happenings:
    """Give what these playbooks wait for and what happened from `first` to `last`, in the order of the days.

    A yearly date happens on the day it comes into sight. What no playbook waits for is not read.
    """
    triggers = {playbook.trigger for playbook in playbooks}
    streams = [read(first, last, playbooks) for trigger, read in READ.items() if trigger in triggers]
    if triggers.intersection(OF_A_VISIT):
        streams.append(_each_day(first, last, lambda day: _visits(day, triggers)))
    return merge(*streams, key=attrgetter("day"))


def _each_day(first: dt.date, last: dt.date, read: Callable[[dt.date], Iterable[Happening]]) -> Happenings:
    for number in range((last - first).days + 1):
        yield from read(first + number * ONE_DAY)


def _visits(day: dt.date, triggers: Collection[Trigger]) -> Happenings:
    """Give what the visits of a day set going: their end, where they are over; that it is the n-th; a running offer."""
    for visit, customer, served_by, mood, concern, services, over in _rows(VISITS, day):
        for trigger in OF_A_VISIT:
            if trigger in triggers and (over or trigger is not Trigger.VISIT_FINISHED):
                yield Happening(
                    trigger=trigger,
                    customer=customer,
                    day=day,
                    subject=visit,
                    services=tuple(json.loads(services)),
                    words=concern or "",
                    mood=mood,
                    visit=visit,
                    served_by=served_by,
                )


def _concerns(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Happenings:
    def of_day(day: dt.date) -> Happenings:
        for concern, customer, served_by, mood, visit, words, services in _rows(CONCERNS, day):
            yield Happening(
                trigger=Trigger.CONCERN,
                customer=customer,
                day=day,
                subject=concern,
                services=tuple(json.loads(services)),
                words=words,
                mood=mood,
                visit=visit,
                served_by=served_by,
            )

    return _each_day(first, last, of_day)


def _purchases(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Happenings:
    refills = Refills(first, last)

    def of_day(day: dt.date) -> Happenings:
        for purchase, customer, product, visit, sold_by, served_by in _rows(PURCHASES, day):
            yield Happening(
                trigger=Trigger.BOUGHT,
                customer=customer,
                day=day,
                subject=purchase,
                product=product,
                refill=refills.after(customer, product, day) if refill_asked(playbooks, product) else None,
                visit=visit,
                served_by=served_by,
                sold_by=sold_by,
            )

    return _each_day(first, last, of_day)


def _remarks(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Happenings:
    def of_day(day: dt.date) -> Happenings:
        for proposal, customer, observation, visit, noted_by, words, act, text in _rows(REMARKS, day):
            yield Happening(
                trigger=Trigger.REMARK,
                customer=customer,
                day=day,
                subject=proposal,
                product=text,
                words=words,
                act=act or f"Do something about it: {text}",
                visit=visit,
                observation=observation,
                noted_by=noted_by,
            )

    return _each_day(first, last, of_day)


def _rows(sql: str, day: dt.date) -> Iterable[tuple[Any, ...]]:
    rows: Iterable[tuple[Any, ...]] = database.execute_sql(sql, [day.isoformat()]).fetchall()
    return rows


READ: Mapping[Trigger, Callable[[dt.date, dt.date, Collection[Playbook]], Happenings]] = {
    Trigger.CONCERN: _concerns,
    Trigger.BOUGHT: _purchases,
    Trigger.REMARK: _remarks,
    Trigger.INCIDENT: incidents,
    Trigger.DATE: dates_in_sight,
    Trigger.RHYTHM: rhythms_lapsed,
    Trigger.STALE_PREFERENCE: preferences_faded,
    Trigger.SHIPMENT_SENT: shipments_sent,
    Trigger.SHIPMENT_LATE: shipments_late,
}
"""Where what happens is read from, by trigger."""
