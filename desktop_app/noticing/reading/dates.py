"""Finding the date in a clause. The shop's weekdays are ours; every other date in words is dateparser's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_app.foundation.dates import (
    WEEK,
    first_after,
    first_of_next_month,
    in_next_week,
    last_of_month,
    monday_of,
    next_day_of_month,
)
from desktop_app.noticing.reading.times import take_time
from desktop_app.noticing.reading.vocabulary import meaning, pattern

DAY = timedelta(days=1)
SATURDAY = 5
DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAY = (
    r"(?P<day>mon|tue|wed|thu|fri|sat|sun|tues|weds|thur|thurs|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
FULL_WEEKDAY = r"(?P<day>monday|tues|tuesday|wednesday|thur|thurs|thursday|friday|saturday|sunday)"
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b"
)
NTH = r"\d{1,2}(?:st|nd|rd|th)"
COUNT = r"(?:a couple of|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?)"
BEFORE = r"(?P<link>\b(?:(?:on|by|for|from|until|till|due|come|before|after|starting|this coming|is|is on|latest)(?: the)? )?)"
ON = r"(?P<link>\b(?:on|by|for|from|until|till|due|before|after|starting|is|is on|this|this coming)(?: the)? )"
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night|lunchtime|first thing))?"
STANDS_ALONE = r"(?= ?$| ?[,.;:!)]| (?:at|for|with|about|to|if|in|when|and|of|before|after|as|she|he|they|\d)\b)"


@dataclass(frozen=True, slots=True)
class When:
    """The date and time of a clause; both empty when it has none or only a past one."""

    due: date | None = None
    at: time | None = None
    past: bool = False


Rule = Callable[[re.Match[str], date], date | None]


def weekday(found: re.Match[str]) -> int:
    """The weekday named in a match, Monday being 0."""
    return DAY_NAMES.index(found["day"][:3].lower())


def ask_library(words: str, today: date) -> date | None:
    """What dateparser makes of an English date in words, never in the past; None for what is no date."""
    import dateparser

    base = today if words.lower().startswith("in ") else today - DAY  # so that today's own date is today
    found = dateparser.parse(
        words,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(base, time.min),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day"] if not words.lower().startswith("in ") else [],
        },
    )
    return found.date() if found else None


def in_some_time(found: re.Match[str], today: date) -> date | None:
    """In two weeks; ten days from now."""
    count = found["count"].lower().replace("a couple of", "two").replace("a few", "three")
    return ask_library(f"in {count} {found['unit']}", today)


def in_month(found: re.Match[str], today: date) -> date | None:
    """In March: the first of that month, the coming one."""
    return ask_library(f"1 {found['month']}", today)


def end_of(found: re.Match[str], today: date) -> date | None:
    """The end of a week is its Friday, the end of a month its last day."""
    following = bool(found["next"])
    if found["unit"].lower() == "week":
        return in_next_week(4, today) if following else monday_of(today) + 4 * DAY
    return last_of_month(first_of_next_month(today) if following else today)


# The first rule that matches wins, so the longer ways of saying a date come first.
RULES: list[tuple[str, Rule]] = [
    (rf"\b(?P<count>{COUNT}) (?P<unit>{UNIT}) from (?:now|today)\b", in_some_time),
    (rf"(?P<link>\b)\b(?:in|within) (?:about |around )?(?P<count>{COUNT}) (?P<unit>{UNIT})(?:'s?)?(?: time)?\b", in_some_time),
    (rf"{BEFORE}(?:{WEEKDAY},? (?:the )?)?(?P<words>\b(?:{NTH}|\d{{1,2}})(?: of)? {MONTH}(?:,? \d{{4}}\b)?)",
     lambda found, today: ask_library(found["words"].replace(" of ", " "), today)),
    (rf"{BEFORE}(?:{WEEKDAY},? )?(?P<words>\b{MONTH} (?:the )?(?:{NTH}|\d{{1,2}})\b(?:,? \d{{4}}\b)?)",
     lambda found, today: ask_library(found["words"].lower().replace(" the ", " "), today)),
    (rf"{BEFORE}(?P<words>\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b)",
     lambda found, today: ask_library(found["words"], today)),
    (rf"{ON}(?P<words>\d{{1,2}}/\d{{1,2}})(?![\w/])", lambda found, today: ask_library(found["words"], today)),
    (rf"{BEFORE}{WEEKDAY},? (?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)\b",
     lambda found, today: next_day_of_month(int(found["number"]), today)),
    (rf"{ON}(?P<number>\d{{1,2}})(?:st|nd|rd|th){STANDS_ALONE}",
     lambda found, today: next_day_of_month(int(found["number"]), today)),
    (rf"{BEFORE}(?:a )?week (?:on |from )?{FULL_WEEKDAY}\b", lambda found, today: first_after(weekday(found), today) + WEEK),
    (r"(?P<link>\b)(?:a )?week (?:today|from today)|\btoday week\b", lambda found, today: today + WEEK),
    (r"(?P<link>\b)(?:a )?week tomorrow|\btomorrow week\b", lambda found, today: today + DAY + WEEK),
    (rf"{BEFORE}{WEEKDAY} week\b", lambda found, today: first_after(weekday(found), today) + WEEK),
    (rf"{BEFORE}next {WEEKDAY}\b{PART_OF_DAY}", lambda found, today: in_next_week(weekday(found), today)),
    (rf"{BEFORE}{WEEKDAY} next week\b", lambda found, today: in_next_week(weekday(found), today)),
    (rf"{BEFORE}next week (?:on )?{WEEKDAY}\b", lambda found, today: in_next_week(weekday(found), today)),
    (r"(?P<link>\b(?:(?:by|at|before|after|until|till) )?)(?:the )?end of (?:the |this )?(?P<next>next )?(?P<unit>week|month)\b", end_of),
    (r"(?P<link>\b)(?:the )?day after tomorrow\b", lambda found, today: today + 2 * DAY),
    (rf"{BEFORE}tomorrow\b{PART_OF_DAY}", lambda found, today: today + DAY),
    (r"(?P<link>\b(?:(?:by|before|from|after) )?)(?:today|tonight|this (?:morning|afternoon|evening))\b", lambda found, today: today),
    (r"(?P<link>\b(?:(?:by|before|after|for) )?)next weekend\b", lambda found, today: in_next_week(SATURDAY, today)),
    (r"(?P<link>\b(?:(?:by|before|after|for|at|over|on) )?)(?:this |the )weekend\b",
     lambda found, today: first_after(SATURDAY, today)),
    (r"(?P<link>\b(?:(?:by|before|after|for|early|some time|sometime) )?)next week\b", lambda found, today: in_next_week(0, today)),
    (r"(?P<link>\b(?:(?:by|before|after|for|early) )?)next month\b", lambda found, today: first_of_next_month(today)),
    (r"(?P<link>\b(?:on|by|for|before|after|until|at) )(?P<feast>{feasts})",
     lambda found, today: ask_library(meaning("feasts", found["feast"]), today)),
    (rf"(?P<link>\b(?:in|by|before|until) )(?:early )?(?P<month>{MONTH})(?! \d)", in_month),
    (rf"{BEFORE}{FULL_WEEKDAY}\b(?!'s){PART_OF_DAY}", lambda found, today: first_after(weekday(found), today)),
    (rf"{ON}{WEEKDAY}\b(?!'s){PART_OF_DAY}", lambda found, today: first_after(weekday(found), today)),
]  # fmt: skip
PAST = (
    rf"\b(?:yesterday|the other (?:day|week)|{COUNT} {UNIT} ago|ages ago|(?:last|since|this past) (?:{WEEKDAY}|week|weekend|month|"
    rf"year|night|{MONTH}|summer|winter|spring|autumn)|last {COUNT} {UNIT}|back in {MONTH}|earlier)\b"
)
SMELL = (
    rf"\b(?:today|tonight|tomorrow|yesterday|week|weekend|weeks|days?|months?|years?|fortnights?|ago|last|earlier|morning|"
    rf"afternoon|evening|{MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|thur|fri|sat|sun|since)\b"
    r"|\d|\b{feasts}|\bnoon\b|\bmidday\b"
)
RECURRING = rf"\b(?:every|each|any|good|black|most) (?:other )?(?:{WEEKDAY}|{UNIT}|weekend|morning|evening)\b"


def take(text: str, today: date) -> tuple[When, str]:
    """When a clause happens, and the clause without the words that say so."""
    if not pattern(SMELL).search(text) or pattern(RECURRING).search(text):
        return When(), text
    if pattern(PAST).search(text):
        return When(past=True), text
    due, undated = take_date(text, today)
    at, untimed = take_time(undated)
    if at and not due:
        due = today
    return (When(due, at), untimed) if due and due >= today else (When(past=due is not None), text)


def take_date(text: str, today: date) -> tuple[date | None, str]:
    """The first date understood in the text, and the text without it."""
    for grammar, rule in RULES:
        found = pattern(grammar).search(text)
        if found and (day := rule(found, today)):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return day + shift(found), " ".join(rest.split())
    return None, text


def shift(found: re.Match[str]) -> timedelta:
    """Before a day is the day before it, after a day the day after."""
    link = (found.groupdict().get("link") or "").lower()
    if link.startswith("before"):
        return -DAY
    return DAY if link.startswith("after") else timedelta()
