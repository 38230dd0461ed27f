"""What the playbooks make of something that went wrong."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.playbooks.actions import plan_happening
from desktop_app.playbooks.happenings.incident_queries import one_incident
from desktop_app.recovery.queries import is_followed_up


def plan_care(act: Act, entry: JournalEntry) -> None:
    """React to an incident: make the reminders that the playbooks plan for it.

    Where a follow-up was set while it was made right, that asks about it already.
    """
    if entry.subject is not None and not is_followed_up(entry.subject):
        plan_happening(act, one_incident(entry.subject))
