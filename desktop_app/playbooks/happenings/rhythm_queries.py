"""Who became due, drifting or quiet, by the rhythm of their own visits."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from operator import attrgetter

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening, Playbook
from desktop_app.playbooks.tables import Trigger
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.rhythm.rules import lapses

# Whoever came or was spoken to in the period or since may have lapsed before that. Of all others the last visit says
# when they lapse, and where somebody spoke to them since, it is as much later.
MAY_HAVE_LAPSED = """
    SELECT customer_id FROM visit WHERE day >= :first
    UNION SELECT customer_id FROM contact WHERE day >= :first
    UNION SELECT customer_id FROM visit_rhythm WHERE due_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM visit_rhythm WHERE drifting_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM visit_rhythm WHERE quiet_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM (
        SELECT customer_id, due_on, drifting_on, quiet_on, julianday(spoken_to) - julianday(last_visit) AS later
        FROM (SELECT customer_id, max(day) AS spoken_to FROM contact GROUP BY customer_id)
        JOIN visit_rhythm USING (customer_id) WHERE spoken_to > last_visit AND due_on IS NOT NULL
    )
    WHERE julianday(due_on) + later BETWEEN julianday(:first) AND julianday(:last)
    OR julianday(drifting_on) + later BETWEEN julianday(:first) AND julianday(:last)
    OR julianday(quiet_on) + later BETWEEN julianday(:first) AND julianday(:last)
"""
VISIT_DAYS = """
    SELECT DISTINCT customer_id, day FROM visit WHERE customer_id IN (SELECT value FROM json_each(?))
"""
CONTACT_DAYS = """
    SELECT DISTINCT customer_id, day FROM contact WHERE customer_id IN (SELECT value FROM json_each(?))
"""
Days = defaultdict[int, list[dt.date]]


def rhythms_lapsed(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give who became due, drifting or quiet from `first` to `last`, in the order of the days.

    Once for each time somebody was last in touch: coming again, or being spoken to, begins it anew.
    """
    fill_rhythms()
    period = {"first": first.isoformat(), "last": last.isoformat()}
    customers = [customer for (customer,) in database.execute_sql(MAY_HAVE_LAPSED, period)]
    visits, contacts = _days(VISIT_DAYS, customers), _days(CONTACT_DAYS, customers)
    found = (_lapsed(customer, visits[customer], contacts[customer], first, last) for customer in customers)
    yield from sorted(chain.from_iterable(found), key=attrgetter("day"))


def _days(sql: str, customers: list[int]) -> Days:
    days: Days = defaultdict(list)
    for customer, day in database.execute_sql(sql, [json.dumps(customers)]):
        days[customer].append(dt.date.fromisoformat(day))
    return days


def _lapsed(
    customer: int, visits: Iterable[dt.date], contacts: Iterable[dt.date], first: dt.date, last: dt.date
) -> Iterator[Happening]:
    for lapse in lapses(visits, contacts, first, last):
        yield Happening(
            trigger=Trigger.RHYTHM,
            customer=customer,
            day=lapse.day,
            subject=customer,
            again=f"@{lapse.since}/{lapse.state}",
            words=lapse.words,
            label=lapse.state,
        )
