"""What the playbooks will make of a goodbye, before it is said."""

import datetime as dt
from collections.abc import Iterator

from desktop_app.playbooks import queries
from desktop_app.playbooks.asking import asked_for
from desktop_app.playbooks.parts import Happening, Plan
from desktop_app.playbooks.tables import Mode, Trigger
from desktop_app.reminders.days import due_sentence
from desktop_app.reminders.tables import Channel
from desktop_app.staff.queries import away_on, name_of
from desktop_app.visits.goodbye import Coming, Goodbye

ANYONE = "Anyone"
NOT_YET = 0  # the row that a goodbye will make


def coming_of(customer: int, said: Goodbye, today: dt.date) -> tuple[Coming, ...]:
    """Give the follow-ups that this goodbye will lead to, decided by the very function that plans them.

    Acts before leaving are shown on the card, and suggestions wait there; both are no follow-ups.
    """
    asked = asked_for(queries.playbooks(), _happenings(customer, said, today), today)
    return tuple(
        Coming(key_of(step.playbook, step.step), _words(step, today)) for _, step in asked if step.mode is Mode.SCHEDULE
    )


def key_of(playbook: str, step: str) -> str:
    """Give the key of a step, with which the occasions of all its reminders begin."""
    return f"{playbook}/{step}"


def _happenings(customer: int, said: Goodbye, today: dt.date) -> Iterator[Happening]:
    """What a goodbye will be recorded as."""
    concern = said.concern
    yield Happening(
        Trigger.VISIT_FINISHED,
        customer,
        today,
        NOT_YET,
        services=said.services,
        words=concern,
        mood=said.mood,
        served_by=said.served_by,
    )
    if concern:
        yield Happening(
            Trigger.CONCERN,
            customer,
            today,
            NOT_YET,
            services=said.services,
            words=concern,
            served_by=said.served_by,
        )
    if said.bought:
        product = said.bought.what
        yield Happening(
            Trigger.BOUGHT,
            customer,
            today,
            NOT_YET,
            product=product,
            served_by=said.served_by,
            sold_by=said.served_by,
        )


def _words(step: Plan, today: dt.date) -> str:
    when = due_sentence(step.due, None, today)
    how = "Next visit" if step.channel is Channel.VISIT else f"{step.channel.capitalize()} {when}"
    return f"{how}: {step.text} · {_whose(step)}"


def _whose(step: Plan) -> str:
    """Who does it on its day: whoever stands in where it is a colleague's who is away then."""
    if step.assignee is None:
        return ANYONE
    return name_of(away_on(step.due).get(step.assignee, step.assignee)) or ANYONE
