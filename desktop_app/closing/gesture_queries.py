"""What is known of somebody that a personal gesture can be made of, how they are reached, and who knows them."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop_app.closing.gesture_rules import About, Proposal, Reach, Said, proposal
from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.database import database
from desktop_app.staff.queries import Member, away_on

SINCE = dt.timedelta(days=365)
# What is to be acted on and never mentioned is left out, and so is what was forgotten or held for a day only.
KNOWN = """
    SELECT customer_id, kind, text, learned_on FROM preference
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND kind IN ('goal', 'like', 'value')
        AND discreet = 0 AND forgotten_on IS NULL AND until IS NULL
    UNION ALL
    SELECT customer_id, 'went wrong', CASE kind WHEN '' THEN text ELSE kind END, day FROM incident
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND day >= :since
    UNION ALL
    SELECT customer_id, 'concern', text, day FROM concern
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND day >= :since
    UNION ALL
    SELECT customer_id, 'changed', words, voice.day FROM voice JOIN pain_point ON pain_point.id = pain_point_id
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND standing = 'changed'
    UNION ALL
    SELECT customer_id, 'note', text, day FROM observation
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND implicit = 0 AND day >= :since
    UNION ALL
    SELECT customer_id, 'service', service.name, day FROM visit
    JOIN visit_service ON visit_service.visit_id = visit.id JOIN service ON service.id = service_id
    WHERE customer_id IN (SELECT value FROM json_each(:who)) AND day <= :today
"""
REACHED = """
    SELECT id, pronoun, EXISTS (SELECT 1 FROM phone WHERE customer_id = customer.id),
        EXISTS (SELECT 1 FROM email WHERE customer_id = customer.id),
        EXISTS (SELECT 1 FROM address WHERE customer_id = customer.id),
        (SELECT json_group_array(text) FROM preference WHERE customer_id = customer.id AND kind = 'contact'
            AND forgotten_on IS NULL)
    FROM customer WHERE id IN (SELECT value FROM json_each(?))
"""
SERVED = """
    SELECT customer_id, staff.id, staff.name, max(day) FROM visit JOIN staff ON staff.id = served_by_id
    WHERE customer_id IN (SELECT value FROM json_each(?)) AND staff.active GROUP BY customer_id
"""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A gesture for somebody, and who served them last, where they still work here and are not away."""

    proposal: Proposal
    served_by: Member | None


def proposed_for(customers: Collection[int], today: dt.date) -> Mapping[int, Proposed]:
    """Propose a gesture for each of these customers, from what they said in the last year and what holds of them."""
    who = json.dumps(list(customers))
    known, served, away = _known(who, today), _served(who), away_on(today)
    found = {}
    for customer, pronoun, phone, mail, address, wishes in database.execute_sql(REACHED, (who,)):
        reach = Reach(bool(phone), bool(mail), bool(address), tuple(json.loads(wishes)))
        member = served.get(customer)
        found[customer] = Proposed(
            proposal(known[customer], reach, Pronoun(pronoun).them),
            None if member is None or member.id in away else member,
        )
    return found


def _known(who: str, today: dt.date) -> Mapping[int, list[Said]]:
    known: dict[int, list[Said]] = defaultdict(list)
    values = {"who": who, "today": today.isoformat(), "since": (today - SINCE).isoformat()}
    for customer, about, words, day in database.execute_sql(KNOWN, values):
        known[customer].append(Said(About(about), words, dt.date.fromisoformat(day)))
    return known


def _served(who: str) -> dict[int, Member]:
    return {customer: Member(id, name) for customer, id, name, _ in database.execute_sql(SERVED, (who,))}
