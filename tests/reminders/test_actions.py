"""Making, putting off and ending reminders."""

import datetime as dt

import pytest

from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.tables import Proposal
from desktop_app.reminders import actions, queries
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind, Reminder, State
from desktop_app.staff.actions import ensure_member

from .conftest import TODAY, in_days


def last_entry():
    return JournalEntry.select().order_by(JournalEntry.id.desc()).get()


def test_a_reminder_keeps_the_day_it_was_first_due_and_its_steps_in_order(remind):
    row = queries.one(remind(days=1, time=dt.time(10), steps=("Ask about the fringe", "Offer a trim")))
    assert (row.due, row.first_due, row.time) == (in_days(1), in_days(1), dt.time(10))
    assert [step.text for step in row.steps] == ["Ask about the fringe", "Offer a trim"]


def test_the_same_occasion_is_reminded_of_once(remind):
    assert remind(occasion="fringe/1/7/visit 3") is not None
    assert remind(occasion="fringe/1/7/visit 3") is None
    assert Reminder.select().count() == 1


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_reminder_needs_words(remind, text):
    with pytest.raises(Mistake, match="needs a few words"):
        remind(text)


def test_too_many_words_are_refused_and_nothing_is_kept(remind):
    with pytest.raises(Mistake, match="at most 500 letters fit"):
        remind("x" * 501)
    assert Reminder.select().count() == 0


def test_by_hand_a_reminder_is_for_today_or_later(perform, odile):
    with pytest.raises(Mistake, match="Thu is over"):
        perform(actions.remind, NewReminder(odile, "Ring back", in_days(-1)))
    assert perform(actions.remind, NewReminder(odile, "Ring back", TODAY)) is not None


def test_until_the_night_is_over_the_day_before_is_still_today(perform, odile, clock):
    clock.turn(hours=13)  # five past three in the night
    assert perform(actions.remind, NewReminder(odile, "Ring back", TODAY)) is not None
    clock.turn(hours=1)
    with pytest.raises(Mistake, match="is over"):
        perform(actions.remind, NewReminder(odile, "Ring back", TODAY))


def test_done_keeps_how_it_went_who_did_it_and_when(perform, remind, odile, clock):
    kim = perform(ensure_member, "Kim")
    reminder = remind()
    perform(actions.done, reminder, "Easier at home than last time", by=kim)
    row = Reminder.get_by_id(reminder)
    assert (row.state, row.outcome) == (State.DONE, "Easier at home than last time")
    assert (row.ended_at, row.ended_day, row.ended_by_id) == (clock.now(), TODAY, kim)
    entry = last_entry()
    assert (entry.kind, entry.customer, entry.subject) == ("reminder.done", odile, reminder)
    assert entry.text == "“Easier at home than last time”"


def test_not_fine_is_known_however_it_is_typed(perform, remind):
    reminder = remind()
    perform(actions.done, reminder, "Not fine", "it falls flat")
    row = Reminder.get_by_id(reminder)
    assert (row.outcome, row.outcome_note) == ("not fine", "it falls flat")


@pytest.mark.parametrize("again", [actions.done, actions.drop, lambda act, row: actions.snooze(act, row, in_days(2))])
def test_what_has_ended_says_who_ended_it_and_when(perform, remind, clock, again):
    finished, dropped = remind(), remind()
    perform(actions.done, finished, by=perform(ensure_member, "Kim"))
    perform(actions.drop, dropped)
    with pytest.raises(Mistake, match=r"^Kim did that at 14:05\.$"):
        perform(again, finished)
    clock.turn(days=1)
    with pytest.raises(Mistake, match=r"^Somebody dropped that on Fri at 14:05\.$"):
        perform(again, dropped)


def test_what_is_anyones_is_done_once_and_the_second_one_reads_who_did_it(perform, remind):
    kim, ada = perform(ensure_member, "Kim"), perform(ensure_member, "Ada")
    reminder = remind(assignee=None)
    perform(actions.done, reminder, by=kim)
    with pytest.raises(Mistake, match="Kim did that"):
        perform(actions.done, reminder, by=ada)
    assert Reminder.get_by_id(reminder).ended_by_id == kim


def test_a_reminder_nobody_made_is_not_there(perform):
    with pytest.raises(Mistake, match="no such reminder"):
        perform(actions.done, 99)


def test_dropping_keeps_the_reason(perform, remind):
    reminder = remind()
    perform(actions.drop, reminder, "she moved away")
    row = Reminder.get_by_id(reminder)
    assert (row.state, row.outcome_note, row.ended_day) == (State.DROPPED, "she moved away", TODAY)
    assert last_entry().text == "“she moved away”"


