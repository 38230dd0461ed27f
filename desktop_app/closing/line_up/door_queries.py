"""Doors to build: small kindnesses nobody asked for, for who is expected."""

import datetime as dt
import json
from collections.abc import Collection

from desktop_app.closing.line_up.records import Door
from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.database import database
from desktop_app.foundation.spoken_days import short_day
from desktop_app.playbooks.wording import PRONOUNS, quoted
from desktop_app.preferences.tables import How, Kind

MOST = 3
CARED_FOR = """
    SELECT customer.id, customer.name, pronoun, kind, text, how, coalesce(staff.name, 'somebody'), learned_on
    FROM json_each(:guests) AS guest
    JOIN preference ON preference.customer_id = guest.value
    JOIN customer ON customer.id = guest.value
    LEFT JOIN staff ON staff.id = preference.by_id
    WHERE kind IN ('goal', 'value') AND discreet = 0 AND forgotten_on IS NULL AND learned_on <= :day
    AND (until IS NULL OR until >= :day)
    ORDER BY kind = 'value', learned_on DESC, preference.id
"""


def doors(guests: Collection[int], day: dt.date) -> tuple[Door, ...]:
    """Give what could be done for these guests towards what they hope for or hold dear: one each, at most `MOST`."""
    found: dict[int, Door] = {}
    for row in database.execute_sql(CARED_FOR, {"guests": json.dumps(list(guests)), "day": day.isoformat()}):
        customer, name, pronoun, kind, text, how, who, learned = row
        if customer not in found:
            why = _how_known(How(how), who, dt.date.fromisoformat(learned))
            found[customer] = Door(customer, name, _act(Kind(kind), text, Pronoun(pronoun)), why)
    return tuple(found.values())[:MOST]


def _act(kind: Kind, text: str, pronoun: Pronoun) -> str:
    _, them, their = PRONOUNS[pronoun]
    if kind is Kind.GOAL:
        return f"Do one small thing towards {their} hope: {quoted(text)}"
    return f"Let {them} see that it counts here as well: {quoted(text)}"


def _how_known(how: How, who: str, day: dt.date) -> str:
    on = short_day(day)
    return {
        How.SAID: f"said to {who} on {on}",
        How.NOTICED: f"{who} noticed it on {on}",
        How.ASSUMED: f"{who} assumed it on {on}",
        How.IMPORTED: "from the earlier records",
    }[how]
