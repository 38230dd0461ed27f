"""What happened while somebody was away, in words. Pure."""

from collections.abc import Iterator

from desktop_app.closing.line_up.sections import Row, Section, some
from desktop_app.foundation.spoken_days import long_day, short_weekday
from desktop_app.handover.meanwhile_queries import Day, Decided, Disliked, Meanwhile, Promised, Thanked, Wrong
from desktop_app.handover.outline import Outline
from desktop_app.playbooks.wording import quoted
from desktop_app.praise.rules import named
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.staff.away_words import days_words

MOST_ROWS = 12  # of a day
NOTHING = "Nothing happened that waits for you."


def digest(page: Meanwhile) -> Outline:
    """Give what waits for whoever is back, what was decided meanwhile, and day by day what happened."""
    time = page.time
    cut = f"; told from {short_weekday(page.first)} on" if page.first > time.first else ""
    return Outline(
        title=f"While {time.name} was away",
        about=f"{days_words(time)}{cut}. {_served(page.days)}",
        sections=some(
            Section(f"Waits for {time.name}", tuple(map(_waits, page.waits)), page.waits_more),
            Section("Decided meanwhile", tuple(_decided(place, one) for place, one in enumerate(page.decided))),
            *map(_of_day, page.days),
        ),
        nothing=NOTHING,
    )


def _served(days: tuple[Day, ...]) -> str:
    """Say how many came on how many days, and which of these nobody has closed."""
    came = [day.served for day in days if day.served]
    on = "1 day" if len(came) == 1 else f"{len(came)} days"
    served = f"{sum(came):,} served on {on}" if came else "Nobody was served"
    open_days = [short_weekday(day.day) for day in days if day.open]
    return f"{served}. To be closed: {', '.join(open_days)}." if open_days else f"{served}."


def _of_day(day: Day) -> Section:
    """Give the section of a day; on one of many happenings those that come last are counted."""
    rows = tuple(_day(day))
    return Section(_heading(day), rows[:MOST_ROWS], max(0, len(rows) - MOST_ROWS))


def _heading(day: Day) -> str:
    return f"{long_day(day.day)} · {day.served:,} served" if day.served else long_day(day.day)


def _waits(row: ReminderRow) -> Row:
    meanwhile = f" · {row.assignee or 'anyone'} does it meanwhile" if row.instead_of else ""
    due = f"{short_weekday(row.due)}{meanwhile}"
    return Row(f"task {row.id}", "", f"{row.customer}: {row.text}", due, customer=row.customer_id)


def _decided(place: int, one: Decided) -> Row:
    return Row(f"decided {place}", "", one.about, f"{short_weekday(one.day)} · {one.answer}")


def _day(day: Day) -> Iterator[Row]:
    """What went wrong, what was promised, praised and disliked."""
    yield from map(_wrong, day.wrong)
    yield from map(_promised, day.promises)
    yield from map(_thanked, day.thanks)
    yield from map(_disliked, day.disliked)


def _wrong(one: Wrong) -> Row:
    stands = "made right" if one.settled else "waits to be made right"
    given = f": {', '.join(one.given)}" if one.given else ""
    words = f"went wrong, {stands}{given}"
    return Row(f"incident {one.id}", "", f"{one.name}: {one.text}", words, customer=one.customer)


def _promised(one: Promised) -> Row:
    words = f"{one.name}: {one.text}"
    why = f": {quoted(one.why)}" if one.why else ""
    return Row(f"promise {one.id}", "", words, f"{_how_it_ended(one)}{why}", customer=one.customer)


def _how_it_ended(one: Promised) -> str:
    if one.state is State.OPEN:
        return "promised, and open"
    if one.state is State.DROPPED:
        return "a promise let go"
    return "promise kept late" if one.late else "promise kept"


def _thanked(one: Thanked) -> Row:
    return Row(f"thanks {one.id}", "", f"Thank you, {named(one.colleagues)}", quoted(one.text), customer=one.customer)


def _disliked(one: Disliked) -> Row:
    return Row(f"dislike {one.id}", "", f"{one.name}: {quoted(one.text)}", "disliked", customer=one.customer)
