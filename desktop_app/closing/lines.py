"""What each step of the close of day lists, a line for each reminder, visit or guest."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.closing.queries import Review, Served
from desktop_app.closing.rules import Part
from desktop_app.reminders.days import aging_words, due_words
from desktop_app.reminders.queries import ReminderRow
from desktop_app.visits.day_queries import Expected


@dataclass(frozen=True, slots=True)
class Line:
    """One line: whose it is, two lines of words, what stands at the end, and what it is about."""

    id: str
    who: str
    what: str
    end: str
    settled: bool
    subject: int
    customer: int | None


SUBTITLES = {
    Part.REMINDERS: "Do it, move it to tomorrow, or let it go. Nothing is left by accident.",
    Part.TAIL_LIGHTS: "Everyone served today. What could trouble them tomorrow, once they are home?",
    Part.PROMISES: "What we told a customer we would do, and have not done yet.",
    Part.TOMORROW: "Who is expected, and what is due.",
}
EMPTY = {
    Part.REMINDERS: "Nothing is left for today.",
    Part.TAIL_LIGHTS: "Nobody was served today.",
    Part.PROMISES: "Every promise is kept.",
    Part.TOMORROW: "Nothing is due tomorrow, and nobody has an appointment.",
}


def lines(page: Review, part: Part) -> Sequence[Line]:
    """Give the lines of one step."""
    if part is Part.TAIL_LIGHTS:
        return [_visit(visit) for visit in page.served]
    if part is Part.TOMORROW:
        return [*(_guest(guest) for guest in page.expected), *(_reminder(page, row) for row in page.tomorrow)]
    return [_reminder(page, row) for row in (page.reminders if part is Part.REMINDERS else page.promises)]


def count(page: Review, part: Part) -> int:
    """Give how many lines of a step still ask for somebody; of tomorrow, how many there are."""
    return sum(not line.settled for line in lines(page, part))


def summary(page: Review, part: Part) -> str:
    """Say in a few words how a step stands."""
    if part is Part.TAIL_LIGHTS:
        thought = sum(visit.thought_about for visit in page.served)
        return f"{thought} of {len(page.served)} thought about"
    if part is Part.PROMISES:
        return f"{page.promises_kept} kept today"
    if part is Part.TOMORROW:
        return f"{len(page.expected)} expected"
    late = sum(bool(aging_words(row.due, page.day, row.window_days)) for row in page.reminders)
    return f"{late} overdue" if late else "None overdue"


def _visit(visit: Served) -> Line:
    worry = f"“{visit.concern}” · {visit.services}" if visit.concern else visit.services
    answer = visit.answer if visit.thought_about else f"{visit.follow_ups} set" if visit.follow_ups else ""
    return Line(f"visit:{visit.id}", visit.customer, worry, answer, visit.thought_about, visit.id, visit.customer_id)


def _guest(guest: Expected) -> Line:
    time = f"{guest.time:%H:%M}" if guest.time else "Any time"
    what = " · ".join(words for words in (guest.service, guest.staff_name and f"with {guest.staff_name}") if words)
    return Line(
        f"guest:{guest.appointment}",
        guest.name or "Somebody",
        what or "Appointment",
        time,
        False,
        guest.appointment,
        guest.customer,
    )


def _reminder(page: Review, row: ReminderRow) -> Line:
    late = aging_words(row.due, page.day, row.window_days)
    due = late or due_words(row.due, row.time, page.day, row.window_days)
    who = f"{row.customer} · {row.assignee}" if row.assignee else row.customer
    return Line(f"reminder:{row.id}", who, row.text, due, False, row.id, row.customer_id)
