"""What happens at the counter: arriving, being served, leaving, buying."""

import datetime as dt
from collections.abc import Iterable

from desktop_app.customers.actions import seen
from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.visits.queries import OPEN, server_name, services_of
from desktop_app.visits.rules import visit_words
from desktop_app.visits.tables import (
    Concern,
    Cue,
    CueKind,
    LineKind,
    Noted,
    NudgeDone,
    Purchase,
    RitualDone,
    Service,
    Visit,
    VisitService,
)

ARRIVED = "visit.arrived"
CHANGED = "visit.changed"
FINISHED = "visit.finished"
IMPORTED = "visit.imported"
CONCERN = "visit.concern"
BOUGHT = "purchase.made"


def arrive(act: Act, customer: int, *, hope: str = "", mood: int | None = None, services: Iterable[str] = ()) -> int:
    """Welcome somebody and give the visit's id; who is here already is not welcomed twice, only known better.

    `mood` is 1 to 10. Services are known by name, and become known by being named. Raises Mistake for a mood beyond.
    """
    visit = _open_today(act, customer)
    is_new = visit is None
    if visit is None:
        visit = act.insert(Visit(customer=customer, day=act.day, arrived_at=act.now, served_by=act.by))
    told = {"hope": clean_line(hope, Visit.hope.limit, "What today is for"), "mood_in": _mood(mood)}
    changed = act.update(visit, **{name: value for name, value in told.items() if value})
    changed |= _add_services(act, visit, services)
    if is_new or changed:
        _record(act, ARRIVED if is_new else CHANGED, visit)
    seen(act, customer, act.day)
    return visit.id


def add_service(act: Act, visit: int, service: str) -> None:
    """Add a service, by name, to a visit."""
    row = Visit.get_by_id(visit)
    if _add_services(act, row, [service]):
        _record(act, CHANGED, row)


def serve(act: Act, visit: int, staff: int) -> None:
    """Let a member of staff serve from now on."""
    row = Visit.get_by_id(visit)
    if row.served_by_id != staff:
        act.update(row, served_by=staff)
        _record(act, CHANGED, row)


def cue(act: Act, visit: int, kind: CueKind) -> bool:
    """Note what can be read in a guest's bearing, or take it back where it was noted; tells whether it stands now."""
    noted = Cue.get_or_none((Cue.visit == visit) & (Cue.kind == kind))
    if noted is None:
        act.insert(Cue(visit=visit, kind=kind, at=act.now))
    else:
        act.delete(noted)
    _record(act, CHANGED, Visit.get_by_id(visit))
    return noted is None


def think_of(act: Act, visit: int, nudge: int) -> None:
    """Remember that a nudge was thought of during a visit."""
    if NudgeDone.get_or_none((NudgeDone.visit == visit) & (NudgeDone.nudge == nudge)) is None:
        act.insert(NudgeDone(visit=visit, nudge=nudge))
        _record(act, CHANGED, Visit.get_by_id(visit))


def finish(
    act: Act,
    customer: int,
    *,
    services: Iterable[str] = (),
    served_by: int | None = None,
    concern: str = "",
    act_now: str = "",
    mood: int | None = None,
    impression: str = "",
    nothing_new: bool = False,
    rituals: Iterable[int] = (),
) -> int:
    """Say goodbye and give the visit's id; a visit is made where nobody saw somebody arrive. All of it may be left out.

    `concern` answers the day-after question, `act_now` is what was done about it; `rituals` are those that were given.
    Raises Mistake for an act without a concern and for a mood beyond 1 to 10.
    """
    visit = _open_visit(customer) or act.insert(Visit(customer=customer, day=act.day, served_by=act.by))
    _add_services(act, visit, services)
    said = {
        "mood_out": _mood(mood),
        "last_impression": clean_line(impression, Visit.last_impression.limit, "Last impression"),
    }
    changes = {"served_by": served_by, **said, "noted": _noted(visit, nothing_new)}
    act.update(visit, finished_at=act.now, **{name: value for name, value in changes.items() if value})
    act.insert_many(RitualDone, [{"visit": visit.id, "ritual": ritual} for ritual in dict.fromkeys(rituals)])
    _record(act, FINISHED, visit)
    _add_concern(act, visit, concern, act_now)
    seen(act, customer, visit.day)
    return visit.id


