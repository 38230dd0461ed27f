"""How a playbook does in practice."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks.actions import save
from desktop_app.playbooks.alike import Often, often
from desktop_app.playbooks.health_queries import health
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.reminders.actions import done, drop, remind, tick
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.tables import Answer, Reason
from desktop_app.visits.actions import finish

SINCE = dt.date(2026, 9, 1)
ASK = Step(
    "ask",
    Phase.NEXT_DAY,
    Kind.CHECK,
    Channel.CALL,
    Assignee.WHO_SERVED,
    "How is it, {name}?",
    1,
    script=("Say who you are", "Ask how it sits, {name}", "Thank {them}"),
    outcomes=(Outcome("not fine", then="again"),),
)
AGAIN = replace(ASK, key="again", phase=Phase.LATER, delay=2, script=(), outcomes=())
CARD = replace(ASK, key="card", phase=Phase.LATER, kind=Kind.FOLLOW_UP, delay=3, text="Post a card", outcomes=())
PLAY = Playbook("ask", "Ask", Trigger.VISIT_FINISHED, Conditions(), (ASK, AGAIN, CARD))


@pytest.fixture
def play(perform, elena):
    perform(save, PLAY)


@pytest.fixture
def called(perform, elena, clock):
    """Elena comes, and is asked the next day: ``called("not fine", ticked=1)`` with so many lines ticked."""

    def call(outcome, ticked=0):
        perform(finish, elena, services=["Cut"])
        clock.turn(days=1)
        check = next(row for row in due(customer=elena) if row.text == "How is it, El?" and row.steps)
        for line in check.steps[:ticked]:
            perform(tick, line.id)
        perform(done, check.id, outcome)

    return call


def step(key):
    return next(one for one in health("ask", SINCE).steps if one.key == key)


def test_a_playbook_that_nothing_was_made_of_has_nothing_to_say(play):
    found = health("ask", SINCE)
    assert [(one.key, one.text, one.made) for one in found.steps] == [
        ("ask", "How is it, {name}?", 0),
        ("again", "How is it, {name}?", 0),
        ("card", "Post a card", 0),
    ]
    assert (found.made, found.fine, found.other, found.stuck, found.added_by_hand) == (0, 0, 0, None, ())


def test_of_a_playbook_that_is_not_there_nothing_can_be_told(perform):
    with pytest.raises(Mistake, match="no playbook called “moon”"):
        health("moon", SINCE)


def test_what_was_answered_is_counted(play, called):
    for outcome in ("fine", "Fine", "not fine", "no answer", "she laughed"):
        called(outcome)
    found = health("ask", SINCE)
    assert (found.fine, found.not_fine, found.no_answer, found.other) == (2, 1, 1, 1)
    assert (step("ask").made, step("ask").done, step("again").made, found.made) == (5, 5, 1, 11)


def test_what_was_before_is_left_out(play, called, clock):
    called("fine")
    assert health("ask", clock.today() + dt.timedelta(days=4)).made == 0


def test_a_step_that_nobody_ever_does_is_always_skipped(play, perform, elena):
    for times in range(1, 6):
        perform(finish, elena)
        card = next(row for row in due(customer=elena) if row.text == "Post a card")
        perform(drop, card.id)
        assert step("card").skipped == times
        assert step("card").always_skipped is (times == 5)
    perform(finish, elena)
    perform(done, next(row for row in due(customer=elena) if row.text == "Post a card").id)
    assert not step("card").always_skipped


def test_what_a_visit_made_needless_was_not_skipped(play, perform, elena):
    keep = replace(PLAY, code="keep", trigger=Trigger.RHYTHM, steps=(replace(CARD, key="1"),))
    perform(save, keep)
    new = NewReminder(elena, "Ring", dt.date(2026, 11, 28), playbook="keep", step="1", until_contact=True)
    perform(remind, new)
    perform(contact, elena, Channel.CALL)
    (kept,) = health("keep", SINCE).steps
    assert (kept.made, kept.done, kept.skipped) == (1, 0, 0)


def test_the_line_where_walks_stop_is_told_in_the_words_of_the_playbook(play, called):
    called("not fine", ticked=1)
    called("not fine", ticked=1)
    called("not fine", ticked=2)
    called("fine", ticked=2)
    called("not fine")  # nobody followed the lines
    assert health("ask", SINCE).stuck == Often("Ask how it sits, {name}", 2)


def test_a_line_that_is_no_longer_there_is_told_as_it_was_read(play, called, perform):
    called("not fine", ticked=1)
    perform(save, replace(PLAY, steps=(replace(ASK, script=()), AGAIN, CARD)))
    assert health("ask", SINCE).stuck == Often("Ask how it sits, El", 1)


def test_what_was_found_not_right_where_it_was_suggested_is_counted_unless_undone(play, perform, elena, clock):
    perform(finish, elena)
    clock.turn(days=1)
    check = next(row for row in due(customer=elena) if row.text == "How is it, El?")
    perform(answer, elena, f"reminder:{check.id}", Answer.NOT_RIGHT, Reason.NOT_NOW)
    assert health("ask", SINCE).dismissed == 1
    perform(undo_latest)
    assert health("ask", SINCE).dismissed == 0


def test_what_people_write_down_beside_it_is_gathered(play, perform, elena, clock):
    for text in ("Order the toner for El", "order toner for El!", "Order the toner for Elena", "Ring about the choir"):
        perform(finish, elena)
        perform(remind, NewReminder(elena, text, clock.today()))
        clock.turn(days=7)
    perform(remind, NewReminder(elena, "Order the toner for El", clock.today()))  # on a day without a visit
    assert health("ask", SINCE).added_by_hand == (Often("Order the toner for Elena", 3),)


def test_only_what_comes_often_counts_the_most_frequent_first():
    texts = ["Ring back"] * 3 + ["Send the sample"] * 4 + ["Something else", "Ring back soon, please do"]
    assert often(texts) == (Often("Send the sample", 4), Often("Ring back", 3))
    assert often([]) == ()
