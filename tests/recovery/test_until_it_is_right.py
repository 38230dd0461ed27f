"""From the slip until it is right again: answered for, put aside, come about again, settled, taken up once more."""

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import acknowledge, contact_needed, open_incident, reopen, save_for_later, settle
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.queries import incident, incidents
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Feeling, Remedy
from desktop_app.visits.actions import arrive, finish

CLEANING = Given(Remedy.CLEANING, amount=2500)


def test_only_the_first_answer_counts(perform, stain, clock):
    clock.turn(minutes=1)
    perform(acknowledge, stain)
    clock.turn(minutes=9)
    perform(acknowledge, stain)
    perform(make_right, stain, [CLEANING])
    assert incident(stain).row.seconds_to_answer == 60


def test_a_clock_set_back_counts_no_seconds_below_none(perform, stain, clock):
    clock.turn(hours=-2)
    perform(acknowledge, stain)
    assert incident(stain).row.seconds_to_answer == 0


def test_what_is_saved_for_later_comes_back_as_it_was_until_it_is_made_right(perform, stain):
    draft = {"remedies": ["cleaning", "certificate"], "letter": "Dear Elena,\nI am", "feeling": "upset"}
    perform(save_for_later, stain, draft)
    assert incident(stain).draft == draft
    assert [row.saved for row in incidents()] == [True]
    perform(make_right, stain, [CLEANING])
    assert incident(stain).draft is None


def test_a_payment_card_is_not_saved_for_later(perform, stain):
    with pytest.raises(Mistake, match="payment card"):
        perform(save_for_later, stain, {"letter": "her card is 4111 1111 1111 1111"})
    assert incident(stain).draft is None


def test_how_often_they_had_to_come_about_it_is_counted(perform, stain):
    assert [perform(contact_needed, stain) for _ in range(2)] == [1, 2]
    assert incident(stain).row.contacts == 2


def test_it_is_settled_and_taken_up_again(perform, stain):
    perform(settle, stain)
    assert incidents() == ()
    with pytest.raises(Mistake, match="settled already"):
        perform(settle, stain)
    perform(reopen, stain)
    assert [row.id for row in incidents()] == [stain]
    with pytest.raises(Mistake, match="open already"):
        perform(reopen, stain)


def test_more_is_given_once_it_is_taken_up_again(perform, stain):
    perform(make_right, stain, [CLEANING])
    perform(reopen, stain)
    perform(make_right, stain, [Given(Remedy.POINTS, amount=1000)])
    assert [row.remedy for row in incident(stain).gestures] == ["cleaning", "points"]


def test_a_gesture_stands_until_its_entry_is_reversed(perform, stain):
    perform(make_right, stain, [CLEANING])
    perform(reverse, 1)
    assert [row.stands for row in incident(stain).gestures] == [False]
    perform(undo_latest)
    assert [row.stands for row in incident(stain).gestures] == [True]


def test_step_by_step_everything_can_be_taken_back(perform, stain):
    perform(make_right, stain, [CLEANING])
    perform(undo_latest)
    perform(undo_latest)
    with pytest.raises(Mistake, match="no such incident"):
        incident(stain)


def test_how_they_feel_and_what_they_chose_is_told(perform, elena, kim):
    wrong = perform(open_incident, elena, "a draught", feeling=Feeling.UPSET)
    points = Given(Remedy.POINTS, "200 points", 1000)
    perform(make_right, wrong, [points], offered=[CLEANING, points], chosen=points, letter="Dear Elena")
    told = incident(wrong)
    assert (told.row.feeling, told.letter) == ("upset", "Dear Elena")
    assert [(row.remedy, row.words, row.chosen) for row in told.offers] == [
        ("cleaning", "", False), ("points", "200 points", True)
    ]  # fmt: skip


def test_it_can_be_kept_for_a_visit_that_is_over(perform, elena):
    visit = perform(arrive, elena)
    perform(finish, elena)
    wrong = perform(open_incident, elena, "left without her umbrella", visit=visit)
    assert incident(wrong).row.visit == visit


def test_the_open_ones_are_told_oldest_first_and_by_customer(perform, stain, elena, clock):
    clock.turn(days=1)
    later = perform(open_incident, elena, "the receipt was wrong")
    assert [row.id for row in incidents()] == [stain, later]
    assert [row.id for row in incidents(customer=elena, limit=1, offset=1)] == [later]
    assert incidents(customer=elena + 1) == ()


@pytest.mark.parametrize("action", [acknowledge, contact_needed, settle, reopen])
def test_what_never_happened_is_refused(perform, counter, action):
    with pytest.raises(Mistake, match="no such incident"):
        perform(action, 99)
