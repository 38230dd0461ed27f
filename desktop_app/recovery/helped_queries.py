"""What helped others with the same trouble, from the shop's own outcomes."""

import datetime as dt

from desktop_app.foundation.database import database
from desktop_app.recovery import helped_rules
from desktop_app.recovery.helped_rules import Helped, Outcome
from desktop_app.recovery.tables import STANDS, Remedy

LATEST = 300  # incidents of one kind, so that what a shop did long ago does not speak for ever
OUTCOMES = f"""
    SELECT incident.customer_id, incident.day,
        (SELECT group_concat(DISTINCT remedy) FROM gesture WHERE incident_id = incident.id AND {STANDS}),
        (SELECT min(visit.day) FROM visit WHERE visit.customer_id = incident.customer_id
            AND visit.day > incident.day AND visit.day <= ?),
        visit_rhythm.gap_days,
        (SELECT group_concat(DISTINCT remedy) FROM remedy_offer WHERE incident_id = incident.id),
        (SELECT group_concat(DISTINCT remedy) FROM remedy_offer WHERE incident_id = incident.id AND chosen)
    FROM incident
    LEFT JOIN visit_rhythm ON visit_rhythm.customer_id = incident.customer_id
    WHERE kind = ? AND kind <> '' AND incident.day <= ?
    ORDER BY incident.day DESC LIMIT ?
"""  # noqa: S608 - our own words


def what_helped(kind: str, today: dt.date) -> Helped | None:
    """Give what helped best with this kind of trouble; None where too little is known to say so."""
    day = today.isoformat()
    return helped_rules.what_helped(
        (
            Outcome(
                customer=customer,
                day=dt.date.fromisoformat(wrong),
                remedies=_remedies(given),
                came=None if came is None else dt.date.fromisoformat(came),
                gap=gap,
                offered=_remedies(offered),
                chosen=_remedies(chosen),
            )
            for customer, wrong, given, came, gap, offered, chosen in database.execute_sql(
                OUTCOMES, (day, kind, day, LATEST)
            )
        ),
        today,
    )


def _remedies(listed: str | None) -> frozenset[Remedy]:
    return frozenset(map(Remedy, listed.split(","))) if listed else frozenset()
