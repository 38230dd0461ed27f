"""Every way of naming a day that is understood, each with the day it means.

The shop's weekdays are decided here; other dates in words are dateparser's, which takes long to load and is asked
only when a clause really has a date.
"""

import re
from collections.abc import Callable
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
from desktop_app.noticing.reading.vocabulary import meaning

DAY = timedelta(days=1)
FRIDAY, SATURDAY = 4, 5
DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WHOLE_DAYS = "monday|tues|tuesday|wednesday|thur|thurs|thursday|friday|saturday|sunday"
FULL_WEEKDAY = rf"(?P<day>{WHOLE_DAYS})\b"
WEEKDAY = rf"(?P<day>mon|tue|wed|weds|thu|fri|sat|sun|{WHOLE_DAYS})\b"
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b"
)
NTH = r"\d{1,2}(?:st|nd|rd|th)\b"
COUNT = r"(?:a couple of|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?)"
LINKS = "on|by|for|from|until|till|due|before|after|starting|is|is on|this|this coming|over|at|in"
ON = rf"(?P<link>\b(?:{LINKS})(?: the)? )"
MAYBE_ON = f"{ON}?"
MAYBE_YEAR = r"(?:,? \d{4}\b)?"
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night|lunchtime|am|pm)\b)?"
NOTHING_FOLLOWS = r"(?= ?$| ?[,.;:!)]| (?:at|for|with|about|to|if|in|when|and|of|before|after|as|she|he|they|\d)\b)"

Rule = Callable[[re.Match[str], date], date | None]


def weekday(found: re.Match[str]) -> int:
    """The weekday named in a match, Monday being 0."""
    return DAY_NAMES.index(found["day"][:3].lower())


def ask_library(words: str, today: date) -> date | None:
    """What dateparser makes of an English date in words, from today on; None for what is no date."""
    import dateparser

    relative = words.startswith("in ")
    base = today if relative else today - DAY  # so that today's own date is today, not a year away
    settings = {
        "RELATIVE_BASE": datetime.combine(base, time.min),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY",
        "REQUIRE_PARTS": [] if relative else ["day"],
    }
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found else None


def written(found: re.Match[str], today: date) -> date | None:
    """A date with its month, in words or figures: "3rd of December", "3/12/2026"."""
    return ask_library(found["words"].lower().replace(" of ", " ").replace(" the ", " "), today)


def day_of_month(found: re.Match[str], today: date) -> date | None:
    """The 3rd: the next day with that number."""
    return next_day_of_month(int(found["number"]), today)


def in_some_time(found: re.Match[str], today: date) -> date | None:
    """In two weeks; ten days from now."""
    count = found["count"].lower().replace("a couple of", "two").replace("a few", "three")
    return ask_library(f"in {count} {found['unit']}", today)


def in_month(found: re.Match[str], today: date) -> date | None:
    """In March: the first of the coming March."""
    return ask_library(f"1 {found['month']}", today)


def feast(found: re.Match[str], today: date) -> date | None:
    """Christmas and the other days everyone knows."""
    return ask_library(meaning("feasts", found["feast"]), today)


def coming(found: re.Match[str], today: date) -> date:
    """A bare weekday: the first after today."""
    return first_after(weekday(found), today)


def week_after_coming(found: re.Match[str], today: date) -> date:
    """Friday week: the coming Friday and seven days."""
    return first_after(weekday(found), today) + WEEK


def of_next_week(found: re.Match[str], today: date) -> date:
    """Next Friday: the Friday of the following week."""
    return in_next_week(weekday(found), today)


def this_week(found: re.Match[str], today: date) -> date:
    """The Friday meant by "this Friday": the one of the present week, today's own included; once past, the next."""
    this = monday_of(today) + weekday(found) * DAY
    return this if this >= today else this + WEEK


def end_of(found: re.Match[str], today: date) -> date:
    """The end of a week is its Friday, the end of a month its last day."""
    following = bool(found["next"])
    if found["unit"].lower() == "week":
        return in_next_week(FRIDAY, today) if following else monday_of(today) + FRIDAY * DAY
    return last_of_month(first_of_next_month(today) if following else today)


