"""Those who went: when, on whom the shop looked back, what it learned, and who came again."""

import datetime as dt

import pytest

from desktop_app.closing.loss.actions import look_back
from desktop_app.closing.loss.rules import FiveLines, SeenTo
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.insights.charts.shapes import spoken
from desktop_app.insights.losses import LOSSES
from desktop_app.reminders.actions import done
from desktop_app.reminders.queries import due
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit

MISSED = FiveLines(missed="Nobody rang after the colour", change="Ring the day after every colour")


@pytest.fixture
def look(clock, counter):
    def read():
        fill_rhythms()
        figures = LOSSES.query(clock.today())
        chart = LOSSES.chart(figures)
        behind = {each.words: each.people(*each.args, 50, 0) for each in LOSSES.people(figures)}
        return spoken(chart) if chart else "", " ".join(LOSSES.words(figures)), behind

    return read


@pytest.fixture
def gone(perform, clock, elena, odile):
    """Odile came every ten weeks until thirty weeks ago; Elena asked us to stop today."""
    for weeks in (50, 40, 30):
        perform(record_visit, odile, clock.today() - dt.timedelta(weeks=weeks))
    perform(ask_to_stop, elena)


def test_who_went_is_told_by_month_and_offered_to_be_looked_back_on(look, gone):
    chart, words, behind = look()
    assert chart.startswith("Dec: went 0, looked back on 0. Jan: went 0")
    assert chart.endswith("Oct: went 1, looked back on 0. Nov: went 1, looked back on 0.")
    assert words.startswith(
        "In the last twelve months 1 asked us to stop and 1 has gone quiet and not come back yet. Look back on one"
    )
    people = behind["the 2 people nobody has looked back on yet"]
    assert [(who.name, who.words, who.day) for who in people] == [
        ("Elena Marsh", "asked us to stop on 27 Nov", dt.date(2026, 11, 27)),
        ("Odile Fournier", "every 10 weeks; it is now 30", dt.date(2026, 10, 23)),
    ]


def test_what_was_missed_and_what_changes_is_gathered_and_nobody_is_named(look, gone, perform, elena, odile, clock):
    kim = perform(ensure_member, "Kim")
    perform(look_back, odile, FiveLines(change="Ask who does their hair now"))
    perform(look_back, elena, MISSED, SeenTo(clock.today() + dt.timedelta(days=7), kim))
    chart, words, behind = look()
    assert chart.endswith("Oct: went 1, looked back on 1. Nov: went 1, looked back on 1.")
    assert words.endswith(
        "We looked back on 2. What we missed: “Nobody rang after the colour”. "
        "What changes: “Ring the day after every colour”, by Fri 4 Dec. "
        "What changes: “Ask who does their hair now”, nobody sees to it yet."
    )
    assert "Kim" not in words
    assert [who.words for who in behind["the 2 people we looked back on"]] == [
        "Nobody rang after the colour",
        "Ask who does their hair now",
    ]
    (row,) = due(today=clock.today())
    perform(done, row.id)
    assert "What changed: “Ring the day after every colour”, done on Fri 27 Nov." in look()[1]


def test_who_came_again_since_is_told(look, gone, perform, odile, clock):
    perform(look_back, odile, MISSED)
    clock.turn(days=3)
    perform(record_visit, odile, clock.today())
    _, words, behind = look()
    assert "We looked back on 1; 1 of them came again since." in words
    assert [who.name for who in behind["the 1 person who came again since"]] == ["Odile Fournier"]
