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
from desktop_app.rhythm.rules import Lapse, lapses

# Whoever came or was spoken to in the period or since may have lapsed before that. Of all others the last visit says
# when they lapse; where somebody spoke to them since, it is as much later, and where they did not come to an
# appointment, on the day after it.
MAY_HAVE_LAPSED = """
    SELECT customer_id FROM visit WHERE day >= :first
    UNION SELECT customer_id FROM contact WHERE day >= :first
    UNION SELECT customer_id FROM visit_rhythm WHERE due_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM visit_rhythm WHERE drifting_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM visit_rhythm WHERE quiet_on BETWEEN :first AND :last
    UNION SELECT customer_id FROM appointment
        WHERE state = 'booked' AND day BETWEEN date(:first, '-1 day') AND date(:last, '-1 day')
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
BOOKED_DAYS = """
    SELECT customer_id, day FROM appointment
    WHERE state = 'booked' AND customer_id IN (SELECT value FROM json_each(?))
"""
Days = defaultdict[int, list[dt.date]]


def rhythms_lapsed(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give who became due, drifting or quiet from `first` to `last`, in the order of the days.

    Once for each time somebody was last in touch: coming again, or being spoken to, begins it anew.
    """
    fill_rhythms()
    period = {"first": first.isoformat(), "last": last.isoformat()}
    rows = database.execute_sql(MAY_HAVE_LAPSED, period)
    customers = [customer for (customer,) in rows if customer is not None]
    visits, contacts, booked = (_days(sql, customers) for sql in (VISIT_DAYS, CONTACT_DAYS, BOOKED_DAYS))
    found = (_lapsed(one, lapses(visits[one], contacts[one], booked[one], first, last)) for one in customers)
    yield from sorted(chain.from_iterable(found), key=attrgetter("day"))


def _days(sql: str, customers: list[int]) -> Days:
    days: Days = defaultdict(list)
    for customer, day in database.execute_sql(sql, [json.dumps(customers)]):
        days[customer].append(dt.date.fromisoformat(day))
    return days


def _lapsed(customer: int, found: Iterable[Lapse]) -> Iterator[Happening]:
    for lapse in found:
        yield Happening(
            trigger=Trigger.RHYTHM,
            customer=customer,
            day=lapse.day,
            subject=customer,
            again=f"@{lapse.since}/{lapse.state}",
            words=lapse.words,
            label=lapse.state,
        )
