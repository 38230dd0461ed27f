"""*Before they ask*, for a customer of a real shop."""

import datetime as dt

import pytest

from desktop_app.customers.tables import ImportantDate
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.preferences.actions import honour, prefer
from desktop_app.preferences.tables import How
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.rules import Given
from desktop_app.recovery.signals.signal_actions import answer_signal
from desktop_app.recovery.signals.signal_queries import signals, signals_of
from desktop_app.recovery.tables import Remedy
from desktop_app.reminders.actions import add, done, drop
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.shipments.actions import send
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.day_after_queries import DayAfter, day_after
from desktop_app.suggestions.queries import suggest
from desktop_app.suggestions.rules import Origin
from desktop_app.suggestions.tables import Answer, Kind, Reason
from desktop_app.visits.actions import arrive, buy, finish

FRIDAY = dt.date(2026, 11, 27)


@pytest.fixture
def only(elena, clock):
    """Gives the one suggestion there is."""

    def one():
        (suggestion,) = suggest(elena, clock.today())
        return suggestion

    return one


def test_nothing_known_nothing_suggested(texts):
    assert texts() == []


def test_a_customer_who_is_not_there_is_said_to_be_missing(counter):
    with pytest.raises(Mistake, match="no such customer"):
        suggest(7, FRIDAY)


def test_the_days_suggestions_stand_in_their_order(perform, elena, kim, salon, clock, texts):
    clock.turn(days=-38)
    perform(prefer, elena, Fact.COMFORT, "window chair", How.SAID)
    perform(prefer, elena, Fact.NEVER, "PPD hair dye", How.SAID)
    perform(note, elena, "her loyalty card is worn")
    perform(note, elena, "promised to order the blue one by Friday")
    perform(finish, elena, mood=4)
    clock.turn(days=38)
    assert texts() == [
        "Keep clear of PPD hair dye",
        "Order the blue one",
        "Ask her what was missing last time",
        "Give her a new loyalty card",
        "Ask Elena Marsh what was missing yesterday",
    ]


def test_every_suggestion_says_who_knows_it_and_since_when(perform, elena, kim, salon, clock, only):
    clock.turn(days=-46)
    perform(note, elena, "her loyalty card is worn")
    clock.turn(days=46)
    row = only()
    assert row.why == "because on 12 Oct Kim noted “her loyalty card is worn”"
    assert (row.n, row.origin, row.icon, row.key) == (1, Origin.SAID, "card", "reminder:1")


@pytest.mark.parametrize(
    ("how", "why", "origin"),
    [
        (How.SAID, "because on 27 Nov she told Kim", Origin.SAID),
        (How.NOTICED, "because on 27 Nov Kim noticed it", Origin.NOTICED),
        (How.ASSUMED, "because on 27 Nov Kim assumed it", Origin.ASSUMED),
        (How.IMPORTED, "because on 27 Nov it came with the earlier records", Origin.COMPUTED),
    ],
)
def test_a_preference_says_how_it_is_known(perform, elena, kim, only, how, why, origin):
    perform(prefer, elena, Fact.COMFORT, "peppermint tea", how)
    assert (only().why, only().origin) == (why, origin)


def test_what_proved_right_says_how_often(perform, elena, clock, kim, only):
    clock.turn(days=-3)
    tea = perform(prefer, elena, Fact.COMFORT, "peppermint tea", How.NOTICED)
    for right in (False, True, True):
        perform(honour, tea, right)
        clock.turn(days=1)
    assert only().why == "because on 24 Nov Kim noticed it, right 2 of 3 times"


def test_what_was_wrong_more_often_than_right_is_not_suggested(perform, elena, kim, texts):
    tea = perform(prefer, elena, Fact.COMFORT, "peppermint tea", How.NOTICED)
    perform(honour, tea, False)
    assert texts() == []


def test_a_discreet_fact_is_acted_on_and_never_recited(perform, elena, kim, only):
    perform(prefer, elena, Fact.NEVER, "alcohol", How.SAID, discreet=True)
    assert only().text == "Look at the card before you begin"
    assert only().why == "because on 27 Nov she told Kim; never mention it"


