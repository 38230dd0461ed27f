"""What they dislike: kept as said, gathered by a person, changed, and told to those who said it."""

import datetime as dt

import pytest

from desktop_app.customers.actions import trash
from desktop_app.customers.queries import timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.queries import observations
from desktop_app.pain_points.actions import cannot, change, choose, gather, give_to, hear, move_here, set_apart
from desktop_app.pain_points.queries import notes_to_move, pain_points, voices, waiting
from desktop_app.pain_points.tables import Standing, Voice
from desktop_app.reminders.actions import done, drop
from desktop_app.reminders.queries import due
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import arrive
from desktop_app.visits.goodbye import Afterwards, Goodbye, say_goodbye

FRIDAY, SATURDAY = dt.date(2026, 11, 27), dt.date(2026, 11, 28)
LOUD = "The music is too loud to talk"
AFTERWARDS = Afterwards(lambda *_: None, lambda _: None, lambda *_: (), hear, lambda _: None)


@pytest.fixture
def music(perform, kim, elena, odile):
    """The theme of the music, with two people behind it, one of whom said so twice."""
    for customer, said in ((elena, LOUD), (odile, "music so loud"), (elena, "that music again!")):
        theme = perform(gather, perform(hear, customer, said), "Loud music")
    return theme


def standing():
    (theme,) = pain_points()
    return theme.standing


def test_an_answer_is_kept_as_it_was_said_with_who_and_when(perform, elena, kim):
    perform(hear, elena, "  You are\nnever on time. ")
    (voice,) = waiting()
    assert (voice.name, voice.text, voice.day, voice.by) == ("Elena Marsh", "You are\nnever on time.", FRIDAY, "Kim")
    assert next((row.kind, row.text) for row in timeline(elena, 5)) == ("painpoint.heard", "You are\nnever on time.")


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b", "x" * 5001])
def test_it_needs_a_few_words_and_not_too_many(perform, elena, text):
    with pytest.raises(Mistake, match="dislike"):
        perform(hear, elena, text)
    assert Voice.select().count() == 0


def test_the_goodbye_asks_it_and_is_undone_with_it(perform, elena, kim):
    perform(arrive, elena)
    visit = perform(say_goodbye, elena, Goodbye(disliked=LOUD), AFTERWARDS)
    assert [(row.text, row.visit_id) for row in Voice.select()] == [(LOUD, visit)]
    perform(undo_latest)
    assert waiting() == ()


def test_a_note_kept_as_a_pain_point_is_a_voice_and_stays_a_note(perform, elena, kim):
    perform(note, elena, "the music was too loud")
    assert [voice.text for voice in waiting()] == ["the music was too loud"]
    assert [row.text for row in observations(elena)] == ["the music was too loud"]
    perform(undo_latest)
    assert waiting() == ()


def test_a_note_whose_pain_point_is_not_wanted_is_none(perform, elena, kim):
    perform(note, elena, "the music was too loud", ())
    assert waiting() == ()


def test_any_other_note_can_be_moved_here_once(perform, elena, kim, clock):
    noted = perform(note, elena, "looked at the clock all the time", ())
    clock.turn(days=3)
    assert [row.id for row in notes_to_move(elena)] == [noted]
    perform(move_here, noted)
    (voice,) = waiting()
    assert (voice.text, voice.day, voice.by) == ("looked at the clock all the time", FRIDAY, "Kim")
    assert notes_to_move(elena) == ()
    with pytest.raises(Mistake, match="already"):
        perform(move_here, noted)


def test_a_note_that_is_nobodys_is_not_moved(perform):
    noted = perform(note, None, "somebody said it is draughty")
    with pytest.raises(Mistake, match="whose"):
        perform(move_here, noted)


def test_a_theme_counts_people_and_not_only_voices(music):
    (theme,) = pain_points()
    assert (theme.name, theme.people, theme.voices, theme.standing) == ("Loud music", 2, 3, Standing.HEARD)


def test_a_theme_is_the_same_however_its_name_is_written(perform, music, priya):
    assert perform(gather, perform(hear, priya, LOUD), " loud  MUSIC") == music
    assert [theme.people for theme in pain_points()] == [3]


def test_a_theme_needs_a_name(perform, elena):
    voice = perform(hear, elena, LOUD)
    with pytest.raises(Mistake, match="about"):
        perform(gather, voice, "  ")


def test_a_likely_theme_is_only_proposed(perform, music, priya):
    perform(hear, priya, "could you turn the music down, it is loud")
    (voice,) = waiting()
    assert voice.likely == "Loud music"
    assert [theme.people for theme in pain_points()] == [2]


def test_a_voice_can_be_taken_out_of_its_theme(perform, music):
    perform(set_apart, voices(music)[0].id)
    assert [row.text for row in waiting()] == ["that music again!"]


def test_what_was_changed_is_told_to_each_who_said_it_by_whom_they_told(perform, music, elena, odile):
    perform(choose, music)
    assert due() == ()
    perform(change, music, "The music is off before noon")
    rows = due()
    assert {row.customer_id for row in rows} == {elena, odile}
    assert len(rows) == 2
    for row in rows:
        assert (row.due, row.assignee) == (SATURDAY, "Kim")
        assert row.text == "Tell them what changed: The music is off before noon"
    assert {row.why for row in rows} == {"On Fri 27 Nov: “that music again!”", "On Fri 27 Nov: “music so loud”"}


