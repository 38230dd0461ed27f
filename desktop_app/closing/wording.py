"""The close of day as lines to read in a terminal."""

from collections.abc import Iterator

from desktop_app.closing.queries import Review
from desktop_app.closing.rules import HEADINGS, PROMISES, Part
from desktop_app.foundation.spoken_days import long_day
from desktop_app.reminders.days import due_words
from desktop_app.reminders.queries import ReminderRow


def as_lines(page: Review) -> Iterator[str]:
    """Give the review, a heading and its rows at a time."""
    numbers = page.numbers
    yield f"{long_day(page.day)} {page.day.year}"
    yield f"{numbers.visits} visits, {numbers.noticed} noticed, {numbers.first_visits} first visits"
    yield f"{HEADINGS[Part.REMINDERS]} ({len(page.reminders)})"
    yield from (_reminder(page, row) for row in page.reminders)
    yield f"{HEADINGS[Part.TAIL_LIGHTS]} ({len(page.served)})"
    for visit in page.served:
        worry = f" “{visit.concern}”" if visit.concern else ""
        thought = visit.answer if visit.thought_about else "not thought about yet"
        yield f"  {visit.customer}: {visit.services}{worry} ({thought}; {visit.follow_ups} set)"
    yield f"{PROMISES} ({len(page.promises)} open, {page.promises_kept} kept today)"
    yield from (_reminder(page, row) for row in page.promises)
    yield f"{HEADINGS[Part.TOMORROW]} ({len(page.tomorrow)} reminders, {len(page.expected)} expected)"
    yield from (_reminder(page, row) for row in page.tomorrow)
    for guest in page.expected:
        time = f"{guest.time:%H:%M}" if guest.time else "any time"
        yield f"  {time} {guest.name or 'somebody'}: {guest.service}"


def _reminder(page: Review, row: ReminderRow) -> str:
    return f"  {due_words(row.due, row.time, page.day, row.window_days)} {row.customer}: {row.text}"
