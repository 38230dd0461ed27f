"""Keeping what was learned from somebody who went, and seeing to what changes."""

from desktop_app.closing.loss.queries import standing_review
from desktop_app.closing.loss.rules import FiveLines, SeenTo, checked, line_of
from desktop_app.closing.loss.tables import LossReview
from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel

LOOKED_BACK = "loss.reviewed"
NAMES = {
    "knew": "What we knew",
    "turned": "When it turned",
    "missed": "What we missed",
    "change": "What changes",
    "still": "What we can still do",
}


def look_back(act: Act, customer: int, lines: FiveLines, seen_to: SeenTo | None = None) -> int:
    """Keep what we learn from somebody who went, in place of what was written since they came last; gives its id.

    With `seen_to` a reminder sees to what changes, unless one does already. Raises Mistake where the lines say
    nothing, where one is too long, and where the day is over.
    """
    if not Customer.select().where(Customer.id == customer).exists():
        raise Mistake("This customer is no longer here.")
    lines = checked(_cleaned(lines), seen_to)
    row = standing_review(customer)
    if row is None:
        row = act.insert(LossReview(customer=customer, day=act.day, by=act.by))
    differs = act.update(row, **{name: getattr(lines, name) for name in NAMES})
    if seen_to and row.reminder_id is None:
        differs |= act.update(row, reminder=_remind(act, customer, lines, seen_to))
    if differs:
        act.record(LOOKED_BACK, customer=customer, subject=row.id, text=line_of(lines))
    return row.id


def _remind(act: Act, customer: int, lines: FiveLines, seen_to: SeenTo) -> int | None:
    new = NewReminder(
        customer=customer,
        text=lines.change,
        due=seen_to.due,
        channel=Channel.VISIT,  # in the shop: nobody is to be rung about it
        assignee=seen_to.staff,
        why=f"We missed: {lines.missed}" if lines.missed else "What changes, so that nobody else goes",
    )
    return remind(act, new)


def _cleaned(lines: FiveLines) -> FiveLines:
    limit = LossReview.missed.limit
    typed = {name: clean_line(getattr(lines, name), limit, words) for name, words in NAMES.items()}
    return FiveLines(**{name: text if is_visible(text) else "" for name, text in typed.items()})
