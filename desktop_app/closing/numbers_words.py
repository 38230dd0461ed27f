"""What is said beside the numbers of the day."""

from desktop_app.closing.queries import Review
from desktop_app.closing.wrong_queries import Spent
from desktop_app.foundation.money import amount_words
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.reminders.days import due_sentence


def promises_words(page: Review) -> str:
    """Say how many promises were kept, and which open one is due next."""
    kept, every = page.promises_kept, page.promises_kept + len(page.promises)
    if not every:
        return "None were open today."
    counted = f"{kept} of {every}"
    if not page.promises:
        return f"{counted}. Every promise is kept."
    first = min(page.promises, key=lambda row: row.due)
    return f"{counted}. Still open: {first.customer}, by {due_sentence(first.due, None, page.day)}."


def given_words(spent: Spent) -> str:
    """Say who gave how much this month, everybody by name, so that nothing spent is as plain as much."""
    return " · ".join(f"{one.name} {amount_words(one.amount)}" for one in spent.by)


def catch_words(thanks: Praise) -> str:
    """Say who caught what."""
    return f"{named(thanks.colleagues)}: {thanks.text}"