def test_putting_off_moves_the_day_keeps_the_hour_and_counts(perform, remind):
    reminder = remind(time=dt.time(10))
    perform(actions.snooze, reminder, in_days(3))
    perform(actions.snooze, reminder, in_days(10))
    row = queries.one(reminder)
    assert (row.due, row.time, row.first_due, row.snoozes) == (in_days(10), dt.time(10), TODAY, 2)
    assert last_entry().text == "Fringe easy to style? · put off to Mon 7 Dec"


def test_what_is_late_can_be_put_off_to_today(perform, remind):
    reminder = remind(days=-4)
    perform(actions.snooze, reminder, TODAY)
    assert queries.one(reminder).due == TODAY


@pytest.mark.parametrize(("days", "says"), [(-1, "Thu is over"), (0, "for Fri already")])
def test_putting_off_to_a_day_that_is_over_or_the_same_is_refused(perform, remind, days, says):
    reminder = remind()
    with pytest.raises(Mistake, match=says):
        perform(actions.snooze, reminder, in_days(days))
    assert queries.one(reminder).snoozes == 0


def test_steps_are_ticked_and_unticked_until_the_reminder_ends(perform, remind):
    reminder = remind(steps=("Ask", "Offer"))
    first = queries.one(reminder).steps[0].id
    perform(actions.tick, first)
    assert [step.ticked for step in queries.one(reminder).steps] == [True, False]
    perform(actions.tick, first, ticked=False)
    assert [step.ticked for step in queries.one(reminder).steps] == [False, False]
    perform(actions.done, reminder)
    with pytest.raises(Mistake, match="did that at"):
        perform(actions.tick, first)
    with pytest.raises(Mistake, match="no such step"):
        perform(actions.tick, 99)


def test_a_reminder_is_given_to_a_colleague_and_back_to_anyone(perform, remind):
    reminder, ada = remind(), perform(ensure_member, "Ada")
    perform(actions.assign, reminder, ada)
    assert queries.one(reminder).assignee == "Ada"
    perform(actions.assign, reminder, None)
    assert queries.one(reminder).assignee == ""


def test_undo_opens_it_again(perform, remind):
    reminder = remind()
    act = perform(actions.done, reminder, "fine")
    perform(undo, act)
    row = Reminder.get_by_id(reminder)
    assert (row.state, row.outcome, row.ended_at, row.ended_day) == (State.OPEN, "", None, None)


def test_undo_of_putting_off_puts_the_day_and_the_count_back(perform, remind):
    reminder = remind(days=-2)
    perform(actions.snooze, reminder, in_days(1))
    perform(undo_latest)
    row = queries.one(reminder)
    assert (row.due, row.snoozes) == (in_days(-2), 0)


def test_a_promise_heard_in_a_sentence_becomes_a_reminder_of_who_noted_it(perform, odile):
    kim = perform(ensure_member, "Kim")
    perform(note, odile, "promised to order the blue one by Friday", by=kim)
    (row,) = queries.due(customer=odile)
    assert (row.kind, row.text, row.due, row.assignee) == (Kind.PROMISE, "Order the blue one", in_days(7), "Kim")
    assert row.why == "Noted on Fri 27 Nov: “promised to order the blue one by Friday”"
    assert Proposal.get(Proposal.kept).became == row.id


def test_a_promise_without_a_day_is_looked_at_tomorrow(perform, odile):
    perform(note, odile, "told him I'd ring when it's in")
    (row,) = queries.due(customer=odile)
    assert (row.due, row.channel) == (in_days(1), Channel.CALL)


def test_a_date_heard_in_a_sentence_becomes_a_reminder_with_its_hour_for_anyone(perform, odile):
    perform(note, odile, "ring back Tuesday at 3pm")
    (row,) = queries.due(customer=odile)
    assert (row.kind, row.due, row.time, row.assignee) == (Kind.FOLLOW_UP, in_days(4), dt.time(15), "")


def test_a_remark_is_left_to_playbooks_and_a_sentence_of_nobody_to_its_sorting(perform, odile):
    perform(note, odile, "loyalty card is worn")
    perform(note, None, "promised to order the blue one by Friday")
    assert queries.due() == ()


def test_undo_of_the_sentence_takes_its_reminder_back(perform, odile):
    perform(note, odile, "ring back Tuesday at 3pm")
    perform(undo_latest)
    assert queries.due() == ()


def test_the_timeline_says_how_a_promise_came_out_by_the_day_that_was_promised(perform, remind, clock):
    kept, late, broken = (remind("Order the blue one", kind=Kind.PROMISE) for _ in range(3))
    perform(actions.done, kept, "fine")
    assert last_entry().text == "Order the blue one · Fine · promise kept"
    perform(actions.snooze, late, in_days(3))
    clock.turn(days=2)
    perform(actions.done, late)
    assert last_entry().text == "Order the blue one · promise kept late"
    perform(actions.drop, broken, "sold out")
    assert last_entry().text == "“sold out” · promise not kept"
