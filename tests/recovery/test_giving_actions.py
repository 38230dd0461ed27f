"""Making it right: given, paid for, answered for and followed up in one act."""

import datetime as dt

import pytest

from desktop_app.customers.queries import timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.allowance.allowance_actions import allow
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_queries import allowance_left, ledger
from desktop_app.recovery.queries import incidents, incidents_of
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Gesture, Incident, LedgerEntry, Remedy, RemedyOffer
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder

FRIDAY = dt.date(2026, 11, 27)
APOLOGY, CLEANING, CERTIFICATE = (
    Given(Remedy.APOLOGISE),
    Given(Remedy.CLEANING, amount=2500),
    Given(Remedy.CERTIFICATE, amount=4000),
)


def test_what_is_given_is_kept_with_its_cost_and_settles_it(perform, stain, kim):
    made = perform(make_right, stain, [APOLOGY, CLEANING, CERTIFICATE])
    assert [(one.remedy, one.amount) for one in made.gestures] == [
        ("apologise", 0), ("cleaning", 2500), ("certificate", 4000)
    ]  # fmt: skip
    assert (made.allowance_left, made.warning) == (17_500, "")
    assert [(row.by, row.customer, row.incident, row.amount, row.sum) for row in ledger()] == [
        ("Kim", "Elena Marsh", stain, 0, 0), ("Kim", "Elena Marsh", stain, 2500, 2500),
        ("Kim", "Elena Marsh", stain, 4000, 6500),
    ]  # fmt: skip
    assert incidents() == ()
    assert [row.id for row in incidents(open=False)] == [stain]


def test_the_seconds_until_somebody_answered_for_it_are_known(perform, stain, elena, clock):
    assert incidents_of(elena)[0].seconds_to_answer is None
    clock.turn(minutes=2)
    perform(make_right, stain, [APOLOGY])
    assert incidents_of(elena)[0].seconds_to_answer == 120


def test_opening_and_making_right_can_be_one_act(perform, elena, kim):
    perform(lambda act: make_right(act, open_incident(act, elena, "the soup was cold"), [Given(Remedy.REDO)]))
    assert incidents_of(elena)[0].seconds_to_answer == 0
    perform(undo_latest)
    assert (incidents_of(elena), [row.sum for row in ledger()]) == ((), [0, 0])


def test_passing_the_allowance_warns_and_keeps(perform, stain, kim):
    perform(allow, kim, 5000, 6000)
    made = perform(make_right, stain, [CLEANING, CERTIFICATE])
    assert made.warning == (
        "That is 15 more than the 50 for one incident and 5 more than the 60 for this month. It is kept all the same."
    )
    assert made.allowance_left == -500
    assert LedgerEntry.select().count() == 2


def test_the_allowance_is_whole_again_next_month(perform, stain, kim, clock):
    perform(make_right, stain, [CLEANING])
    assert allowance_left(kim, FRIDAY).spent_month == 2500
    assert allowance_left(kim, dt.date(2026, 12, 1)).month == 24_000
    assert allowance_left(kim, dt.date(2026, 12, 1), stain).incident == 7500


def test_what_a_colleague_spends_is_theirs(perform, stain, kim):
    perform(make_right, stain, [CLEANING])
    assert allowance_left(None, FRIDAY).spent_month == 0


def test_two_windows_do_not_spend_twice(perform, stain):
    perform(make_right, stain, [CLEANING])
    with pytest.raises(Mistake, match=r"Kim made this right at 14:05\. Open it again to give more\."):
        perform(make_right, stain, [CLEANING])
    assert LedgerEntry.select().count() == 1


def test_two_quick_clicks_do_not_spend_twice(perform, stain):
    for _ in range(2):
        perform(make_right, stain, [CLEANING], uid="one-tap")
    assert LedgerEntry.select().count() == 1


def test_more_can_be_given_on_purpose(perform, stain):
    perform(make_right, stain, [CLEANING])
    assert perform(make_right, stain, [CLEANING], again=True).allowance_left == 19_000


def test_what_was_offered_is_kept_with_what_they_chose(perform, stain):
    perform(make_right, stain, [CLEANING], offered=[CLEANING, CERTIFICATE], chosen=CLEANING)
    assert [(row.remedy, row.amount, row.chosen) for row in RemedyOffer.select()] == [
        ("cleaning", 2500, True), ("certificate", 4000, False)
    ]  # fmt: skip


def test_only_what_was_offered_can_be_chosen(perform, stain):
    with pytest.raises(Mistake, match="what was offered"):
        perform(make_right, stain, [APOLOGY, CLEANING], chosen=CERTIFICATE)
    assert (Gesture.select().count(), RemedyOffer.select().count()) == (0, 0)


@pytest.mark.parametrize(
    "given", [[], [Given(Remedy.OTHER, " ")], [Given(Remedy.REFUND, amount=-1)], [Given(Remedy.REFUND, amount=10**11)]]
)
def test_what_cannot_be_given_is_refused_whole(perform, stain, given):
    with pytest.raises(Mistake):
        perform(make_right, stain, given)
    assert [row.id for row in incidents()] == [stain]


def test_the_letter_and_the_follow_up_are_kept_with_it(perform, stain, elena):
    again = NewReminder(elena, "Is the sleeve clean?", FRIDAY + dt.timedelta(days=3))
    perform(make_right, stain, [CLEANING], letter="Dear Elena,\n\nI am sorry.", follow_up=again)
    assert Incident.get_by_id(stain).letter == "Dear Elena,\n\nI am sorry."
    assert [row.text for row in due(customer=elena)] == ["Is the sleeve clean?"]


def test_it_is_on_the_timeline_in_a_line(perform, stain, elena):
    perform(make_right, stain, [APOLOGY, CLEANING, Given(Remedy.OTHER, "a bottle of wine", 1250)])
    assert timeline(elena, 1)[0].text == "Apology · Cleaning 25 · a bottle of wine 12.50"


def test_there_is_nothing_to_make_right_where_nothing_went_wrong(perform, kim):
    with pytest.raises(Mistake, match="no such incident"):
        perform(make_right, 12, [APOLOGY])
