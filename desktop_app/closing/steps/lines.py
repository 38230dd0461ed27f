"""The lines that most steps of the close of day list."""

from dataclasses import dataclass

from desktop_app.closing.queries import Review
from desktop_app.closing.wording import since_words
from desktop_app.reminders.days import aging_words, due_words
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.tables import Kind


@dataclass(frozen=True, slots=True)
class Line:
    """One line: whose it is, two lines of words, what stands at the end, what it is about, and its icon."""

    id: str
    who: str
    what: str
    end: str
    settled: bool
    subject: int
    customer: int | None
    icon: str = "person"

    def sentence(self) -> str:
        """Give the line as it is read aloud."""
        return f"{self.who}: {self.what}. {self.end}"


def reminder_line(row: ReminderRow, page: Review) -> Line:
    """Give the line of a reminder; a promise says that it is one. What became of it since a day gone by settles it."""
    today, became = page.day, since_words(row, page)
    due = became or aging_words(row.due, today, row.window_days) or due_words(row.due, row.time, today, row.window_days)
    promise = row.kind is Kind.PROMISE
    return Line(
        id=f"reminder:{row.id}",
        who=f"{row.customer} · {row.assignee}" if row.assignee else row.customer,
        what=row.text,
        end=" · ".join(words for words in ("promised" if promise else "", due) if words),
        settled=bool(became),
        subject=row.id,
        customer=row.customer_id,
        icon="promise" if promise else "person",
    )
