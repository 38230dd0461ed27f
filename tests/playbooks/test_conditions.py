"""Whether a playbook's conditions are met."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.playbooks.conditions import applies, names_any
from desktop_app.playbooks.parts import Conditions
from desktop_app.playbooks.tables import Trigger
from tests.playbooks.happened import CUT, ELENA


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
        (Conditions(preference=("tea",)), True),
        (Conditions(preference=("comfort",)), True),
        (Conditions(preference=("coffee",)), False),
        (Conditions(visits=(3, 10)), True),
        (Conditions(visits=(10,)), False),
        (Conditions(every_visits=3), True),
        (Conditions(every_visits=2), False),
        (Conditions(visits=(2,), every_visits=3), True),
        (Conditions(visits_at_least=3), True),
        (Conditions(visits_at_least=4), False),
        (Conditions(mood_at_most=7), True),
        (Conditions(mood_at_most=6), False),
        (Conditions(starts="2026-11-27", ends="2026-11-27"), True),
        (Conditions(starts="2026-11-28"), False),
        (Conditions(ends="2026-11-26"), False),
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


def test_a_visit_without_a_mood_was_not_a_low_one():
    assert not applies(Conditions(mood_at_most=9), replace(CUT, mood=None), ELENA)


@pytest.mark.parametrize(
    ("trigger", "label", "asked", "met"),
    [
        (Trigger.DATE, "Wedding anniversary", Conditions(date=("anniversary", "birthday")), True),
        (Trigger.DATE, "name day", Conditions(date=("birthday",)), False),
        (Trigger.RHYTHM, "drifting", Conditions(rhythm=("drifting", "quiet")), True),
        (Trigger.RHYTHM, "due", Conditions(rhythm=("drifting", "quiet")), False),
        (Trigger.INCIDENT, "long wait", Conditions(incident=("wait",)), True),
    ],
)
def test_a_date_a_rhythm_and_an_incident_are_told_by_their_label(trigger, label, asked, met):
    assert applies(asked, replace(CUT, trigger=trigger, label=label), ELENA) is met


def test_an_offer_for_new_customers_is_answered_to_those_who_have_come_before():
    offer = Conditions(offer="a free mask", ends="2026-12-31")
    met = replace(CUT, trigger=Trigger.OFFER)
    assert applies(offer, met, ELENA)
    assert not applies(offer, met, replace(ELENA, visits=1))
