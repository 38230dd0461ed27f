"""A sheet for every table that a customer's past touches, in the order in which they are stored."""

from desktop_app.customers.tables import Customer, Email, ImportantDate, LoyaltyCard, Phone
from desktop_app.foundation.journal import JournalEntry, Performed
from desktop_app.noticing.tables import Observation
from desktop_app.preferences.tables import Preference
from desktop_app.reminders.tables import Reminder
from desktop_app.sample.bulk import Sheet
from desktop_app.visits.tables import Purchase, Visit, VisitService


class Sheets:
    """Empty sheets to begin with; those that others point at come first."""

    def __init__(self) -> None:
        """Lay out every sheet with the columns that a past fills in."""
        self.performed = Sheet(Performed, "uid", "at", "day", "staff", "counter", "batch")
        self.customer = Sheet(
            Customer,
            *("uid", "name", "say", "call", "pronoun", "company", "since", "words", "sounds", "last_seen", "added_at"),
        )
        self.phone = Sheet(Phone, "customer", "label", "written", "e164", "digits")
        self.email = Sheet(Email, "customer", "label", "address")
        self.date = Sheet(ImportantDate, "customer", "label", "month", "day", "year")
        self.card = Sheet(LoyaltyCard, "customer", "code")
        self.visit = Sheet(Visit, "customer", "day", "served_by")
        self.service = Sheet(VisitService, "visit", "service")
        self.purchase = Sheet(Purchase, "customer", "visit", "day", "what", "kind", "amount", "sold_by")
        self.preference = Sheet(Preference, "customer", "kind", "text", "how", "by", "learned_on")
        self.observation = Sheet(Observation, "customer", "text", "sorted", "at", "day", "by")
        self.reminder = Sheet(
            Reminder,
            *("customer", "kind", "text", "due", "first_due", "channel", "assignee"),
            *("state", "outcome", "ended_at", "ended_day", "ended_by"),
        )
        self.entry = Sheet(JournalEntry, "performed", "kind", "customer", "subject", "day", "text")

    def store(self) -> None:
        """Store all that was written on them since the last time."""
        for sheet in vars(self).values():
            sheet.store()
