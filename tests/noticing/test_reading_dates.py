"""Dates in words, as staff say them, on Friday 27 November 2026 and on awkward days."""

from datetime import date, time

import pytest

from desktop_app.noticing.reading.dates import When, take
from desktop_app.noticing.reading.days import RULES
from desktop_app.noticing.reading.vocabulary import pattern

FRIDAY = date(2026, 11, 27)
WEDNESDAY = date(2026, 11, 25)

SAID_ON_FRIDAY = {
    "recital Monday": date(2026, 11, 30),
    "recital on friday": date(2026, 12, 4),
    "recital this Friday": date(2026, 11, 27),
    "recital this Saturday": date(2026, 11, 28),
    "recital next Friday": date(2026, 12, 4),
    "recital next Monday": date(2026, 11, 30),
    "recital Tuesday next week": date(2026, 12, 1),
    "recital next week on Thursday": date(2026, 12, 3),
    "recital Friday week": date(2026, 12, 11),
    "recital on Monday week": date(2026, 12, 7),
    "recital a week on Tuesday": date(2026, 12, 8),
    "recital a week today": date(2026, 12, 4),
    "recital tomorrow week": date(2026, 12, 5),
    "recital the day after tomorrow": date(2026, 11, 29),
    "recital tomorrow night": date(2026, 11, 28),
    "recital tonight": date(2026, 11, 27),
    "recital in ten days": date(2026, 12, 7),
    "recital in a couple of weeks": date(2026, 12, 11),
    "recital in a fortnight": date(2026, 12, 11),
    "recital in two months' time": date(2027, 1, 27),
    "recital three weeks from now": date(2026, 12, 18),
    "recital on the 3rd": date(2026, 12, 3),
    "recital on the 27th": date(2026, 11, 27),
    "recital on the 31st": date(2026, 12, 31),
    "recital Thursday the 3rd": date(2026, 12, 3),
    "recital 3rd of December": date(2026, 12, 3),
    "recital on Thursday, 3 December": date(2026, 12, 3),
    "recital Dec 3": date(2026, 12, 3),
    "recital 3 Dec 2027": date(2027, 12, 3),
    "recital 27 November": date(2026, 11, 27),
    "recital 26 November": date(2027, 11, 26),
    "recital on 5/12": date(2026, 12, 5),
    "recital 05/12/2026": date(2026, 12, 5),
    "recital 2026-12-05": date(2026, 12, 5),
    "recital 29 Feb": date(2028, 2, 29),
    "recital in March": date(2027, 3, 1),
    "recital next week": date(2026, 11, 30),
    "recital next month": date(2026, 12, 1),
    "recital at the weekend": date(2026, 11, 28),
    "recital next weekend": date(2026, 12, 5),
    "recital by the end of the month": date(2026, 11, 30),
    "recital by the end of next week": date(2026, 12, 4),
    "recital on Boxing Day": date(2026, 12, 26),
    "recital before Tuesday": date(2026, 11, 30),
    "recital before Christmas": date(2026, 12, 24),
    "recital before the 3rd": date(2026, 12, 2),
    "recital after Tuesday": date(2026, 12, 2),
    "recital before tomorrow": date(2026, 11, 27),
}


@pytest.mark.parametrize(("words", "day"), SAID_ON_FRIDAY.items(), ids=SAID_ON_FRIDAY)
def test_a_day_in_words_is_understood_and_taken_out(words, day):
    assert take(words, FRIDAY) == (When(due=day, named=True), "recital")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Wednesday", date(2026, 12, 2)),
        ("Friday", date(2026, 11, 27)),
        ("next Friday", date(2026, 12, 4)),
        ("next Wednesday", date(2026, 12, 2)),
        ("Friday week", date(2026, 12, 4)),
        ("this Monday", date(2026, 11, 30)),
        ("end of the week", date(2026, 11, 27)),
    ],
)
def test_in_the_middle_of_a_week_next_means_the_week_after(words, day):
    assert take(words, WEDNESDAY)[0].due == day


@pytest.mark.parametrize(
    "words",
    [
        "recital on 31 Feb",
        "recital on 29 February 2027",
        "recital on 31/9",
        "recital on the 32nd",
        "recital on 1 Jan 0000",
        "recital after 31 Dec 9999",
        "recital every Friday",
        "recital on Fridays",
        "her 40th",
        "the 2nd bottle",
        "3/4 length sleeves",
        "sat by the window",
        "loves the sun",
        "Black Friday",
        "the May queen",
    ],
)
def test_what_is_no_day_stays_as_it_is(words):
    assert take(words, FRIDAY) == (When(), words)


@pytest.mark.parametrize(
    "words",
    ["recital last week", "recital yesterday", "recital two weeks ago", "recital last Friday", "recital on 1/1/2026"],
)
def test_what_is_past_has_no_day_to_be_done(words):
    when, rest = take(words, FRIDAY)
    assert when.past and when.due is None and rest == words


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("tomorrow at 3", time(15)),
        ("tomorrow at 3pm", time(15)),
        ("tomorrow 10.30am", time(10, 30)),
        ("tomorrow at 9", time(9)),
        ("tomorrow at 12am", time(0)),
        ("tomorrow at noon", time(12)),
        ("tomorrow at 18:15", time(18, 15)),
        ("tomorrow at 25:00", None),
        ("tomorrow at 13pm", None),
        ("tomorrow", None),
    ],
)
def test_the_time_of_day_is_read_with_the_day(words, at):
    assert take(words, FRIDAY)[0].at == at


def test_a_time_alone_means_today():
    assert take("ring at 4pm", FRIDAY) == (When(due=FRIDAY, at=time(16)), "ring")


def test_a_new_year_begins_where_the_old_one_ends():
    assert take("on the 31st", date(2026, 12, 31))[0].due == date(2026, 12, 31)
    assert take("next month", date(2026, 12, 31))[0].due == date(2027, 1, 1)
    assert take("on the 30th", date(2027, 1, 31))[0].due == date(2027, 3, 30)


def test_every_way_of_naming_a_day_is_in_use():
    said = list(SAID_ON_FRIDAY)
    used = {next(g for g, _ in RULES if pattern(g).search(words)) for words in said}
    assert {grammar for grammar, _ in RULES} == used
