"""Keeping what went wrong, so that it is thought of the next day and at the next visit."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.playbooks.actions import plan_happening
from desktop_app.recovery.queries import something_wrong
from desktop_app.recovery.tables import Feeling, Incident
from desktop_app.visits.queries import open_visit

OPENED = "incident.opened"


def open_incident(
    act: Act,
    customer: int,
    text: str,
    kind: str = "",
    noticed: bool = False,
    *,
    feeling: Feeling | None = None,
    visit: int | None = None,
) -> int:
    """Keep that something went wrong for a customer, and give its id.

    `kind` is in the shop's own words; `noticed`: we saw it before the customer said anything. Where no `visit` is
    named it belongs to the one they are here for. Raises Mistake where it says nothing.
    """
    text = clean_line(text, Incident.text.limit, "What happened")
    if not is_visible(text):
        raise Mistake("What happened? A few words will do.")
    here = open_visit(customer) if visit is None else None
    incident = act.insert(
        Incident(
            customer=customer,
            kind=clean_line(kind, Incident.kind.limit, "The kind"),
            text=text,
            noticed=noticed,
            feeling=feeling,
            day=act.day,
            at=act.now,
            visit=here.visit if here else visit,
            by=act.by,
        )
    )
    act.record(OPENED, customer=customer, subject=incident.id, text=text)
    return incident.id


def plan_care(act: Act, entry: JournalEntry) -> None:
    """React to something that went wrong: make the reminders that the playbooks plan for it."""
    plan_happening(act, something_wrong(Incident.get_by_id(entry.subject)))