def test_a_like_is_suggested_once_it_was_honoured(perform, elena, texts):
    novels = perform(prefer, elena, Fact.LIKE, "Scandinavian crime novels", How.SAID)
    assert texts() == []
    perform(honour, novels, True)
    assert texts() == ["Offer Scandinavian crime novels"]


def test_what_is_honoured_most_comes_first(perform, elena, texts):
    perform(prefer, elena, Fact.COMFORT, "peppermint tea", How.SAID)
    chair = perform(prefer, elena, Fact.COMFORT, "window chair", How.SAID)
    perform(honour, chair, True)
    assert texts() == ["Offer the window chair", "Bring peppermint tea"]


def test_what_was_true_of_one_day_is_gone_the_next(perform, elena, clock, texts):
    perform(prefer, elena, Fact.COMFORT, "in a rush", How.SAID, until=FRIDAY)
    assert texts() == ["Keep it short: in a rush"]
    clock.turn(days=1)
    assert texts() == []


def test_a_promise_is_kept_early_and_a_follow_up_when_it_is_due(perform, elena, clock, texts):
    day = FRIDAY + dt.timedelta(days=8)
    perform(add, NewReminder(elena, "bring the swatches", day, kind=Purpose.PROMISE))
    perform(add, NewReminder(elena, "Ask how the recital went", day))
    assert texts() == []
    clock.turn(days=1)
    assert texts() == ["Bring the swatches"]
    clock.turn(days=7)
    assert texts() == ["Bring the swatches", "Ask how the recital went"]


def test_a_reminder_without_a_reason_says_when_it_is_due(perform, elena, clock, only):
    perform(add, NewReminder(elena, "Bring the swatches", FRIDAY, kind=Purpose.PROMISE))
    assert only().why == "because we promised it for today"
    clock.turn(days=2)
    assert only().why == "because we promised it for 27 Nov"


def test_a_concern_is_asked_about_until_it_is_answered(perform, elena, kim, salon, clock, texts):
    perform(finish, elena, services=["Haircut"], concern="the fringe")
    assert texts() == ["Ask how it turned out: “the fringe”"]
    clock.turn(days=1)
    assert texts() == ["Ask: Does it sit right at home?"]
    perform(done, due(customer=elena, end=clock.today())[0].id, "fine")
    assert texts() == []


def test_an_unkind_answer_is_put_right_at_the_next_visit(perform, elena, kim, salon, clock, only):
    perform(finish, elena)
    perform(finish, elena, services=["Haircut"])
    clock.turn(days=1)
    perform(done, due(customer=elena, end=clock.today())[0].id, "not fine")
    assert only().text == "Ask her what would put last time right"
    assert only().why == "because on 28 Nov she answered “not fine” to “Is it easy to style at home?”"


def test_what_was_done_quietly_is_left_unsaid_even_while_they_are_here(perform, elena, kim, clock, only):
    incident = perform(open_incident, elena, "no window chair", noticed=True)
    assert only().text == "Ask her whether all is well again: “no window chair”"
    perform(make_right, incident, [Given(Remedy.OTHER, "the window chair at ten", quiet=True)])
    perform(arrive, elena)
    assert only().text == "Leave unsaid: the window chair at ten"
    assert only().why == "because on 27 Nov it was done quietly; to thanks, say “gladly”"
    perform(undo_latest)
    perform(undo_latest)
    assert only().text.startswith("Ask her whether all is well again")


def test_what_went_wrong_is_over_after_a_better_visit(perform, elena, clock, texts):
    perform(finish, elena, mood=3)
    assert texts() == ["Ask her what was missing last time"]
    clock.turn(days=30)
    perform(finish, elena, mood=9)
    assert texts() == []


