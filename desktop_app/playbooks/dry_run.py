"""Trying a playbook out on the shop's own past: what it would have made, by the very function that plans."""

import datetime as dt
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop_app.foundation.database import database, tuples
from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks import queries
from desktop_app.playbooks.actions import new_reminder
from desktop_app.playbooks.asking import asked_for
from desktop_app.playbooks.happenings.happening_queries import happenings
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.tables import Trigger
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel
from desktop_app.staff.tables import Staff

LONGEST = dt.timedelta(days=366)
NAMES = "SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Tried:
    """A reminder that would have been made: for whom, on which day, due when, whose (a name; empty for anyone's)."""

    customer: str
    customer_id: int
    day: dt.date
    due: dt.date
    channel: Channel
    assignee: str
    text: str
    why: str
    occasion: str


def try_out(playbook: Playbook, first: dt.date, last: dt.date) -> tuple[Tried, ...]:
    """Give what a playbook would have made from `first` to `last`, by what is known of these days now; the first due
    first.

    It is tried beside the shop's other playbooks that are turned on, for of several questions about one visit only
    one is asked; in place of its own stored form, and whether or not it is stored or turned on. Raises Mistake for a
    period that ends before it begins, or is longer than a year.
    """
    if last < first:
        raise Mistake("The last day lies before the first.")
    if last - first > LONGEST:
        raise Mistake("Try at most a year at a time.")
    asked = reversed(list(_asked(playbook, _running_since(playbook, first), last)))  # of one occasion the first stays
    found = {new.occasion: (day, new) for day, new in asked}
    found = {occasion: (day, new) for occasion, (day, new) in found.items() if day >= first}
    customers = _customer_names({new.customer for _, new in found.values()})
    staff = dict(tuples(Staff.select(Staff.id, Staff.name)))
    tried = [_told(day, new, customers[new.customer], staff.get(new.assignee, "")) for day, new in found.values()]
    return tuple(sorted(tried, key=lambda one: (one.due, one.day, one.customer, one.occasion)))


def _asked(playbook: Playbook, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, NewReminder]]:
    beside = _beside(playbook)
    for happening, planned in asked_for(beside, happenings(first, last, beside)):
        if planned.playbook == playbook.code:
            yield happening.day, new_reminder(planned, happening)


def _running_since(playbook: Playbook, first: dt.date) -> dt.date:
    """Give the day from which on it counts who has met an offer: once somebody has, they do not meet it again."""
    if playbook.trigger is not Trigger.OFFER:
        return first
    starts = playbook.conditions.starts
    return min(first, max(dt.date.fromisoformat(starts), first - LONGEST)) if starts else first - LONGEST


def _beside(playbook: Playbook) -> list[Playbook]:
    """Give the shop's playbooks of the same trigger with this one in its place, or as the newest."""
    codes = [one.code for one in queries.playbooks(active=False)]
    active = {one.code: one for one in queries.playbooks(playbook.trigger)} | {playbook.code: playbook}
    return sorted(active.values(), key=lambda one: codes.index(one.code) if one.code in codes else len(codes))


def _customer_names(customers: Collection[int]) -> dict[int, str]:
    return dict(database.execute_sql(NAMES, [json.dumps(list(customers))]))


def _told(day: dt.date, new: NewReminder, customer: str, assignee: str) -> Tried:
    return Tried(
        customer=customer,
        customer_id=new.customer,
        day=day,
        due=new.due,
        channel=new.channel,
        assignee=assignee,
        text=new.text,
        why=new.why,
        occasion=new.occasion or "",
    )
