"""Trying a playbook out from the command line."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections import Counter as Count
from typing import Any

from desktop_app.foundation.command import Answer, civil_day
from desktop_app.foundation.dates import monday_of
from desktop_app.playbooks.dry_run import Tried, try_out
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.queries import playbook_named
from desktop_app.reminders.days import date_words

ANYONE = "anyone"


def add_period(parser: ArgumentParser) -> None:
    """Let the first and the last day be typed."""
    for name, which in (("from", "first"), ("to", "last")):
        parser.add_argument(
            f"--{name}", dest=which, type=civil_day, metavar="YYYY-MM-DD", help=f"the {which} day to try"
        )


def try_it(arguments: Namespace) -> Answer:
    """Tell what the playbook of that name or code would have made from day to day."""
    playbook = playbook_named(arguments.name)
    tried = try_out(playbook, arguments.first, arguments.last)
    return Answer(as_data(playbook, arguments.first, arguments.last, tried), "\n".join(_lines(playbook, tried)))


def as_data(playbook: Playbook, first: dt.date, last: dt.date, tried: tuple[Tried, ...]) -> dict[str, Any]:
    """Give what was tried as plain values: how many, when (by the week they are due in), by whom, and each of them."""
    weeks = Count(monday_of(one.due) for one in tried)
    return {
        "playbook": playbook.name,
        "code": playbook.code,
        "from": first.isoformat(),
        "to": last.isoformat(),
        "count": len(tried),
        "by_week": [{"from": week.isoformat(), "count": weeks[week]} for week in sorted(weeks)],
        "by_person": [{"name": name, "count": count} for name, count in _by_person(tried)],
        "reminders": [_one(one) for one in tried],
    }


def _by_person(tried: tuple[Tried, ...]) -> list[tuple[str, int]]:
    return Count(one.assignee or ANYONE for one in tried).most_common()


def _one(one: Tried) -> dict[str, Any]:
    return {
        "customer": one.customer,
        "customer_id": one.customer_id,
        "day": one.day.isoformat(),
        "due": one.due.isoformat(),
        "channel": one.channel,
        "assignee": one.assignee,
        "text": one.text,
        "why": one.why,
    }


def _lines(playbook: Playbook, tried: tuple[Tried, ...]) -> list[str]:
    if not tried:
        return [f"{playbook.name} would have made nothing."]
    people = ", ".join(f"{name} {count}" for name, count in _by_person(tried))
    head = f"{playbook.name} would have made {len(tried)}: {people}."
    return [
        head,
        *(f"{date_words(one.due, one.due)}  {one.customer}  {one.assignee or ANYONE}: {one.text}" for one in tried),
    ]
