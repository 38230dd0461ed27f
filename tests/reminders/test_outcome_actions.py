"""What an outcome leads to."""

import datetime as dt
import json

import pytest

from desktop_app.foundation import settings
from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.foundation.undo import undo
from desktop_app.reminders import actions, queries
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.tables import Channel, Kind, Reminder
from desktop_app.staff.actions import ensure_member

from .conftest import TODAY, in_days

ASK_AGAIN = FollowOn("ask-again", "Has it turned up?", Delay(2), Kind.CHECK, Channel.CALL)
TRACE = FollowOn(
    step="trace",
    text="Trace the parcel",
    delay=Delay(1, DelayUnit.BUSINESS_DAYS),
    kind=Kind.FOLLOW_UP,
    channel=Channel.MAIL,
    script=("Ring the carrier", "Tell her what they say"),
    letter="late-parcel",
    branches=(Branch("not fine", "Offer to send it again", ASK_AGAIN),),
)
BRANCHES = (Branch("fine"), Branch("not fine", "We look for it at once", TRACE), Branch("wants it back"))


@pytest.fixture
def check(remind):
    """A check on a parcel, whose outcomes lead on."""
    return remind("Has the tea arrived?", kind=Kind.CHECK, branches=BRANCHES, playbook="parcel", step="check",
                  occasion="parcel/check/1/bought/7", location="High Street")  # fmt: skip


def following(check):
    return [row for row in queries.due() if row.id != check]


def test_a_reminder_carries_its_branches(check):
    assert queries.one(check).branches == BRANCHES


def test_not_fine_makes_the_next_step_at_once(perform, check):
    act = perform(actions.done, check, "Not  Fine")
    (row,) = queries.made_by(act)
    assert (row.text, row.due, row.kind, row.channel) == (TRACE.text, in_days(1), Kind.FOLLOW_UP, Channel.MAIL)
    assert [step.text for step in row.steps] == ["Ring the carrier", "Tell her what they say"]
    assert (row.playbook, row.step, row.letter, row.location) == ("parcel", "trace", "late-parcel", "High Street")
    assert row.why == "Fri 27 Nov: Has the tea arrived? · Not fine"
    assert Reminder.get_by_id(row.id).occasion == "parcel/check/1/bought/7/trace"


def test_its_delay_counts_open_days(perform, check):
    perform(settings.change, settings.OPEN_DAYS, "12345")
    perform(actions.done, check, "not fine")
    assert [row.due for row in following(check)] == [in_days(3)]


def test_the_next_step_leads_on_by_itself(perform, check, clock):
    perform(actions.done, check, "not fine")
    clock.turn(days=4)
    (trace,) = following(check)
    perform(actions.done, trace.id, "not fine")
    assert [(row.text, row.due) for row in following(check)] == [("Has it turned up?", in_days(6))]


@pytest.mark.parametrize("outcome", ["fine", "no answer", "wants it back", "she moved", ""])
def test_an_outcome_that_leads_nowhere_makes_nothing(perform, check, outcome):
    perform(actions.done, check, outcome)
    assert following(check) == []


def test_undo_takes_the_next_step_back_and_it_can_be_made_again(perform, check):
    act = perform(actions.done, check, "not fine")
    perform(undo, act)
    assert [row.id for row in queries.due()] == [check]
    perform(actions.done, check, "not fine")
    assert len(following(check)) == 1


def test_what_it_leads_to_goes_to_the_colleague_that_was_named(perform, remind):
    kim = perform(ensure_member, "Kim")
    then = FollowOn("write", "Write to her", Delay(), Kind.FOLLOW_UP, Channel.MAIL, assignee=kim)
    check = remind(branches=(Branch("no answer", then=then),))
    perform(actions.done, check, "no answer")
    (row,) = following(check)
    assert (row.assignee, row.due, row.time) == ("Kim", TODAY, None)


def test_after_a_long_way_it_is_still_made_once(perform, remind):
    check = remind(branches=BRANCHES, occasion="x" * 200)
    perform(actions.done, check, "not fine")
    (row,) = following(check)
    assert Reminder.get_by_id(row.id).occasion == f"reminder/{check}/trace"


def test_what_is_stored_is_plain(check):
    stored = Reminder.select(Reminder.branches).where(Reminder.id == check).dicts().get()["branches"]
    assert json.loads(json.dumps(stored))[1]["then"]["delay"] == {"number": 1, "unit": "business days", "before": False}
    assert isinstance(queries.one(check).due, dt.date)