@pytest.mark.parametrize(
    ("day", "text", "why"),
    [
        (30, "Wish her well for her birthday on 30 Nov", "because her birthday is on 30 Nov"),
        (27, "Wish her well: her birthday is today", "because her birthday is on 27 Nov"),
        (25, "Ask how her birthday was", "because her birthday was on 25 Nov"),
    ],
)
def test_an_important_date_is_wished_for_or_asked_about(perform, elena, only, day, text, why):
    perform(lambda act: act.insert(ImportantDate(customer=elena, label="birthday", month=11, day=day)).id)
    assert (only().text, only().why, only().origin) == (text, why, Origin.COMPUTED)
    assert (only().key, only().evidence) == ("date:birthday", f"2026-11-{day}")


def test_what_today_is_for_counts_while_the_customer_is_here(perform, elena, texts):
    perform(arrive, elena, hope="look rested for the audition")
    assert texts() == ["Serve what today is for: look rested for the audition"]
    perform(finish, elena)
    assert texts() == []


def test_the_worry_of_last_time_is_met_with_what_was_done_about_it(perform, elena, salon):
    perform(finish, elena, services=["Haircut"], concern="will it sit?", act_now="Showed her the back in the mirror")
    assert day_after(elena) == DayAfter("will it sit?", "Showed her the back in the mirror")


def test_a_worry_nothing_was_done_about_is_met_with_what_the_playbook_knows(perform, elena, salon, clock):
    perform(finish, elena, services=["Haircut"], concern="will it sit?")
    clock.turn(days=38)
    assert day_after(elena) == DayAfter("will it sit?", "Show her the back in the hand mirror as you style")


def test_without_a_worry_the_service_says_what_to_show(perform, elena, salon):
    perform(arrive, elena, services=["Haircut"])
    assert day_after(elena) == DayAfter("", "Have her dry one section with her own hands")
    perform(buy, elena, "Hair dryer")
    assert day_after(elena) == DayAfter("", "Do one side, and let her do the other")


def test_nobody_here_and_no_worry_is_nothing_to_show(perform, elena, salon):
    perform(finish, elena, services=["Haircut"])
    assert day_after(elena) is None


def test_what_shows_stands_with_its_why_until_somebody_answers_in_either_place(perform, elena, kim, only, texts, clock):
    perform(buy, elena, "cleansing oil", price=5000)
    clock.turn(days=2)
    perform(buy, elena, "cleansing oil", quantity=-1)
    row = only()
    assert (row.text, row.why) == (
        "Ask her what was wrong with it: cleansing oil",
        "because on 29 Nov she brought cleansing oil back after 2 days",
    )
    assert (row.key, row.kind, row.origin, row.icon) == ("signal:2026-11-29", Kind.WENT_WRONG, Origin.COMPUTED, "heart")
    perform(answer_signal, signals_of(elena, clock.today())[0])
    assert texts() == []


@pytest.mark.parametrize(
    ("answered", "reason", "left"),
    [
        (Answer.DONE, Reason.NONE, 0),
        (Answer.NOT_RIGHT, Reason.WRONG_FACT, 0),
        (Answer.NOT_RIGHT, Reason.NEVER_ASK, 0),
        (Answer.NOT_RIGHT, Reason.NOT_NOW, 1),
        (Answer.LATER, Reason.NONE, 1),
    ],
)
def test_what_is_answered_for_good_on_the_card_leaves_the_list_too(
    perform, elena, only, clock, texts, answered, reason, left
):
    perform(finish, elena, mood=3)
    perform(answer, elena, only().key, answered, reason)
    assert texts() == []
    assert len(signals(clock.today())) == left


def test_a_late_parcel_that_a_reminder_asks_about_is_not_said_twice(perform, elena, salon, clock, texts):
    perform(send, elena, "gift box", clock.today() + dt.timedelta(days=1))
    clock.turn(days=2)
    assert [signal.evidence for signal in signals(clock.today())] == ["expected gift box, which has not come"]
    assert not [text for text in texts() if text == "Tell her what you know of it: gift box"]
    for row in due(customer=elena):
        perform(drop, row.id, "she was told")
    assert texts() == ["Tell her what you know of it: gift box"]
