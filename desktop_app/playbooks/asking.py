"""What the playbooks ask for in a period: the one way from happenings to plans, for planning and for trying out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from desktop_app.playbooks.conditions import fits
from desktop_app.playbooks.happenings.facts_queries import facts_for
from desktop_app.playbooks.parts import Happening, Plan, Playbook
from desktop_app.playbooks.rules import becomes_reminder, plan


def asked_for(
    playbooks: Collection[Playbook], happenings: Iterable[Happening], today: dt.date | None = None
) -> Iterator[tuple[Happening, Plan]]:
    """Give what is to be made of happenings, which come in the order of their days.

    It is planned as of `today`, or without it each as of the day on which it happened.
    """
    waiting = defaultdict(list)
    for playbook in playbooks:
        waiting[playbook.trigger].append(playbook)
    for day, of_day in groupby(happenings, key=attrgetter("day")):
        those = [one for one in of_day if any(fits(playbook.conditions, one) for playbook in waiting[one.trigger])]
        facts = facts_for({happening.customer for happening in those}, day)
        for happening in those:
            if happening.customer in facts:
                for planned in plan(waiting[happening.trigger], happening, facts[happening.customer], today or day):
                    if becomes_reminder(planned, happening.trigger):
                        yield happening, planned