def record_visit(
    act: Act, customer: int, day: dt.date, *, services: Iterable[str] = (), served_by: int | None = None
) -> int:
    """Keep a visit of another day of which only the day is known, as from another system; gives its id."""
    visit = act.insert(Visit(customer=customer, day=day, served_by=served_by))
    _add_services(act, visit, services)
    _record(act, IMPORTED, visit)
    seen(act, customer, day)
    return visit.id


def observed(act: Act, entry: JournalEntry) -> None:
    """When something is observed of somebody who is here, the visit counts as noted."""
    visit = _open_visit(entry.customer) if entry.customer else None
    if visit is not None:
        act.update(visit, noted=Noted.NOTED)


def buy(
    act: Act,
    customer: int,
    what: str,
    *,
    price: int | None = None,
    quantity: int = 1,
    sold_by: int | None = None,
    kind: LineKind = LineKind.PRODUCT,
    visit: int | None = None,
) -> int:
    """Keep what somebody bought and give its id; it belongs to `visit`, or else to the one they are here for.

    `price` is of one, in minor units; a negative quantity is what came back. Raises Mistake for nothing or none of it.
    """
    what = clean_line(what, Purchase.what.limit, "What was bought")
    if not is_visible(what) or not quantity:
        raise Mistake("What was bought, and how many?")
    if abs(quantity) > Purchase.quantity.most:
        raise Mistake(f"{quantity} is too many.")
    purchase = act.insert(
        Purchase(
            customer=customer,
            visit=visit or _open_visit(customer),
            day=act.day,
            what=what,
            kind=kind,
            quantity=quantity,
            amount=None if price is None else price * quantity,
            sold_by=sold_by or act.by,
        )
    )
    words = [what, *([] if price is None else [amount_words(price * quantity)])]
    act.record(BOUGHT, customer=customer, subject=purchase.id, text=" · ".join(words))
    return purchase.id


def ensure_service(act: Act, name: str) -> Service:
    """Give the service of that name, which becomes known where it was not; Mistake where the name is empty."""
    name = clean_line(name, Service.name.limit, "Service")
    if not is_visible(name):
        raise Mistake("A service needs a name.")
    return Service.get_or_none(Service.name == name) or act.insert(Service(name=name))


def _open_visit(customer: int) -> Visit | None:
    return Visit.select().where(OPEN & (Visit.customer == customer)).order_by(Visit.arrived_at.desc()).first()


def _open_today(act: Act, customer: int) -> Visit | None:
    """Give the visit of today; one of an earlier day, which nobody finished, ended unseen."""
    visit = _open_visit(customer)
    if visit is None or visit.day == act.day:
        return visit
    act.update(visit, finished_at=visit.arrived_at)
    return None


def _add_services(act: Act, visit: Visit, services: Iterable[str]) -> bool:
    added = False
    for name in services:
        pair = {"visit": visit, "service": ensure_service(act, name)}
        if VisitService.get_or_none(**pair) is None:
            act.insert(VisitService(**pair))
            added = True
    return added


def _add_concern(act: Act, visit: Visit, concern: str, act_now: str) -> None:
    concern = clean_line(concern, Concern.text.limit, "Concern")
    act_now = clean_line(act_now, Concern.act.limit, "What was done")
    if not concern:
        if act_now:
            raise Mistake("What is it that concerns them? Write that too, or leave out what you did.")
        return
    row = act.insert(Concern(customer=visit.customer_id, visit=visit, text=concern, act=act_now, day=visit.day))
    act.record(CONCERN, customer=visit.customer_id, subject=row.id, day=visit.day, text=concern)


def _noted(visit: Visit, nothing_new: bool) -> Noted | None:
    return Noted.NOTHING_NEW if nothing_new and visit.noted is not Noted.NOTED else None


def _mood(mood: int | None) -> int | None:
    if mood is not None and not Visit.mood_in.least <= mood <= Visit.mood_in.most:
        raise Mistake("A mood is a number from 1 to 10.")
    return mood


def _record(act: Act, kind: str, visit: Visit) -> None:
    text = visit_words(services_of([visit.id])[visit.id], server_name(visit))
    act.record(kind, customer=visit.customer_id, subject=visit.id, day=visit.day, text=text)
