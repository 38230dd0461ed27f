"""*Before they ask*: what to do for a customer now, and what to show them for the day after."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.tables import Observation
from desktop_app.playbooks import queries as playbooks
from desktop_app.playbooks.rules import Happening, plan
from desktop_app.playbooks.tables import Phase
from desktop_app.preferences.queries import preferences
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.reminders.tables import Reminder, State
from desktop_app.staff.tables import Staff
from desktop_app.suggestions.candidates import candidates
from desktop_app.suggestions.gathered import Gathered, LastTime, Waiting, Yearly
from desktop_app.suggestions.rules import Candidate, Moment, Origin, PastAnswer, Tally, rank
from desktop_app.suggestions.tables import Answer, Kind, Reason, SuggestionAnswer
from desktop_app.suggestions.wording import icon_for
from desktop_app.visits.queries import OPEN
from desktop_app.visits.tables import Concern, Purchase, Visit


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row of *Before they ask*. `n` counts from 1; `icon` is the name of one, `origin` how it is known."""

    n: int
    key: str
    text: str
    why: str
    origin: Origin
    icon: str
    evidence: str


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The worry about the day after, in the customer's own words (empty: none was voiced), and what to show them."""

    worry: str
    show: str


def suggest(customer: int, today: dt.date, *, paying: bool = False) -> tuple[Suggestion, ...]:
    """Give what to do for a customer now, the best first, at most five.

    With `paying`, what was put off until pay time comes back.
    """
    known = gather(customer, today)
    moment = Moment(today, known.arrived_at, paying)
    ranked = rank(candidates(known, today), _last_answers(customer), _tallies(customer), moment)
    return tuple(
        Suggestion(n, one.key, one.text, one.why, one.origin, icon_for(one.kind, one.text), one.evidence)
        for n, one in enumerate(ranked, 1)
    )


def day_after(customer: int) -> DayAfter | None:
    """Give what last concerned a customer about the day after and what to show them for it, or None.

    Without a concern: what the playbooks have done before leaving after what is bought or done for them just now.
    """
    here, over = _here_and_before(customer)
    if over is not None and over.concern is not None:
        happening = playbooks.concern_voiced(over.concern)
        return DayAfter(over.worry, over.act_now or _before_leaving(happening))
    for happening in _happening_now(here.id) if here else ():
        if show := _before_leaving(happening):
            return DayAfter("", show)
    return None


def _happening_now(visit: int) -> Iterator[Happening | None]:
    for purchase in Purchase.select(Purchase.id).where(Purchase.visit == visit).order_by(Purchase.id.desc()):
        yield playbooks.purchase_made(purchase.id)
    yield playbooks.visit_finished(visit)


def _before_leaving(happening: Happening | None) -> str:
    if happening is None:
        return ""
    facts = playbooks.facts(happening.customer, happening.day)
    planned = plan(playbooks.playbooks(happening.trigger), happening, facts, happening.day)
    return next((one.text for one in planned if one.phase is Phase.BEFORE_LEAVING), "")


def candidate(customer: int, key: str, today: dt.date) -> tuple[Candidate, int | None]:
    """Give what the key stands for today, shown or not, and the visit the customer is here for.

    Raises Mistake where it stands for nothing any more.
    """
    known = gather(customer, today)
    for one in candidates(known, today):
        if one.key == key:
            return one, known.visit
    raise Mistake("That suggestion is no longer there.")


def gather(customer: int, today: dt.date) -> Gathered:
    """Read all that suggestions for a customer are made of; raises Mistake where there is no such customer."""
    person: Any = Customer.select(Customer.pronoun).where(Customer.id == customer).first()
    if person is None:
        raise Mistake("There is no such customer.")
    here, over = _here_and_before(customer)
    dates: Any = ImportantDate.select(ImportantDate.label, ImportantDate.month, ImportantDate.day).tuples()
    return Gathered(
        pronoun=person.pronoun,
        preferences=preferences(customer, today),
        waiting=_waiting(customer),
        last=None if over is None else _last_time(customer, over),
        dates=tuple(Yearly(*row) for row in dates.where(ImportantDate.customer == customer)),
        visit=here.id if here else None,
        arrived_at=here.arrived_at if here else None,
        hope=here.hope if here else "",
    )


