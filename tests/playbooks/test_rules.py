"""What a happening leads to."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.tables import Pronoun
from desktop_app.playbooks.conditions import applies, names_any
from desktop_app.playbooks.parts import Conditions, Facts, Happening, Playbook, Step
from desktop_app.playbooks.rules import plan
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.reminders.tables import Channel, Kind

FRIDAY = dt.date(2026, 11, 27)
ELENA = Facts("El", Pronoun.SHE, visits=3, tags=frozenset({"Choir"}))
CUT = Happening(Trigger.VISIT_FINISHED, 4, FRIDAY, 9, services=("Wash", "Cut & colour"), served_by=1)
ASK = Step("ask", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "Is it easy to style, {name}?", 1)


def playbook(code="ask", conditions=None, steps=(ASK,), trigger=Trigger.VISIT_FINISHED):
    return Playbook(code, code, trigger, conditions or Conditions(), tuple(steps))


def planned(*playbooks, happening=CUT, facts=ELENA, today=FRIDAY):
    return plan(playbooks, happening, facts, today)


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
    ("asked", "met"),
    [
        (Conditions(), True),
        (Conditions(service=("cut",)), True),
        (Conditions(service=("perm", "colour")), True),
        (Conditions(service=("perm",)), False),
        (Conditions(tag=("choir",)), True),
        (Conditions(tag=("wedding",)), False),
        (Conditions(first_visit=True), False),
        (Conditions(first_visit=False), True),
        (Conditions(concern=True), False),
        (Conditions(concern=False), True),
        (Conditions(service=("cut",), tag=("wedding",)), False),
        (Conditions(product=("mask",)), False),
    ],
)
def test_every_condition_that_asks_must_be_met(asked, met):
    assert applies(asked, CUT, ELENA) is met


@pytest.mark.parametrize(
    ("word", "name", "found"),
    [
        ("cut", "Cut & colour", True),
        ("cut", "CUTS", True),
        ("cut", "Cutlery", False),
        ("iron", "Environment report", False),
        ("blow-dry", "Wash and blow-dry", True),
        ("coiffure", "Coiffure d’été", True),
        ("ete", "Coiffure d’été", True),
        ("patch test", "Patch test (colour)", True),
        ("chef's table", "The Chef's Table", True),
        ("vol. 1", "The Cazalets, vol. 1", True),
        ("a.c", "abc", False),
    ],
)
def test_a_word_is_found_whole_whatever_its_case_accents_and_number(word, name, found):
    assert names_any([word], name) is found


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_word_can_be_looked_for_in_any_name(word, name):
    assert names_any([word], name) in (True, False)


def test_the_wording_says_which_service_it_was():
    step = replace(ASK, text="How is the {service}?")
    (made,) = planned(playbook(conditions=Conditions(service=("colour",)), steps=[step]))
    assert made.text == "How is the Cut & colour?"


def test_a_concern_is_asked_about_in_the_customers_own_words():
    step = replace(ASK, text="Does it sit right at home? {They} said: {concern}", script=("Ask about {concern}",))
    concern = replace(CUT, trigger=Trigger.CONCERN, words='"will it sit like this at home?" ')
    (made,) = planned(playbook(trigger=Trigger.CONCERN, steps=[step]), happening=concern)
    assert made.text == "Does it sit right at home? She said: “will it sit like this at home?”"
    assert made.script == ("Ask about “will it sit like this at home?”",)
    assert made.why == "On Fri 27 Nov she wondered “will it sit like this at home?”"


def test_braces_in_what_a_customer_said_stay_as_they_are():
    step = replace(ASK, text="{They} said: {concern}")
    concern = replace(CUT, trigger=Trigger.CONCERN, words="what is {name} and {act}?")
    (made,) = planned(playbook(trigger=Trigger.CONCERN, steps=[step]), happening=concern)
    assert made.text == "She said: “what is {name} and {act}?”"


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
