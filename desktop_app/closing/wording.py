"""The close of day as lines to read in a terminal, in its record and on paper: all seven steps."""

import datetime as dt
from collections.abc import Iterator

from desktop_app.closing.disliked_queries import Disliked
from desktop_app.closing.gesture_rules import chance_words
from desktop_app.closing.numbers_words import catch_words
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import HEADINGS, PROMISES, Part
from desktop_app.closing.slipping_queries import Slipping
from desktop_app.closing.wrong_queries import WentWrong
from desktop_app.foundation.money import amount_words
from desktop_app.foundation.spoken_days import long_day
from desktop_app.reminders.days import date_words, due_words
from desktop_app.reminders.queries import ReminderRow


def as_lines(page: Review) -> Iterator[str]:
    """Give the review, a heading and its rows at a time."""
    numbers = page.numbers
    yield f"{long_day(page.day)} {page.day.year}"
    yield f"{numbers.visits} visits, {numbers.noticed} noticed, {numbers.first_visits} first visits"
    for part, lines in STEPS.items():
        heading, *rows = lines(page)
        yield f"{HEADINGS[part]} ({heading})"
        yield from (f"  {row}" for row in rows)


def _reminders(page: Review) -> Iterator[str]:
    yield f"{len(page.reminders)}; {PROMISES.lower()}: {len(page.promises)} open, {page.promises_kept} kept today"
    left = {row.id: row for row in (*page.reminders, *page.promises)}
    yield from (_reminder(page, row) for row in left.values())


def _tail_lights(page: Review) -> Iterator[str]:
    yield str(len(page.served))
    for visit in page.served:
        worry = f" “{visit.concern}”" if visit.concern else ""
        thought = visit.answer if visit.thought_about else "not thought about yet"
        yield f"{visit.customer}: {visit.services}{worry} ({thought}; {visit.follow_ups} set)"


def _went_wrong(page: Review) -> Iterator[str]:
    today, month, may = map(amount_words, (page.spent.today, page.spent.month, page.spent.may))
    yield f"{today} spent today, {month} of {may} this month"
    yield from (_wrong(page, row) for row in page.wrong)


def _wrong(page: Review, row: WentWrong) -> str:
    what = _joined(row.kind, row.text, row.given, "noticed first" if row.noticed else "")
    cost = f"{amount_words(row.cost)} spent" if row.cost else ""
    stands = "made right" if row.settled_at else "still open"
    return f"{row.customer}: {_joined(what, cost, _when(row.day, page), stands)}"


def _slipping_away(page: Review) -> Iterator[str]:
    slipping = page.slipping
    yield f"{len(slipping.tonight)} of {slipping.all} past their rhythm"
    yield from map(_slips, slipping.tonight)


def _slips(row: Slipping) -> str:
    chance = "" if row.may_be_gone is None else f"may be gone: {chance_words(row.may_be_gone)}"
    gesture = f"set: {row.set.text}" if row.set else f"could be: {row.proposal.text}"
    return f"{row.customer}: {_joined(row.words, chance, gesture)}"


def _dislikes(page: Review) -> Iterator[str]:
    yield str(len(page.disliked))
    yield from (_disliked(page, row) for row in page.disliked)


def _disliked(page: Review, row: Disliked) -> str:
    return f"{row.customer}: {_joined(f'“{row.text}”', _when(row.day, page), row.theme)}"


def _praise(page: Review) -> Iterator[str]:
    yield f"{len(page.caught.thanks)} thanked, {len(page.caught.missed)} missed"
    yield from map(catch_words, page.caught.thanks)
    yield from (f"One we missed: {_joined(row.text, row.customer, row.playbook)}" for row in page.caught.missed)


def _tomorrow(page: Review) -> Iterator[str]:
    yield f"{len(page.tomorrow)} reminders, {len(page.expected)} expected"
    yield from (_reminder(page, row) for row in page.tomorrow)
    for guest in page.expected:
        time = f"{guest.time:%H:%M}" if guest.time else "any time"
        yield f"{time} {guest.name or 'somebody'}: {guest.service}"


def _reminder(page: Review, row: ReminderRow) -> str:
    return f"{due_words(row.due, row.time, page.day, row.window_days)} {row.customer}: {row.text}".strip()


def _when(day: dt.date, page: Review) -> str:
    return "" if day == page.day else date_words(day, page.day)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


STEPS = {
    Part.REMINDERS: _reminders,
    Part.TAIL_LIGHTS: _tail_lights,
    Part.WRONG: _went_wrong,
    Part.SLIPPING: _slipping_away,
    Part.DISLIKES: _dislikes,
    Part.PRAISE: _praise,
    Part.TOMORROW: _tomorrow,
}
"""What each step says: what stands beside its heading, then its rows."""
