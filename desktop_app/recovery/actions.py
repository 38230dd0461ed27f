"""Keeping what went wrong, so that it is thought of the next day and at the next visit."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.playbooks.actions import plan_happening
from desktop_app.recovery.queries import something_wrong
from desktop_app.recovery.tables import Incident
from desktop_app.visits.queries import open_visit

OPENED = "incident.opened"


def open_incident(act: Act, customer: int, text: str, kind: str = "", noticed: bool = False) -> int:
    """Keep that something went wrong for a customer, and give its id; it belongs to the visit they are here for.

    `kind` is in the shop's own words; `noticed`: we saw it before the customer said anything. Raises Mistake where it
    says nothing.
    """
    text = clean_line(text, Incident.text.limit, "What happened")
    if not is_visible(text):
        raise Mistake("What happened? A few words will do.")
    here = open_visit(customer)
    incident = act.insert(
        Incident(
            customer=customer,
            kind=clean_line(kind, Incident.kind.limit, "The kind"),
            text=text,
            noticed=noticed,
            day=act.day,
            at=act.now,
            visit=here.visit if here else None,
            by=act.by,
        )
    )
    act.record(OPENED, customer=customer, subject=incident.id, text=text)
    return incident.id


def plan_care(act: Act, entry: JournalEntry) -> None:
    """React to something that went wrong: make the reminders that the playbooks plan for it."""
    plan_happening(act, something_wrong(Incident.get_by_id(entry.subject)))
