"""What becomes of suggestions."""

import datetime as dt

import pytest

from desktop_app.foundation.delays import Delay
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo
from desktop_app.preferences.actions import confirm, prefer
from desktop_app.preferences.queries import preferences
from desktop_app.preferences.tables import How
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.reminders.actions import add
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.queries import due, one
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, State
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.queries import suggest
from desktop_app.suggestions.tables import Answer, Reason
from desktop_app.visits.actions import arrive, finish

FRIDAY = dt.date(2026, 11, 27)
TEA = "Bring peppermint tea"


@pytest.fixture
def tea(perform, elena):
    """The key of a comfort that is suggested at every visit."""
    return f"preference:{perform(prefer, elena, Fact.COMFORT, 'peppermint tea', How.SAID)}"


@pytest.fixture
def promise(perform, elena):
    """A promise that is due."""
    return perform(add, NewReminder(elena, "Order the blue one", FRIDAY, kind=Purpose.PROMISE))


@pytest.fixture
def say(perform, elena):
    return lambda key, *words, **options: perform(answer, elena, key, *words, **options)


def test_done_ends_the_reminder_behind_it(say, promise, texts):
    say(f"reminder:{promise}", Answer.DONE)
    assert one(promise).state is State.DONE
    assert texts() == []


def test_done_means_fine_where_something_follows_from_how_it_went(perform, elena, say, promise, clock):
    told = Branch("fine", then=FollowOn("next", "Ask how it suits", Delay(2), Purpose.CHECK, Channel.CALL))
    check = perform(add, NewReminder(elena, "Is the blue one there?", FRIDAY, branches=(told, Branch("not fine"))))
    say(f"reminder:{check}", Answer.DONE)
    assert one(check).outcome == "fine"
    assert [(row.text, row.due) for row in due(customer=elena) if row.id != promise] == [
        ("Ask how it suits", FRIDAY + dt.timedelta(days=2))
    ]


def test_done_keeps_that_a_preference_was_honoured_and_comes_again_next_time(say, tea, elena, clock, texts):
    say(tea, Answer.DONE)
    assert preferences(elena, FRIDAY)[0].hits == 1
    assert texts() == []
    clock.turn(days=30)
    assert texts() == [TEA]


def test_a_second_visit_on_the_same_day_is_a_next_visit(perform, elena, say, tea, clock, texts):
    perform(arrive, elena)
    say(tea, Answer.DONE)
    perform(finish, elena)
    assert texts() == []
    clock.turn(hours=3)
    perform(arrive, elena)
    assert texts() == [TEA]


def test_later_at_pay_time_comes_back_when_the_visit_is_finished(perform, elena, say, tea, clock, texts):
    perform(arrive, elena)
    say(tea, Answer.LATER, pay_time=True)
    assert texts() == []
    clock.turn(minutes=40)
    perform(finish, elena)
    assert texts() == [TEA]


def test_later_at_the_next_visit_does_not_come_back_at_pay_time(perform, elena, say, tea, clock, texts):
    perform(arrive, elena)
    say(tea, Answer.LATER)
    clock.turn(minutes=40)
    perform(finish, elena)
    assert texts() == []
    clock.turn(days=1)
    assert texts() == [TEA]


def test_later_until_a_day_puts_the_reminder_off_too(say, promise, texts, clock):
    monday = dt.date(2026, 11, 30)
    say(f"reminder:{promise}", Answer.LATER, until=monday)
    assert (one(promise).due, one(promise).snoozes) == (monday, 1)
    clock.turn(days=2)
    assert texts() == []
    clock.turn(days=1)
    assert texts() == ["Order the blue one"]


def test_later_never_moves_a_reminder_nearer(perform, elena, say):
    friday_week = FRIDAY + dt.timedelta(days=7)
    order = perform(add, NewReminder(elena, "Order the blue one", friday_week, kind=Purpose.PROMISE))
    say(f"reminder:{order}", Answer.LATER, until=FRIDAY + dt.timedelta(days=2))
    assert one(order).due == friday_week


def test_a_wrong_fact_is_forgotten(say, tea, elena, texts):
    say(tea, Answer.NOT_RIGHT, Reason.WRONG_FACT)
    assert preferences(elena, FRIDAY) == ()
    assert texts() == []


def test_a_reminder_that_rests_on_a_wrong_fact_is_dropped_with_the_reason(say, promise, texts):
    say(f"reminder:{promise}", Answer.NOT_RIGHT, Reason.WRONG_FACT)
    assert one(promise).state is State.DROPPED
    assert texts() == []


def test_not_now_comes_back_at_the_next_visit(say, tea, texts, clock):
    say(tea, Answer.NOT_RIGHT, Reason.NOT_NOW)
    assert texts() == []
    clock.turn(days=30)
    assert texts() == [TEA]


def test_never_ask_comes_back_only_with_new_evidence(perform, say, tea, elena, texts, clock):
    say(tea, Answer.NOT_RIGHT, Reason.NEVER_ASK)
    clock.turn(days=60)
    assert texts() == []
    assert preferences(elena, clock.today())[0].text == "peppermint tea"
    perform(confirm, preferences(elena, clock.today())[0].id)
    assert texts() == [TEA]


def test_what_went_wrong_once_and_was_asked_about_comes_back_when_it_goes_wrong_again(
    perform, elena, say, texts, clock
):
    perform(finish, elena, mood=3)
    say("signal:2026-11-27", Answer.DONE)
    clock.turn(days=30)
    assert texts() == []
    perform(finish, elena, mood=3)
    assert texts() == ["Ask her what was missing last time"]


def test_a_kind_that_is_dismissed_three_times_steps_back_for_this_customer(perform, elena, say, clock, tea, texts):
    perform(arrive, elena, hope="a quick trim")
    hope = "Serve what today is for: a quick trim"
    assert texts() == [TEA, hope]
    for _ in range(3):
        say(tea, Answer.NOT_RIGHT, Reason.NOT_NOW)
    clock.turn(days=1)
    assert texts() == [hope, TEA]


def test_an_answer_is_undone_with_all_that_followed(perform, say, promise, texts):
    performed = say(f"reminder:{promise}", Answer.DONE)
    perform(undo, performed)
    assert one(promise).state is State.OPEN
    assert texts() == ["Order the blue one"]


@pytest.mark.parametrize(
    ("words", "options", "said"),
    [
        ((Answer.NOT_RIGHT,), {}, "Why is it not right"),
        ((Answer.DONE, Reason.NOT_NOW), {}, "Why is it not right"),
        ((Answer.DONE,), {"until": FRIDAY + dt.timedelta(days=1)}, "Only what is for later"),
        ((Answer.LATER,), {"until": FRIDAY}, "only for one that is ahead"),
    ],
)
def test_an_unclear_answer_is_refused_and_changes_nothing(say, tea, texts, words, options, said):
    with pytest.raises(Mistake, match=said):
        say(tea, *words, **options)
    assert texts() == [TEA]


def test_what_is_no_longer_suggested_cannot_be_answered(say, tea):
    say(tea, Answer.NOT_RIGHT, Reason.WRONG_FACT)
    with pytest.raises(Mistake, match="no longer there"):
        say(tea, Answer.DONE)


def test_the_same_preference_learned_anew_is_a_new_suggestion(perform, say, tea, elena):
    say(tea, Answer.NOT_RIGHT, Reason.WRONG_FACT)
    perform(prefer, elena, Fact.COMFORT, "peppermint tea", How.SAID)
    (again,) = suggest(elena, FRIDAY)
    assert again.key != tea