# The first that matches wins, so the longer ways of naming a day come first.
RULES: list[tuple[str, Rule]] = [
    (rf"\b(?P<count>{COUNT}) (?P<unit>{UNIT}) from (?:now|today)\b", in_some_time),
    (rf"\b(?:in|within) (?:about |around )?(?P<count>{COUNT}) (?P<unit>{UNIT})'?(?: time)?\b", in_some_time),
    (
        rf"{MAYBE_ON}(?:{WEEKDAY},? (?:the )?)?(?P<words>\b(?:{NTH}|\d{{1,2}})(?: of)? {MONTH}(?:,? \d{{4}}\b)?)",
        written,
    ),
    (rf"{MAYBE_ON}(?:{WEEKDAY},? )?(?P<words>\b{MONTH} (?:the )?(?:{NTH}|\d{{1,2}}\b)(?:,? \d{{4}}\b)?)", written),
    (rf"{MAYBE_ON}(?P<words>\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)\b)", written),
    (rf"{ON}(?P<words>\d{{1,2}}/\d{{1,2}})(?![\w/])", written),
    (rf"{MAYBE_ON}{WEEKDAY},? (?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)\b", day_of_month),
    (rf"{ON}(?P<number>\d{{1,2}})(?:st|nd|rd|th){NOTHING_FOLLOWS}", day_of_month),
    (rf"{MAYBE_ON}\bnext week (?:on )?{WEEKDAY}", of_next_week),
    (rf"{MAYBE_ON}\b(?<!this )(?:a )?week (?:on |from )?{FULL_WEEKDAY}", week_after_coming),
    (rf"{MAYBE_ON}\b{WEEKDAY} week\b", week_after_coming),
    (r"\b(?:a )?week (?:from )?today\b|\btoday week\b", lambda found, today: today + WEEK),
    (r"\b(?:a )?week (?:from )?tomorrow\b|\btomorrow week\b", lambda found, today: today + DAY + WEEK),
    (rf"{MAYBE_ON}\bnext {WEEKDAY}{PART_OF_DAY}", of_next_week),
    (rf"{MAYBE_ON}\b{WEEKDAY} next week\b", of_next_week),
    (rf"{MAYBE_ON}\bend of (?:the |this )?(?P<next>next )?(?P<unit>week|month)\b", end_of),
    (rf"{MAYBE_ON}\b(?:the )?day after tomorrow\b", lambda found, today: today + 2 * DAY),
    (rf"{MAYBE_ON}\btomorrow\b{PART_OF_DAY}", lambda found, today: today + DAY),
    (rf"{MAYBE_ON}\b(?:today|tonight|this (?:morning|afternoon|evening))\b", lambda found, today: today),
    (rf"{MAYBE_ON}\bnext weekend\b", lambda found, today: in_next_week(SATURDAY, today)),
    (rf"{ON}weekend\b", lambda found, today: first_after(SATURDAY, today)),
    (rf"{MAYBE_ON}\b(?:early )?next week\b", lambda found, today: in_next_week(0, today)),
    (rf"{MAYBE_ON}\b(?:early )?next month\b", lambda found, today: first_of_next_month(today)),
    (rf"{ON}(?P<feast>{{feasts}})", feast),
    (rf"(?P<link>\b(?:in|by|before|until) )(?:early )?(?P<month>{MONTH})(?! \d)", in_month),
    (rf"\bthis {WEEKDAY}(?!'s){PART_OF_DAY}", this_week),
    (rf"{ON}{WEEKDAY}(?!'s){PART_OF_DAY}", coming),
    (rf"\b{FULL_WEEKDAY}(?!'s){PART_OF_DAY}", coming),
]
PAST = (
    rf"\b(?:yesterday|the other (?:day|week)|{COUNT} {UNIT} ago|ages ago|earlier|back in {MONTH}|last {COUNT} {UNIT}|"
    rf"(?:last|since|this past) (?:{WEEKDAY}|{MONTH}|week|weekend|month|year|night|summer|winter|spring|autumn))\b"
)
RECURRING = rf"\b(?:every|each|any|good|black|most) (?:other )?(?:{WEEKDAY}|{UNIT}\b|weekend\b|morning\b|evening\b)"
SMELL = (  # what every date or time has something of
    rf"\b(?:today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|noon|midday|weekend|ago|last|earlier|since|"
    rf"the other|{UNIT}|{MONTH}|{WEEKDAY})\b|\d|{{feasts}}"
)