def test_it_is_told_once_everybody_was_and_undoing_that_takes_it_back(perform, music):
    perform(change, music, "The music is off")
    first, second = due()
    perform(done, first.id, "fine")
    assert standing() is Standing.CHANGED
    perform(done, second.id, "fine")
    assert standing() is Standing.TOLD
    perform(undo_latest)
    assert standing() is Standing.CHANGED


def test_a_call_that_nobody_took_tells_nobody_and_is_made_again(perform, music):
    perform(change, music, "The music is off")
    first, second = due()
    perform(done, first.id, "fine")
    perform(done, second.id, "no answer")
    assert standing() is Standing.CHANGED
    (again,) = due()
    perform(done, again.id, "fine")
    assert standing() is Standing.TOLD


def test_who_is_told_nothing_leaves_it_untold(perform, music):
    perform(change, music, "The music is off")
    first, second = due()
    perform(drop, first.id, "moved away")
    perform(done, second.id, "fine")
    assert standing() is Standing.CHANGED


def test_what_cannot_be_changed_is_told_with_its_reason(perform, music):
    perform(cannot, music, "the landlord plays it")
    assert [row.text for row in due()] == ["Tell them why it stays: the landlord plays it"] * 2
    for row in due():
        perform(done, row.id, "fine")
    (theme,) = pain_points()
    assert (theme.standing, theme.words, theme.told) == (Standing.CANNOT, "the landlord plays it", 2)


def test_a_theme_is_seen_to_by_a_colleague_or_by_nobody(perform, music):
    assert pain_points()[0].owner is None
    ada = perform(ensure_member, "Ada")
    perform(give_to, music, ada)
    assert (pain_points()[0].owner, pain_points()[0].owner_name) == (ada, "Ada")
    perform(give_to, music, None)
    assert (pain_points()[0].owner, pain_points()[0].owner_name) == (None, "")
    perform(undo_latest)
    assert pain_points()[0].owner == ada


def test_who_chooses_it_sees_to_it_unless_somebody_does(perform, music, kim):
    ada = perform(ensure_member, "Ada")
    perform(choose, music, by=ada)
    assert pain_points()[0].owner == ada
    perform(cannot, music, "The club below is ours too")
    perform(choose, music, by=kim)
    assert pain_points()[0].owner == ada


@pytest.mark.parametrize("deed", [change, cannot])
def test_an_answer_needs_words(perform, music, deed):
    with pytest.raises(Mistake, match="will be told"):
        perform(deed, music, " ")
    assert standing() is Standing.HEARD


def test_taken_up_again_nobody_is_told_what_no_longer_holds(perform, music):
    perform(change, music, "The music is off")
    perform(choose, music)
    assert due() == ()
    perform(change, music, "It is off all day")
    assert [row.text for row in due()] == ["Tell them what changed: It is off all day"] * 2


def test_a_step_that_was_taken_is_not_taken_twice(perform, music):
    perform(choose, music)
    with pytest.raises(Mistake, match="chosen already"):
        perform(choose, music)


def test_who_is_gathered_later_but_said_it_before_is_told_too(perform, music, priya, clock):
    before = perform(hear, priya, LOUD)
    clock.turn(days=1)
    perform(change, music, "The music is off")
    perform(gather, before, "Loud music")
    assert len(due(customer=priya)) == 1


def test_who_says_it_after_the_change_counts_as_saying_it_still(perform, music, priya, clock):
    perform(change, music, "The music is off")
    clock.turn(days=1)
    perform(hear, priya, LOUD, theme="Loud music")
    (theme,) = pain_points()
    assert (theme.people, theme.still) == (3, 1)
    assert due(customer=priya) == ()


def test_nobody_is_asked_to_tell_who_is_in_the_trash(perform, music, elena, odile):
    perform(trash, elena)
    perform(change, music, "The music is off")
    (row,) = due()
    assert row.customer_id == odile
    perform(done, row.id, "fine")
    assert standing() is Standing.TOLD


def test_an_answer_is_undone_with_its_reminders(perform, music):
    perform(change, music, "The music is off")
    perform(undo_latest)
    assert (standing(), due()) == (Standing.HEARD, ())


def test_told_is_not_told_any_more_when_one_more_who_said_it_turns_up(perform, music, priya):
    voice = perform(hear, priya, LOUD)
    perform(change, music, "The music is off")
    for row in due():
        perform(done, row.id, "fine")
    perform(gather, voice, "Loud music")
    assert standing() is Standing.CHANGED
    (row,) = due()
    perform(done, row.id, "fine")
    assert standing() is Standing.TOLD


def test_a_customer_is_told_once_however_often_they_are_gathered(perform, music, elena):
    perform(change, music, "The music is off")
    latest = voices(music)[0].id
    perform(set_apart, latest)
    perform(gather, latest, "Loud music")
    assert len(due(customer=elena)) == 1
