"""What each page finds in the shop's own days, says of it, and whom it leads to."""

import datetime as dt

import pytest

from desktop_app.insights.charts.shapes import spoken
from desktop_app.insights.concerns import CONCERNS
from desktop_app.insights.coverage import COVERAGE
from desktop_app.insights.hits import HITS
from desktop_app.insights.moods import MOODS
from desktop_app.insights.noting import NOTING
from desktop_app.insights.pages import PAGES
from desktop_app.noticing.actions import note
from desktop_app.pain_points.concern_actions import counter as make_a_courtesy
from desktop_app.pain_points.concern_actions import gather
from desktop_app.preferences.actions import honour, prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.tables import Answer, Reason
from desktop_app.visits.actions import arrive, finish, record_visit
from desktop_app.visits.tables import Concern

WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def look(clock, counter):
    """Reads a page today, and gives it as it is seen: the chart as read aloud, the words, the people behind it."""

    def read(page):
        figures = page.query(clock.today())
        chart = page.chart(figures)
        behind = {each.words: each.people(*each.args, 50, 0) for each in page.people(figures)}
        return spoken(chart) if chart else "", " ".join(page.words(figures)), behind

    return read


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_shop_that_begins_today_is_told_what_helps(page, look):
    chart, words, behind = look(page)
    assert chart == ""
    assert len(words) > 60
    assert behind == {}


def test_who_came_and_went_is_named_the_longest_ago_first(look, perform, clock, elena, odile):
    perform(note, elena, "Sat by the window")
    clock.turn(days=2)
    perform(record_visit, elena, clock.today() - dt.timedelta(days=1))
    perform(record_visit, odile, clock.today())
    _, words, behind = look(COVERAGE)
    assert "Of 2 served since 27 Nov, somebody thought of 0. 2 came and went." in words
    people = behind["the 2 people nobody has thought of"]
    assert [(who.name, who.words) for who in people] == [("Elena Marsh", "here once"), ("Odile Fournier", "here once")]


@pytest.mark.parametrize(
    "think",
    [
        lambda perform, who, day: perform(arrive, who),
        lambda perform, who, day: perform(note, who, "Sat by the window"),
        lambda perform, who, day: perform(prefer, who, Kind.LIKE, "oat milk", How.SAID),
        lambda perform, who, day: perform(remind, NewReminder(who, "Ask about the fringe", day + WEEK)),
    ],
    ids=["the card open", "a note", "a preference", "a follow-up"],
)
def test_each_way_of_thinking_of_somebody_counts(look, perform, clock, elena, odile, think):
    perform(note, odile, "Sat by the window")
    perform(record_visit, elena, clock.today())
    think(perform, elena, clock.today())
    _, words, behind = look(COVERAGE)
    assert "somebody thought of every one" in words
    assert behind == {}


def test_the_weeks_before_the_shop_began_are_not_held_against_it(look, perform, clock, elena):
    perform(record_visit, elena, clock.today() - 3 * WEEK)
    perform(note, elena, "Sat by the window")
    clock.turn(days=7)
    perform(finish, elena)
    chart, words, _ = look(COVERAGE)
    assert chart.count("card open when they came") == 1
    assert "Of 1 served" in words


def test_a_note_is_used_once_what_came_of_it_was_right(look, perform, clock, elena, odile):
    said = perform(note, elena, "Loves oat milk")
    perform(note, odile, "Sat by the window")
    liked = perform(prefer, elena, Kind.LIKE, "oat milk", How.SAID, observation=said)
    assert "2 noted and 0 of them used" in look(NOTING)[1]
    clock.turn(days=7)
    perform(honour, liked, True)
    chart, words, behind = look(NOTING)
    assert chart == "23 Nov: noted 2, of these used 1. this week: noted 0, of these used 0."
    assert "2 noted and 1 of them used" in words
    (waiting,) = behind["the 1 person whose notes wait to be used"]
    assert (waiting.name, waiting.words) == ("Odile Fournier", "“Sat by the window”")


def test_what_was_assumed_and_wrong_is_to_be_asked_about_first(look, perform, elena, odile):
    said = perform(prefer, elena, Kind.LIKE, "oat milk", How.SAID)
    assumed = perform(prefer, odile, Kind.LIKE, "jazz", How.ASSUMED)
    perform(honour, said, True)
    perform(honour, assumed, False)
    chart, words, behind = look(HITS)
    assert chart == "Said: right 1, wrong 0. Assumed: right 0, wrong 1."
    assert "were right 1 time." in words
    assert "too little to say" in words
    assert [who.name for who in behind["the 1 person with something assumed and wrong"]] == ["Odile Fournier"]
    for _ in range(4):
        perform(honour, assumed, True)
    assert "What was assumed was right in 80% of 5. Ask before acting on it." in look(HITS)[1]


def test_a_suggestion_that_was_a_wrong_fact_counts_as_wrong(look, perform, odile):
    tea = perform(prefer, odile, Kind.COMFORT, "green tea", How.NOTICED)
    perform(arrive, odile)
    perform(answer, odile, f"preference:{tea}", Answer.NOT_RIGHT, reason=Reason.WRONG_FACT)
    chart, _, behind = look(HITS)
    assert chart == "Noticed: right 0, wrong 1."
    assert [who.words for who in behind["the 1 person with something noticed and wrong"]] == ["green tea"]


def test_a_fear_is_looked_at_before_and_since_something_is_done(look, perform, clock, elena, odile):
    perform(finish, elena, concern="It may frizz")
    perform(gather, Concern.get().id, "Frizz")
    clock.turn(days=1)
    perform(make_a_courtesy, 1, "Show them how to dry the fringe")
    clock.turn(days=1)
    perform(finish, odile)
    clock.turn(days=1)
    perform(finish, odile, concern="It frizzed again")
    perform(gather, Concern.select().order_by(Concern.id.desc()).get().id, "Frizz")
    chart, words, behind = look(CONCERNS)
    assert chart == "Frizz: before 100%, since 50%."
    assert "Voiced in 1 of 1 visit before, 1 of 2 visits since: too early to say" in words
    (again,) = behind["the 1 person who still feared “Frizz”"]
    assert (again.name, again.words) == ("Odile Fournier", "It frizzed again")


def test_it_is_told_who_left_less_glad_than_they_came(look, perform, clock, elena, odile):
    perform(arrive, elena, mood=4)
    perform(finish, elena, services=["Cut"], mood=9)
    clock.turn(days=7)
    perform(arrive, odile, mood=8)
    perform(finish, odile, services=["Cut"], mood=5)
    chart, words, behind = look(MOODS)
    assert "4.0" in chart and "5.0" in chart
    assert "1 of 2 whose mood is known left with 9 or more. 1 left less glad than they came." in words
    (who,) = behind["the 1 visit left less glad"]
    assert (who.name, who.words) == ("Odile Fournier", "came with 8, left with 5")
