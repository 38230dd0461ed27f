"""Playbooks at work in a real shop."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks.actions import load_pack, plan_happening, save
from desktop_app.playbooks.letters import known_letters
from desktop_app.playbooks.parts import Conditions, Happening, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.reminders.actions import add, done
from desktop_app.reminders.queries import due, one
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.actions import BOUGHT, arrive, buy, finish
from desktop_app.visits.queries import concerns
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import LineKind, Purchase

FRIDAY = dt.date(2026, 11, 27)
SATURDAY = dt.date(2026, 11, 28)
SUNDAY = dt.date(2026, 11, 29)


def test_a_concern_is_asked_about_the_next_day_in_the_customers_own_words(perform, salon, elena, kim):
    perform(finish, elena, services=["Cut & colour"], served_by=kim, concern="will it sit like this at home?")
    (check,) = due(customer=elena, end=SATURDAY)
    assert check.text == "Does it sit right at home? She said: “will it sit like this at home?”"
    assert (check.due, check.kind, check.channel, check.assignee) == (SATURDAY, Kind.CHECK, Channel.CALL, "Kim")
    assert check.why == "On Fri 27 Nov she wondered “will it sit like this at home?”"
    assert check.steps[1].text == "Ask about “will it sit like this at home?” in those words, then wait"


def test_without_a_concern_a_service_that_deserves_it_is_asked_about_gently(perform, salon, elena, kim):
    perform(finish, elena, services=["Haircut"], served_by=kim)
    (check,) = due(customer=elena, end=SATURDAY)
    assert (check.text, check.due, check.assignee) == ("Is it easy to style at home?", SATURDAY, "Kim")


def test_two_services_of_one_visit_are_one_question(perform, salon, elena):
    perform(finish, elena, services=["Haircut", "Highlights"])
    assert len(due(customer=elena, end=SATURDAY)) == 1


def test_a_visit_that_needs_no_check_makes_none(perform, salon, elena):
    perform(finish, elena, services=["Beard trim"])
    assert due(customer=elena, end=SATURDAY) == ()


def test_a_first_visit_is_thanked_for_and_a_second_is_not(perform, salon, elena, clock):
    perform(finish, elena, services=["Beard trim"])
    clock.turn(days=40)
    perform(finish, elena, services=["Beard trim"])
    assert [row.text for row in due(customer=elena)] == [
        "Thank El for the first visit, and mention one thing you talked about"
    ]


def test_a_shop_without_a_trade_still_asks_about_a_concern(perform, elena):
    perform(load_pack, Trade.BLANK)
    perform(finish, elena, concern="the zip")
    assert [row.text for row in due(customer=elena)] == ["How is it today? She said: “the zip”"]


def test_what_has_to_be_connected_is_walked_through_the_next_day(perform, salon, elena, kim):
    perform(buy, elena, "Bluetooth speaker, walnut", sold_by=kim)
    (call,) = due(customer=elena)
    assert call.text == "Is the Bluetooth speaker, walnut working? Walk through it together"
    assert (call.due, call.assignee, len(call.steps)) == (SATURDAY, "Kim", 5)


@pytest.mark.parametrize(("days_ago", "made"), [(0, 1), (7, 1), (9, 0), (400, 0)])
def test_what_a_till_tells_late_is_planned_for_today_and_what_is_long_past_is_let_go(
    perform, salon, elena, clock, days_ago, made
):
    day = clock.today() - dt.timedelta(days=days_ago)

    def read_in(act):
        row = act.insert(Purchase(customer=elena, day=day, what="Speaker", kind=LineKind.PRODUCT))
        act.record(BOUGHT, customer=elena, subject=row.id, day=day)

    perform(read_in)
    assert len(due(customer=elena)) == made


@pytest.mark.parametrize("bought", [{"quantity": -1}, {"kind": LineKind.SERVICE}])
def test_what_came_back_or_is_no_product_is_not_asked_about(perform, salon, elena, bought):
    perform(buy, elena, "Speaker", **bought)
    assert due(customer=elena) == ()


def test_a_remark_is_due_within_two_days_as_an_act(perform, salon, elena, counter, kim):
    counter.by = kim
    perform(note, elena, "her loyalty card is worn")
    (remark,) = due(customer=elena)
    assert (remark.text, remark.due, remark.kind) == ("Give a new loyalty card", SUNDAY, Kind.REMARK)
    assert (remark.assignee, remark.why) == ("Kim", "Noted on Fri 27 Nov: “her loyalty card is worn”")


def test_what_is_no_remark_is_left_to_others(perform, salon, elena):
    perform(note, elena, "loves peppermint tea")
    assert due(customer=elena) == ()


def test_undoing_the_visit_takes_its_reminders_with_it(perform, salon, elena, counter):
    perform(arrive, elena)
    perform(finish, elena, services=["Haircut"], concern="the fringe")
    assert due(customer=elena)
    perform(undo_latest)
    assert due(customer=elena) == ()


def test_how_the_check_went_is_how_the_concern_turned_out(perform, salon, elena, clock):
    perform(finish, elena, concern="the fringe")
    perform(finish, elena)
    clock.turn(days=1)
    perform(done, due(customer=elena)[0].id, "not fine")
    assert [concern.outcome for concern in concerns(elena)] == ["not fine"]


def test_a_reminder_of_something_else_answers_no_concern(perform, salon, elena):
    perform(finish, elena, concern="the fringe")
    own = perform(add, NewReminder(elena, "Post the scarf", SATURDAY))
    perform(done, own, "fine")
    assert [concern.outcome for concern in concerns(elena)] == [""]


def test_a_remark_knows_the_reminder_it_became(perform, salon, elena):
    perform(note, elena, "her loyalty card is worn")
    assert Proposal.get().became == due(customer=elena)[0].id


def test_a_long_worry_is_shortened_in_the_reminder(perform, salon, elena):
    perform(finish, elena, concern="will it hold " * 38)
    (check,) = due(customer=elena, end=SATURDAY)
    assert check.text.startswith("How is it today? She said: “will it hold") and check.text.endswith("…")


ASK = Step("ask", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "How is it, {name}?", 1)
SAY = replace(ASK, key="say", phase=Phase.BEFORE_LEAVING, delay=0, mode=Mode.SUGGEST, channel=Channel.VISIT)


def play(trigger, *steps, **asked):
    return Playbook("ours", "Ours", trigger, Conditions(**asked), steps)


def test_on_the_fifth_visit_something_is_suggested_while_they_are_here(perform, elena):
    perform(save, play(Trigger.NTH_VISIT, replace(SAY, text="Visit {visits}: tea on the house"), visits=(2,)))
    perform(arrive, elena)
    assert due(customer=elena, suggested=True) == ()
    perform(finish, elena)
    perform(arrive, elena)
    (said,) = due(customer=elena, suggested=True)
    assert (said.text, said.due, said.suggested) == ("Visit 2: tea on the house", FRIDAY, True)
    assert due(customer=elena) == ()  # suggested, and not on the list of what is due
    perform(finish, elena)
    assert len(due(customer=elena, suggested=True)) == 1


def test_who_was_not_seen_arriving_has_come_all_the_same(perform, elena):
    perform(save, play(Trigger.NTH_VISIT, replace(ASK, phase=Phase.LATER, delay=3), every_visits=2))
    perform(finish, elena)
    perform(finish, elena)
    assert [row.due for row in due(customer=elena)] == [FRIDAY + dt.timedelta(days=3)]


def test_an_offer_to_new_customers_is_answered_once_to_those_who_already_come(perform, elena, clock):
    theirs = replace(SAY, text="New ones get {offer}: give {them} a mask too")
    perform(save, play(Trigger.OFFER, theirs, offer="10 off", starts="2026-11-28", ends="2026-12-31"))
    perform(finish, elena)
    clock.turn(days=1)
    for _ in range(3):
        perform(arrive, elena)
        perform(finish, elena)
        clock.turn(days=1)
    (met,) = due(customer=elena, suggested=True)
    assert (met.text, met.why) == (
        "New ones get 10 off: give her a mask too",
        "New customers get 10 off until Thu 31 Dec",
    )


def test_who_comes_for_the_first_time_is_whom_the_offer_is_for(perform, elena):
    perform(save, play(Trigger.OFFER, SAY, offer="10 off"))
    perform(arrive, elena)
    assert due(customer=elena, suggested=True) == ()


def test_who_left_in_a_low_mood_is_asked(perform, elena, kim):
    perform(save, play(Trigger.VISIT_FINISHED, ASK, mood_at_most=5))
    perform(finish, elena, mood=6)
    assert due(customer=elena) == ()
    perform(finish, elena, mood=5, served_by=kim)
    assert [(row.text, row.assignee) for row in due(customer=elena)] == [("How is it, El?", "Kim")]


def test_what_is_liked_decides_what_is_asked(perform, elena):
    perform(save, play(Trigger.BOUGHT, ASK, preference=("peppermint",)))
    perform(buy, elena, "A teapot")
    assert due(customer=elena) == ()
    perform(prefer, elena, Fact.COMFORT, "peppermint tea", How.SAID)
    perform(buy, elena, "A teapot")
    assert len(due(customer=elena)) == 1


def test_what_another_feature_tells_of_is_planned_once(perform, elena):
    perform(save, play(Trigger.INCIDENT, replace(ASK, text="Is {incident} put right?"), replace(SAY, text="Say sorry")))
    spilt = Happening(Trigger.INCIDENT, elena, FRIDAY, 7, words="dye on the collar", label="stain")
    made = perform(plan_happening, spilt)
    assert len(made) == 2
    assert perform(plan_happening, spilt) == ()
    asked = one(made[0])
    assert (asked.text, asked.why) == ("Is “dye on the collar” put right?", "On Fri 27 Nov: “dye on the collar”")
    assert (asked.playbook, asked.step, one(made[1]).suggested) == ("ours", "ask", True)


def test_a_worn_card_is_answered_by_the_playbook_for_cards_alone(perform, salon, elena):
    card = replace(ASK, phase=Phase.LATER, kind=Kind.REMARK, text="Print {them} a fresh card")
    perform(save, play(Trigger.REMARK, card, product=("card",)))
    perform(note, elena, "her loyalty card is worn")
    (made,) = due(customer=elena)
    assert (made.text, Proposal.get().became) == ("Print her a fresh card", made.id)


def test_a_reminder_knows_what_its_outcomes_lead_to_and_the_letter_it_is_written_from(perform, elena, clock):
    letter = min(known_letters())
    ask = replace(ASK, outcomes=(Outcome("not fine", "Say sorry", "trace"),), letter=letter)
    trace = replace(ASK, key="trace", phase=Phase.LATER, delay=2, text="Trace it for {name}")
    perform(save, play(Trigger.BOUGHT, ask, trace))
    perform(buy, elena, "A teapot")
    (check,) = due(customer=elena)
    assert (check.letter, check.branches[0].say, check.branches[0].then.text) == (
        letter,
        "Say sorry",
        "Trace it for El",
    )
    clock.turn(days=1)
    perform(done, check.id, "not fine")
    (traced,) = due(customer=elena)
    assert (traced.text, traced.due, traced.step) == ("Trace it for El", FRIDAY + dt.timedelta(days=3), "trace")


def test_the_last_answer_about_a_concern_is_how_it_turned_out(perform, elena, clock):
    ask = replace(ASK, outcomes=(Outcome("not fine", then="again"), Outcome("no answer", then="again")))
    again = replace(ASK, key="again", phase=Phase.LATER, delay=1)
    perform(save, play(Trigger.CONCERN, ask, again))
    perform(finish, elena, concern="the fringe")
    for answer in ("not fine", "fine"):
        clock.turn(days=1)
        perform(done, due(customer=elena)[0].id, answer)
        assert [concern.outcome for concern in concerns(elena)] == [answer]
    assert due(customer=elena) == ()
