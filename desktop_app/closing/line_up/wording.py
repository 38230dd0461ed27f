"""The line-up in words: its parts with their rows, the same on the screen, on paper and in a terminal."""

import datetime as dt
from collections.abc import Iterator

from desktop_app.closing.line_up.records import Absent, Booking, Door, Guest, LastTime, LineUp, Task
from desktop_app.closing.line_up.sections import Row, Section, section_lines, some
from desktop_app.diary.queries import Entry
from desktop_app.diary.rules import sees_to_it
from desktop_app.foundation.spoken_days import long_day, short_weekday
from desktop_app.noticing.share_queries import ToTell
from desktop_app.playbooks.wording import quoted
from desktop_app.praise.rules import named
from desktop_app.staff.away_words import theirs_words
from desktop_app.visits.rules import ago_words, visit_words

TITLE = "Line-up"
SOMEBODY = "Somebody"
TIMES = {1: "once", 2: "twice"}
NOBODY = "Nobody has an appointment, and nobody’s rhythm speaks for that day."
NOTHING = "No promise is due, nobody is away, and nothing waits to be told."


def title(page: LineUp) -> str:
    """Say which day's page it is."""
    return f"{TITLE}, {long_day(page.day)} {page.day.year}"


def summary(page: LineUp) -> str:
    """Say in a few words what the day will be: ``22 expected, 9 for the first time``."""
    new = sum(one.customer is not None and not one.visits for one in page.expected)
    first = f", {new} for the first time" if new else ""
    return f"{len(page.expected)} expected{first}"


def guest_sections(page: LineUp) -> tuple[Section, ...]:
    """Give who may come; parts with nobody are left out."""
    return some(
        Section("Expected", tuple(_guest(one, page.day, place) for place, one in enumerate(page.expected))),
        Section("May come, by their rhythm", tuple(_guest(one, page.day) for one in page.likely), page.likely_more),
    )


def owner_sections(page: LineUp) -> tuple[Section, ...]:
    """Give the owner's own follow-ups, which everybody sees first; none where there are none."""
    instead = f", for {page.instead_of}" if page.instead_of else ""
    return some(Section(f"{page.owner} goes first{instead}", tuple(map(_task, page.owners))))


def team_sections(page: LineUp) -> tuple[Section, ...]:
    """Give what is for everybody; parts with nothing in them are left out."""
    owners = {task.reminder for task in page.owners}
    promises = tuple(_task(task) for task in page.promises if task.reminder not in owners)
    return some(
        Section("Promises due", promises, page.promises_more),
        Section("To tell", tuple(_note(note) for note in page.notes)),
        Section("Doors to build", (*map(_door, page.doors), *map(_built, page.to_build))),
        Section("Away", tuple(_absent(one) for one in page.away)),
        Section("One story", _story(page)),
    )


def as_lines(page: LineUp, notes: int = 99, rows: int = 99) -> Iterator[str]:
    """Give the page as lines of text, those below a heading indented.

    At most so many notes stand below each row, and so many rows below each heading; what is of safety is never left
    out of a row.
    """
    yield title(page)
    yield f"  {summary(page)}"
    if not (page.expected or page.likely):
        yield f"  {NOBODY}"
    yield from section_lines((*owner_sections(page), *guest_sections(page), *team_sections(page)), notes, rows)


def _guest(one: Guest, day: dt.date, place: int = 0) -> Row:
    first = one.bookings[0].time if one.bookings else None
    return Row(
        id=f"guest {place}" if one.customer is None else f"guest {one.customer}",
        lead=f"{first:%H:%M}" if first else "",
        words=one.name or SOMEBODY,
        aside=_what_for(one.bookings) or one.rhythm,
        alerts=one.never,
        acts=tuple(f"{what.text}, {what.why}" for what in one.prepare),
        notes=tuple(_known(one, day)),
        customer=one.customer,
    )


def _what_for(bookings: tuple[Booking, ...]) -> str:
    said = []
    for place, booking in enumerate(bookings):
        what = visit_words([booking.service] if booking.service else [], booking.staff)
        said.append(f"{booking.time:%H:%M} {what}" if place and booking.time else what)
    return "; ".join(filter(None, said))


def _known(one: Guest, day: dt.date) -> Iterator[str]:
    """How they came before: as a line that comes last, for it is what can be left out first."""
    if one.last is None:
        if one.customer is not None:
            yield "Their first visit"
        return
    rhythm = f" · {one.rhythm}" if one.rhythm and one.bookings else ""
    visits = f"Came {TIMES.get(one.visits, f'{one.visits} times')}"
    yield f"{visits}, last {_last(one.last, day)}{rhythm}"


def _last(last: LastTime, day: dt.date) -> str:
    what = visit_words(last.services, last.staff)
    said = [ago_words((day - last.day).days) + (f": {what}" if what else "")]
    if last.hope:
        said.append(f"hoped for {quoted(last.hope)}")
    if last.bought:
        said.append(f"took home {', '.join(last.bought)}")
    return "; ".join(said)


def _task(task: Task) -> Row:
    who = f"{task.name} · {task.who}" if task.who and not task.done else task.name
    return Row(f"task {task.reminder}", "", task.text, task.due, notes=(who,), customer=task.customer)


def _note(note: ToTell) -> Row:
    whom = f"{note.colleague}: " if note.colleague else ""
    about = [note.name, f"{note.who or 'somebody'} on {short_weekday(note.day)}"]
    return Row(
        id=f"note {note.share}",
        lead="",
        words=f"{whom}{quoted(note.text)}",
        notes=(" · ".join(filter(None, about)),),
        customer=note.customer,
        share=note.share,
    )


def _door(door: Door) -> Row:
    return Row(f"door {door.customer}", "", door.text, notes=(f"{door.name} · {door.why}",), customer=door.customer)


def _built(entry: Entry) -> Row:
    said = f"{sees_to_it(entry.owner, entry.due)} · {entry.place}: {entry.felt}"
    return Row(f"to build {entry.id}", "", entry.words, notes=(said,))


def _absent(one: Absent) -> Row:
    theirs = theirs_words(one.passes_to or "anyone", decides=one.decides)
    return Row(f"away {one.name}", "", one.name, f"until {short_weekday(one.until)}", notes=(theirs,))


def _story(page: LineUp) -> tuple[Row, ...]:
    if page.story is None:
        return ()
    thanks = f"Thank you, {named(page.story.colleagues)}"
    return (Row("story", "", thanks, notes=page.story.told),)
