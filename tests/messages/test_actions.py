"""What is kept of a message that went out."""

from pathlib import Path

import pytest

from desktop_app.customers.queries import card, timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo
from desktop_app.messages.actions import keep_address, keep_wording, sent
from desktop_app.messages.tables import Message, OwnWording, Way
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder, State
from tests.programs import ran

from .conftest import TODAY

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.fixture
def reminder(perform, elena):
    return perform(reminders.add, NewReminder(elena, "Ask how it went", TODAY))


def test_a_message_is_kept_as_it_was_sent_and_how_much_of_it_was_changed(perform, outgoing, kim):
    perform(sent, outgoing())
    (kept,) = Message.select()
    assert (kept.way, kept.address, kept.subject) == (Way.MAIL_SERVER, "elena@example.com", "How is it today, El?")
    assert (kept.changed, kept.as_is, kept.day, kept.by_id) == (len(" We thought of you."), False, TODAY, kim)


def test_the_timeline_tells_of_it(perform, outgoing, elena):
    perform(sent, outgoing())
    (newest, *_) = timeline(elena, 5)
    assert (newest.kind, newest.text) == ("message.sent", "“How is it today, El?” by e-mail")


def test_a_message_without_a_subject_is_known_by_its_letter(perform, outgoing, elena):
    perform(sent, outgoing(way=Way.TEXT, address="020 7946 0142", subject=""))
    assert timeline(elena, 1)[0].text == "“The day after” as a text message"


def test_the_reminder_it_was_written_for_is_done_and_undo_brings_it_back(perform, outgoing, reminder):
    performed = perform(sent, outgoing(reminder=reminder))
    row = Reminder.get_by_id(reminder)
    assert (row.state, row.outcome, row.outcome_note) == (State.DONE, "", "Written by e-mail")
    perform(undo, performed)
    assert Reminder.get_by_id(reminder).state is State.OPEN
    assert Message.select().count() == 0


def test_a_program_that_never_sent_anything_takes_it_back_as_well(perform, outgoing, shop_file):
    perform(sent, outgoing())
    undo_it = ("main.py", "undo", "--data", shop_file.parent, "--on", "2026-11-27T15:00", "--by", "Kim")
    undone = ran(*undo_it, check=False)
    assert undone.stdout == "Undone: “How is it today, El?” by e-mail\n", undone.stderr
    assert Message.select().count() == 0


def test_a_reminder_that_was_ended_meanwhile_is_no_reason_to_forget_the_message(perform, outgoing, reminder):
    perform(reminders.drop, reminder)
    perform(sent, outgoing(reminder=reminder))
    assert Message.get().reminder.state is State.DROPPED


def test_a_call_leaves_its_reminder_to_be_asked_how_it_went(perform, outgoing, reminder):
    perform(sent, outgoing(reminder=reminder, way=Way.PHONE, address="020 7946 0142"))
    assert Reminder.get_by_id(reminder).state is State.OPEN


def test_what_nobody_touched_goes_only_when_somebody_says_so(perform, outgoing):
    draft = ("How is it today, El?", "Dear El")
    untouched = {"subject": draft[0], "body": draft[1], "draft": draft}
    with pytest.raises(Mistake, match="Nothing of it is in your words yet"):
        perform(sent, outgoing(**untouched))
    perform(sent, outgoing(**untouched, as_is=True))
    assert (Message.get().as_is, Message.get().changed) == (True, 0)


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"body": " \n "}, "nothing in it yet"),
        ({"body": "card 4111 1111 1111 1111"}, "payment card"),
        ({"subject": "Hello\r\nBcc: all@example.com"}, "on one line"),
        ({"address": ""}, "To which address"),
        ({"address": "elena"}, "not an e-mail address"),
        ({"address": "a@example.com, b@example.com"}, "one e-mail address"),
        ({"address": "elena@example.com\nBcc: all@example.com"}, "one e-mail address"),
        ({"way": Way.TEXT, "address": "none"}, "To which number"),
    ],
)
def test_what_cannot_go_out_is_refused_with_what_to_put_right(perform, outgoing, other, says):
    with pytest.raises(Mistake, match=says):
        perform(sent, outgoing(**other))
    assert Message.select().count() == 0


def test_a_typed_address_is_put_on_the_card_beside_the_others(perform, elena):
    perform(keep_address, elena, Way.MAIL_SERVER, "el@example.com")
    perform(keep_address, elena, Way.MAIL_SERVER, "ELENA@example.com")
    perform(keep_address, elena, Way.TEXT, "07700 900123")
    assert [one.address for one in card(elena).emails] == ["elena@example.com", "el@example.com"]
    assert [one.written for one in card(elena).phones] == ["020 7946 0142", "07700 900123"]


@pytest.mark.parametrize("wording", [("", "b", "s"), ("{service}", "b", "s"), ("s", "{nobody}", "s"), ("s", "b", "{")])
def test_a_wording_with_unknown_names_is_not_kept(perform, elena, wording):
    with pytest.raises(Mistake):
        perform(keep_wording, "day-after", *wording)
    assert OwnWording.select().count() == 0
