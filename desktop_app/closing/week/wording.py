"""The week's page in words, the same on the screen, on paper and in a terminal."""

import datetime as dt
from collections.abc import Iterable, Iterator

from desktop_app.closing.line_up.records import Tale
from desktop_app.closing.week.records import Answered, CameBack, Counted, MadeRight, Promises, Week
from desktop_app.foundation.spoken_days import MONTHS
from desktop_app.pain_points.wording import people
from desktop_app.praise.rules import named
from desktop_app.recovery.page.figures_words import counted, seen_first
from desktop_app.rhythm.rules import span_words

TITLE = "The week"


def title(page: Week) -> str:
    """Say which week it is: ``The week, 23 to 29 November 2026``."""
    return f"{TITLE}, {span(page.first, page.last)}"


def span(first: dt.date, last: dt.date) -> str:
    """Say some days by the first and the last of them; month and year stand once where they are the same."""
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    month = f" {MONTHS[first.month - 1]}" if first.month != last.month else ""
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day}{month}{year} to {end}"


def as_lines(page: Week, most: int = 99) -> Iterator[str]:
    """Give the page as lines of text, those below a heading indented; at most so many rows of each kind."""
    yield title(page)
    yield f"  {_came(page.people)}"
    for heading, rows in (
        ("Stories", [_story(one) for one in page.stories]),
        ("What they disliked", [_answered(one) for one in page.answered]),
        ("Promises", [[line] for line in _promises(page.promises)]),
        ("Made right, together", [[line] for line in _right(page.right, most)]),
        ("They came back", [[line] for line in _back(page.back)]),
        ("One thing to try", [[page.attempt.text, page.attempt.why]]),
    ):
        yield from _section(heading, rows, most)


def _section(heading: str, rows: list[list[str]], most: int) -> Iterator[str]:
    """Give a part with its rows, each a line with those that belong to it below; nothing where it has none."""
    if not rows:
        return
    yield heading
    for line, *below in rows[:most]:
        yield f"  {line}"
        yield from (f"    {each}" for each in below)
    if len(rows) > most:
        yield f"  and {len(rows) - most} more"


def _came(count: int) -> str:
    return f"{people(count)} came." if count else "Nobody came."


def _story(tale: Tale) -> list[str]:
    return [f"Thank you, {named(tale.colleagues)}", *tale.told]


def _answered(one: Answered) -> list[str]:
    line = f"“{one.theme}” stays: {one.words}" if one.stays else f"“{one.theme}”: {one.words}"
    if one.told == one.people:
        return [line, "Everybody who said so was told."]
    return [line, f"{one.told} of {one.people} who said so {'was' if one.told == 1 else 'were'} told."]


def _promises(of: Promises) -> Iterator[str]:
    if of.kept:
        yield f"Kept: {of.kept}. By their day: {of.in_time}."
    if of.late:
        yield f"Past their day, and waiting: {of.late}."


def _right(of: MadeRight, most: int) -> Iterator[str]:
    if of.wrong:
        yield f"{counted(of.wrong, 'thing')} went wrong; {seen_first(of.noticed, of.wrong)}."
    if of.kinds:
        yield _list(of.kinds, most)
    if of.righted:
        yield f"Made right: {of.righted}. What we gave: {_list(of.given, most)}"


def _back(of: CameBack) -> Iterator[str]:
    if of.righted:
        yield f"{people(of.righted)} came again after we had made something right."
    if of.quiet:
        who = "they had" if of.quiet == 1 else "one of them had"
        yield f"{people(of.quiet)} came who had gone quiet; {who} not been here for {span_words(of.longest)}."


def _list(kinds: Iterable[Counted], most: int) -> str:
    return " · ".join(f"{one.what} {one.times}" if one.times > 1 else one.what for one in (*kinds,)[:most])