def _here_and_before(customer: int) -> tuple[Any, Any]:
    """Give the visit somebody is here for and the one before it, each with who served and what concerned them."""
    rows = (
        Visit.select(
            Visit.id, Visit.day, Visit.arrived_at, Visit.mood_in, Visit.mood_out, Visit.hope,
            OPEN.alias("is_open"), Staff.name.alias("server"),
            Concern.id.alias("concern"), Concern.text.alias("worry"), Concern.outcome.alias("worry_outcome"),
            Concern.act.alias("act_now"),
        )
        .join(Staff, JOIN.LEFT_OUTER)
        .join(Concern, JOIN.LEFT_OUTER, on=(Concern.visit == Visit.id))
        .where(Visit.customer == customer)
        .order_by(Visit.day.desc(), Visit.id.desc())
        .limit(2)
    )  # fmt: skip
    visits: list[Any] = list(rows.objects())
    here = next((visit for visit in visits if visit.is_open), None)
    return here, next((visit for visit in visits if not visit.is_open), None)


def _last_time(customer: int, visit: Any) -> LastTime:
    check: Any = (
        Reminder.select(Reminder.id, Reminder.text, Reminder.outcome, Reminder.ended_day)
        .where((Reminder.customer == customer) & (Reminder.state == State.DONE) & (Reminder.kind == Purpose.CHECK))
        .order_by(Reminder.ended_at.desc())
        .first()
    )
    return LastTime(
        visit=visit.id,
        day=visit.day,
        served_by=visit.server or "",
        mood_in=visit.mood_in,
        mood_out=visit.mood_out,
        concern=visit.concern,
        worry=visit.worry or "",
        worry_outcome=visit.worry_outcome or "",
        check=check.id if check else None,
        check_text=check.text if check else "",
        check_outcome=check.outcome if check else "",
        check_day=check.ended_day if check else None,
    )


def _waiting(customer: int) -> tuple[Waiting, ...]:
    rows: Any = (
        Reminder.select(
            Reminder.id, Reminder.kind, Reminder.text, Reminder.why, Reminder.due, Reminder.visit,
            fn.COALESCE(Observation.text, ""), fn.COALESCE(Staff.name, ""), Observation.day,
            fn.COALESCE(Observation.implicit, 0),
        )
        .join(Observation, JOIN.LEFT_OUTER, on=(Reminder.observation == Observation.id))
        .join(Staff, JOIN.LEFT_OUTER, on=(Observation.by == Staff.id))
        .where((Reminder.customer == customer) & (Reminder.state == State.OPEN))
        .order_by(Reminder.due, Reminder.id)
        .tuples()
    )  # fmt: skip
    return tuple(Waiting(*row) for row in rows)


def _last_answers(customer: int) -> dict[str, PastAnswer]:
    latest = (
        SuggestionAnswer.select(fn.MAX(SuggestionAnswer.id))
        .where(SuggestionAnswer.customer == customer)
        .group_by(SuggestionAnswer.key)
    )
    rows: Any = SuggestionAnswer.select(
        SuggestionAnswer.key, SuggestionAnswer.evidence, SuggestionAnswer.returns, SuggestionAnswer.until,
        SuggestionAnswer.day, SuggestionAnswer.at,
    ).where(SuggestionAnswer.id.in_(latest))  # fmt: skip
    return {key: PastAnswer(*answer) for key, *answer in rows.tuples()}


def _tallies(customer: int) -> dict[Kind, Tally]:
    dismissed = SuggestionAnswer.reason.in_([Reason.NOT_NOW, Reason.NEVER_ASK])
    rows: Any = (
        SuggestionAnswer.select(
            SuggestionAnswer.kind,
            fn.COUNT(SuggestionAnswer.id).filter(SuggestionAnswer.answer == Answer.DONE).coerce(False),
            fn.COUNT(SuggestionAnswer.id).filter(dismissed).coerce(False),
        )
        .where(SuggestionAnswer.customer == customer)
        .group_by(SuggestionAnswer.kind)
        .tuples()
    )
    return {Kind(kind): Tally(done, dismissals) for kind, done, dismissals in rows}
