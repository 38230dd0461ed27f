"""What it was like to be served is written down; what we could do becomes a door, or is let go with a reason."""

import datetime as dt

import pytest

from desktop_app.closing.line_up.queries import line_up
from desktop_app.closing.line_up.wording import as_lines
from desktop_app.diary.actions import built, draft_play, give_to, let_go, make_courtesy, write
from desktop_app.diary.queries import entries, to_build, waiting, written_on
from desktop_app.diary.tables import Became
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks.queries import playbook_rows
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.choice_queries import rituals
from desktop_app.visits.rules import rituals_for

TODAY = dt.date(2026, 11, 27)
NEXT_FRIDAY = dt.date(2026, 12, 4)
HELLO = "Say hello before the call is over"


@pytest.fixture
def ada(perform):
    return perform(ensure_member, "Ada")


@pytest.fixture
def optician(perform):
    """Somebody was not greeted at the optician's, and knows what we could do."""
    return perform(write, "At the optician’s", "Nobody looked up", HELLO)


def test_an_idea_waits_until_somebody_decides_and_a_mere_feeling_does_not(perform, optician):
    perform(write, "In the café", "They had a hook for my coat")
    assert [(one.place, one.stands) for one in entries()] == [("In the café", ""), ("At the optician’s", "to decide")]
    assert [one.id for one in waiting()] == [optician]


def test_a_courtesy_belongs_to_its_service_from_then_on(perform, optician):
    perform(ensure_service, "Cut")
    perform(make_courtesy, optician, HELLO, "Cut")
    known = rituals()
    assert [one.text for one in rituals_for(known, ["Cut"])] == [HELLO]
    assert not rituals_for(known, ["Colour"])
    assert (waiting(), entries()[0].stands) == ((), "a courtesy now")


def test_a_play_is_a_draft_that_plans_nothing_until_somebody_turns_it_on(perform, optician):
    perform(draft_play, optician, HELLO)
    drafted = playbook_rows(TODAY)[-1]
    assert (drafted.name, drafted.active) == (HELLO, False)
    assert entries()[0].became is Became.PLAY


def test_a_door_somebody_sees_to_is_read_out_at_the_line_up_until_it_is_there(perform, optician, ada):
    perform(give_to, optician, "A rail by the door", ada, NEXT_FRIDAY)
    read_out = list(as_lines(line_up(TODAY)))
    assert read_out[read_out.index("Doors to build") + 1 :][:2] == [
        "  A rail by the door",
        "    Ada sees to it by Fri 4 Dec · At the optician’s: Nobody looked up",
    ]
    perform(built, optician)
    assert (to_build(TODAY, 3), waiting()) == ((), ())
    assert "Doors to build" not in list(as_lines(line_up(TODAY)))


def test_what_was_decided_can_be_changed_until_it_is_settled(perform, optician, ada):
    perform(give_to, optician, "A rail by the door", ada, NEXT_FRIDAY)
    perform(let_go, optician, "The door is not ours")
    assert (entries()[0].stands, entries()[0].words) == ("let go", "The door is not ours")
    with pytest.raises(Mistake, match="meanwhile"):
        perform(make_courtesy, optician, HELLO)


def test_undo_takes_the_play_back_with_the_decision(perform, optician):
    before = len(playbook_rows(TODAY))
    perform(draft_play, optician, HELLO)
    perform(undo_latest)
    assert (len(playbook_rows(TODAY)), entries()[0].became) == (before, None)


@pytest.mark.parametrize(
    ("action", "said", "asks"),
    [
        (make_courtesy, (" ",), "What will be done"),
        (draft_play, ("",), "be called"),
        (let_go, ("\u200b",), "Why is it let go"),
        (give_to, ("A rail", None, NEXT_FRIDAY), "Who sees to it"),
        (give_to, ("A rail", 1, TODAY - dt.timedelta(days=1)), "By which day"),
        (let_go, ("x" * 201,), "The reason"),
    ],
)
def test_it_asks_for_what_is_missing(perform, optician, action, said, asks):
    with pytest.raises(Mistake, match=asks):
        perform(action, optician, *said)
    assert [one.id for one in waiting()] == [optician]


def test_the_evening_shows_what_was_written_and_what_waits_since_before(perform, clock, optician):
    perform(write, "In the café", "They had a hook")
    clock.moment += dt.timedelta(days=1)
    assert [one.id for one in written_on(TODAY + dt.timedelta(days=1))] == [optician]
    assert len(written_on(TODAY)) == 2
