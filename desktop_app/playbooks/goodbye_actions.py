"""What is declined at a goodbye."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.reminders.actions import ADDED, drop
from desktop_app.reminders.tables import Reminder

AT_GOODBYE = "declined at the goodbye"


def decline(act: Act, entry: JournalEntry) -> None:
    """React to a follow-up that was declined: what this same act planned for it is dropped.

    It is made and dropped, not left out: so planning never makes it again, and it counts as something decided.
    """
    made = [one.subject for one in act.entries if one.kind == ADDED]  # dropping records more
    for reminder in made:
        row = Reminder.get_by_id(reminder)
        if (row.occasion or "").startswith(f"{entry.text}/{entry.customer}/"):
            drop(act, row.id, AT_GOODBYE)
