"""What happened while somebody was away, in words. Pure."""

from collections.abc import Iterator

from desktop_app.closing.line_up.sections import Row, Section, some
from desktop_app.foundation.spoken_days import long_day, short_weekday
from desktop_app.handover.meanwhile_queries import Day, Decided, Disliked, Meanwhile, Promised, Thanked, Wrong
from desktop_app.handover.outline import Outline
from desktop_app.playbooks.wording import quoted
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.staff.away_words import days_words

NOTHING = "Nothing happened that waits for you."


def digest(page: Meanwhile) -> Outline:
    """Give what waits for whoever is back, what was decided meanwhile, and day by day what happened."""
    time = page.time
    cut = f"; told from {short_weekday(page.first)} on" if page.first > time.first else ""
    return Outline(
        title=f"While {time.name} was away",
        about=f"{days_words(time)}{cut}.",
        sections=some(
            Section(f"Waits for {time.name}", tuple(map(_waits, page.waits)), page.waits_more),
            Section("Decided meanwhile", tuple(_decided(place, one) for place, one in enumerate(page.decided))),
            *(Section(long_day(day.day), tuple(_day(day))) for day in page.days),
        ),
        nothing=NOTHING,
    )


def _waits(row: ReminderRow) -> Row:
    done_by = f"{row.assignee or 'Anyone'} does it meanwhile" if row.instead_of else ""
    return Row(
        id=f"task {row.id}",
        lead="",
        words=f"{row.customer}: {row.text}",
        aside=short_weekday(row.due),
        notes=(done_by,) if done_by else (),
        customer=row.customer_id,
    )


def _decided(place: int, one: Decided) -> Row:
    return Row(f"decided {place}", "", one.about, short_weekday(one.day), notes=(one.answer,))


def _day(day: Day) -> Iterator[Row]:
    """How many came, then what went wrong, what was promised, praised and disliked."""
    waits = "waits to be closed" if day.open else ""
    yield Row(f"day {day.day}", "", f"{day.served} served" if day.served else "Nobody was served", waits)
    yield from map(_wrong, day.wrong)
    yield from map(_promised, day.promises)
    yield from map(_thanked, day.thanks)
    yield from map(_disliked, day.disliked)


def _wrong(one: Wrong) -> Row:
    stands = "made right" if one.settled else "waits to be made right"
    note = f"{stands}: {', '.join(one.given)}" if one.given else stands
    return Row(f"incident {one.id}", "", f"{one.name}: {one.text}", "went wrong", notes=(note,), customer=one.customer)


def _promised(one: Promised) -> Row:
    words = f"{one.name}: {one.text}"
    why = (f"because {quoted(one.why)}",) if one.why else ()
    return Row(f"promise {one.id}", "", words, _how_it_ended(one), notes=why, customer=one.customer)


def _how_it_ended(one: Promised) -> str:
    if one.state is State.OPEN:
        return "promised, and open"
    if one.state is State.DROPPED:
        return "a promise let go"
    return "promise kept late" if one.late else "promise kept"


def _thanked(one: Thanked) -> Row:
    return Row(f"thanks {one.id}", "", f"Thank you, {one.colleagues}", notes=(quoted(one.text),), customer=one.customer)


def _disliked(one: Disliked) -> Row:
    return Row(f"dislike {one.id}", "", f"{one.name}: {quoted(one.text)}", "disliked", customer=one.customer)
