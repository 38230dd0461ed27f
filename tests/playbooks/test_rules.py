"""What a happening leads to."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.playbooks.parts import Conditions, Happening, Outcome, Refill
from desktop_app.playbooks.rules import becomes_reminder
from desktop_app.playbooks.tables import Assignee, Phase, Trigger, Unit
from desktop_app.reminders.branches import FollowOn
from desktop_app.reminders.tables import Channel, Kind
from tests.playbooks.happened import ASK, CUT, ELENA, FRIDAY, planned, playbook


def test_a_step_is_due_so_many_days_after_what_happened():
    (made,) = planned(playbook())
    assert (made.due, made.kind, made.channel, made.text) == (
        dt.date(2026, 11, 28),
        Kind.CHECK,
        Channel.CALL,
        "Is it easy to style, El?",
    )
    assert made.why == "On Fri 27 Nov she came for Wash, Cut & colour"


def test_another_trigger_plans_nothing():
    assert planned(playbook(trigger=Trigger.BOUGHT)) == []


@pytest.mark.parametrize(
    ("rule", "served", "sold", "noted", "whose"),
    [
        (Assignee.WHO_SERVED, 1, 2, 3, 1),
        (Assignee.WHO_SERVED, None, 2, 3, 2),
        (Assignee.WHO_SOLD, 1, 2, 3, 2),
        (Assignee.WHO_SOLD, 1, None, 3, 1),
        (Assignee.WHO_NOTED, 1, 2, 3, 3),
        (Assignee.WHO_NOTED, 1, 2, None, None),
        (Assignee.ANYONE, 1, 2, 3, None),
    ],
)
def test_whose_step_it_is(rule, served, sold, noted, whose):
    happening = replace(CUT, served_by=served, sold_by=sold, noted_by=noted)
    (made,) = planned(playbook(steps=[replace(ASK, assignee=rule)]), happening=happening)
    assert made.assignee == whose


@pytest.mark.parametrize(
    ("rule", "served", "sold", "whose"),
    [
        (Assignee.WHO_SERVED, None, None, 7),
        (Assignee.WHO_SOLD, None, None, 7),
        (Assignee.WHO_NOTED, 1, 2, 7),
        (Assignee.THEIR_OWN, 1, 2, 7),
        (Assignee.WHO_SERVED, 1, None, 1),
        (Assignee.ANYONE, 1, 2, None),
    ],
)
def test_where_nobody_served_or_sold_it_is_for_the_one_who_usually_serves_them(rule, served, sold, whose):
    happening = replace(CUT, served_by=served, sold_by=sold)
    (made,) = planned(playbook(steps=[replace(ASK, assignee=rule)]), happening=happening, facts=replace(ELENA, own=7))
    assert made.assignee == whose


def test_the_playbook_that_asks_for_most_asks_alone_the_next_day():
    plain, fitted = playbook("plain"), playbook("fitted", Conditions(service=("cut",)))
    assert [made.playbook for made in planned(fitted, plain)] == ["fitted"]
    assert [made.playbook for made in planned(plain, fitted)] == ["fitted"]


def test_of_two_that_ask_for_as_much_the_one_loaded_last_counts():
    assert [made.playbook for made in planned(playbook("theirs"), playbook("ours"))] == ["ours"]


def test_what_is_not_a_check_of_the_next_day_is_planned_beside_it():
    thanks = replace(ASK, phase=Phase.LATER, delay=3, kind=Kind.FOLLOW_UP)
    month = replace(ASK, key="again", phase=Phase.LATER, delay=30)
    found = planned(playbook("thanks", steps=[thanks]), playbook("ask", steps=[ASK, month]))
    assert [(made.playbook, made.step) for made in found] == [("ask", "ask"), ("ask", "again"), ("thanks", "ask")]


def test_what_should_have_been_done_this_week_is_due_today_and_older_things_are_let_go():
    assert [made.due for made in planned(playbook(), today=FRIDAY + dt.timedelta(days=4))] == [dt.date(2026, 12, 1)]
    assert len(planned(playbook(), today=FRIDAY + dt.timedelta(days=8))) == 1
    assert planned(playbook(), today=FRIDAY + dt.timedelta(days=9)) == []


def test_an_occasion_is_told_from_every_other_by_playbook_step_customer_and_happening():
    base = planned(playbook())[0].occasion
    others = [
        planned(playbook("other"))[0],
        planned(playbook(steps=[replace(ASK, key="again")]))[0],
        planned(playbook(), happening=replace(CUT, customer=5))[0],
        planned(playbook(), happening=replace(CUT, subject=10))[0],
    ]
    assert planned(playbook())[0].occasion == base
    assert len({base, *(made.occasion for made in others)}) == 5


def test_a_remark_is_answered_once_by_the_playbook_that_knows_what_it_is_about():
    act = replace(ASK, phase=Phase.LATER, kind=Kind.REMARK, text="{act}")
    card = playbook("card", Conditions(product=("card",)), [replace(act, text="Print a card")], Trigger.REMARK)
    other = playbook("any", steps=[act, replace(act, key="2", kind=Kind.FOLLOW_UP)], trigger=Trigger.REMARK)
    worn = replace(CUT, trigger=Trigger.REMARK, product="loyalty card is worn", words="my card!", act="Give a new card")
    assert [made.text for made in planned(other, card, happening=worn)] == ["Print a card", "Give a new card"]
    assert [made.text for made in planned(other, card, happening=replace(worn, product="glasses"))] == [
        "Give a new card",
        "Give a new card",
    ]


SHIPPED = Happening(
    Trigger.SHIPMENT_SENT, 4, FRIDAY, 9, anchor=dt.date(2026, 12, 1), product="first flush tea", served_by=1
)


def shipping(trigger=Trigger.SHIPMENT_SENT, **step):
    asked = replace(ASK, phase=Phase.LATER, text="Has the {product} arrived?", **step)
    return playbook("ship", Conditions(product=("tea",)), [asked], trigger)


def test_a_shipment_is_asked_about_by_what_it_is_after_the_day_it_was_promised_for():
    (made,) = planned(shipping(), happening=SHIPPED)
    assert (made.text, made.due) == ("Has the first flush tea arrived?", dt.date(2026, 12, 2))
    assert made.why == "first flush tea was promised for Tue 1 Dec"
    assert planned(shipping(), happening=replace(SHIPPED, product="a scarf")) == []


@pytest.mark.parametrize(
    ("unit", "number", "before", "due"),
    [
        (Unit.DAYS, 2, True, dt.date(2026, 11, 29)),
        (Unit.DAYS, 9, True, FRIDAY),  # the day for it was this week
        (Unit.BUSINESS_DAYS, 4, False, dt.date(2026, 12, 7)),
        (Unit.WEEKS, 1, False, dt.date(2026, 12, 8)),
        (Unit.MONTHS, 3, False, dt.date(2027, 3, 1)),
    ],
)
def test_delays_count_in_days_the_shop_is_open_in_weeks_and_in_months(unit, number, before, due):
    open_on_weekdays = replace(ELENA, open_days=frozenset(range(5)))
    play = shipping(unit=unit, delay=number, before=before)
    (made,) = planned(play, happening=SHIPPED, facts=open_on_weekdays)
    assert made.due == due


def test_what_is_late_or_stale_is_asked_about_from_the_day_that_was_found_out():
    late = replace(SHIPPED, trigger=Trigger.SHIPMENT_LATE, anchor=FRIDAY - dt.timedelta(days=30))
    (made,) = planned(shipping(Trigger.SHIPMENT_LATE), happening=late)
    assert (made.due, made.why) == (dt.date(2026, 11, 28), "first flush tea was promised for Wed 28 Oct and is late")
    stale = replace(late, trigger=Trigger.STALE_PREFERENCE, words="peppermint tea")
    still = replace(ASK, text="Still {preference}?")
    (made,) = planned(playbook(steps=[still], trigger=Trigger.STALE_PREFERENCE), happening=stale)
    assert (made.text, made.due) == ("Still peppermint tea?", dt.date(2026, 11, 28))
    assert made.why == "Nobody has asked since Wed 28 Oct"


REFILL = replace(ASK, phase=Phase.LATER, kind=Kind.REFILL, delay=56, unit=Unit.REFILL, text="Have {product} ready")


BOUGHT = replace(CUT, trigger=Trigger.BOUGHT, product="Shampoo")


def test_a_refill_is_ready_when_it_is_learned_to_be_bought_again():
    learned = replace(BOUGHT, refill=Refill(40, 52, "usually again after 6 to 7 weeks"))
    (made,) = planned(playbook(trigger=Trigger.BOUGHT, steps=[REFILL]), happening=learned)
    assert (made.due, made.window_days) == (FRIDAY + dt.timedelta(days=40), 12)
    assert made.why == "On Fri 27 Nov she bought Shampoo; usually again after 6 to 7 weeks"


def test_a_refill_that_nothing_was_learned_of_is_in_time_for_a_while():
    (made,) = planned(playbook(trigger=Trigger.BOUGHT, steps=[REFILL]), happening=BOUGHT)
    assert (made.due, made.window_days) == (FRIDAY + dt.timedelta(days=56), 14)
    later = FRIDAY + dt.timedelta(days=60)
    (made,) = planned(playbook(trigger=Trigger.BOUGHT, steps=[REFILL]), happening=BOUGHT, today=later)
    assert (made.due, made.window_days) == (later, 10)
    assert (
        planned(playbook(trigger=Trigger.BOUGHT, steps=[REFILL]), happening=BOUGHT, today=later.replace(year=2028))
        == []
    )


def test_what_outcomes_lead_to_travels_with_the_plan_filled_and_in_full():
    ask = replace(ASK, outcomes=(Outcome("fine", "Thank {them}"), Outcome("not fine", then="trace")))
    trace = replace(
        ASK, key="trace", phase=Phase.LATER, text="Trace it for {name}", script=("Ring {them}",), letter="sorry"
    )
    trace = replace(
        trace, outcomes=(Outcome("lost", then="again"),), assignee=Assignee.THEIR_OWN, unit=Unit.BUSINESS_DAYS
    )
    again = replace(ASK, key="again", phase=Phase.LATER, delay=2, text="Reship")
    (made,) = planned(playbook(steps=[ask, trace, again]), facts=replace(ELENA, own=7))
    fine, not_fine = made.branches
    assert (fine.answer, fine.say, fine.then) == ("fine", "Thank her", None)
    assert replace(not_fine.then, branches=()) == FollowOn(
        step="trace",
        text="Trace it for El",
        delay=Delay(1, DelayUnit.BUSINESS_DAYS),
        kind=Kind.CHECK,
        channel=Channel.CALL,
        assignee=7,
        script=("Ring her",),
        letter="sorry",
    )
    (lost,) = not_fine.then.branches
    assert (lost.answer, lost.then.text, lost.then.delay, lost.then.branches) == ("lost", "Reship", Delay(2), ())


def test_an_offer_is_made_once_to_each_customer_for_as_long_as_it_runs():
    offer = playbook("offer", Conditions(offer="a mask", starts="2026-11-01"), trigger=Trigger.OFFER)
    met = replace(CUT, trigger=Trigger.OFFER)
    (first,), (second,) = planned(offer, happening=met), planned(offer, happening=replace(met, subject=10))
    (next_year,) = planned(replace(offer, conditions=Conditions(offer="a mask")), happening=met)
    assert first.occasion == second.occasion != next_year.occasion


@pytest.mark.parametrize(
    ("trigger", "put_down"),
    [(Trigger.VISIT_FINISHED, False), (Trigger.BOUGHT, False), (Trigger.NTH_VISIT, True), (Trigger.INCIDENT, True)],
)
def test_what_the_open_card_shows_before_leaving_is_not_put_down(trigger, put_down):
    show = replace(ASK, phase=Phase.BEFORE_LEAVING, delay=0)
    (made,) = planned(playbook(steps=[show], trigger=trigger), happening=replace(CUT, trigger=trigger))
    assert becomes_reminder(made, trigger) is put_down
    assert becomes_reminder(replace(made, phase=Phase.LATER), trigger)


def test_what_was_for_a_visit_is_let_go_once_that_is_over():
    show = playbook(steps=[replace(ASK, phase=Phase.BEFORE_LEAVING, delay=0)], trigger=Trigger.NTH_VISIT)
    here = replace(CUT, trigger=Trigger.NTH_VISIT)
    assert len(planned(show, happening=here)) == 1
    assert planned(show, happening=here, today=FRIDAY + dt.timedelta(days=1)) == []
