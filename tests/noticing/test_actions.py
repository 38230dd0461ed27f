"""A typed sentence and what becomes of it, on the shop's real file."""

from datetime import date

import pytest

from desktop_app.foundation.database import database
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing import actions
from desktop_app.noticing.queries import WAITING, observation, observations, reading, unsorted, unsorted_count
from desktop_app.noticing.reading.proposals import Kind
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.queries import preferences
from desktop_app.preferences.tables import How, Preference
from desktop_app.preferences.tables import Kind as PreferenceKind
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import arrive

TODAY = date(2026, 11, 27)
SENTENCE = "hates the draught by the door, daughter's recital next Friday"


@pytest.fixture
def note(perform, elena):
    """Keeps a sentence about Elena and gives it as it reads back."""
    return lambda text, **more: observation(perform(actions.note, elena, text, **more))


def known(customer, today=TODAY):
    return [(row.kind.value, row.text, row.how.value) for row in preferences(customer, today)]


def kept(row):
    return [proposal.n for proposal in row.proposals if proposal.kept]


def entries(kind):
    return list(JournalEntry.select().where(JournalEntry.kind == kind).order_by(JournalEntry.id))


def test_a_sentence_is_kept_as_typed_with_all_that_is_made_of_it(counter, note, elena):
    counter.by = counter.perform(ensure_member, "Kim").result
    row = note(SENTENCE)
    assert (row.text, row.who, row.day, row.customer) == (SENTENCE, "Kim", TODAY, elena)
    assert [proposal.says.kind for proposal in row.proposals] == [Kind.DISLIKE, Kind.COMFORT, Kind.REMINDER]
    assert kept(row) == [1, 2, 3]
    assert known(elena) == [
        ("dislike", "draught by the door", "said"),
        ("comfort", "seat away from the door", "assumed"),
    ]


def test_a_kept_preference_points_at_its_sentence_and_the_proposal_at_it(note, elena):
    row = note("hates coriander")
    (preference,) = preferences(elena, TODAY)
    assert preference.observation == row.id
    assert Proposal.get().became == preference.id


def test_a_kept_date_is_announced_for_others_to_act_on(note, elena):
    note("daughter's recital next Friday")
    (entry,) = entries("proposal.kept")
    proposal = Proposal.get_by_id(entry.subject)
    assert (entry.customer, entry.text) == (elena, "Fri 4 Dec: recital (daughter)")
    assert (proposal.text, proposal.about, proposal.due) == ("recital", "daughter", date(2026, 12, 4))
    assert proposal.act == "Ask how the recital went"


def test_only_the_chosen_proposals_are_kept(note, elena):
    row = note(SENTENCE, keep=[1])
    assert kept(row) == [1]
    assert known(elena) == [("dislike", "draught by the door", "said")]
    assert entries("proposal.kept") == []


def test_none_chosen_still_keeps_the_sentence(note, elena):
    row = note(SENTENCE, keep=[])
    assert (row.text, kept(row)) == (SENTENCE, [])
    assert known(elena) == []


def test_more_of_a_sentence_can_be_kept_later(perform, note, elena):
    row = note(SENTENCE, keep=[])
    perform(actions.keep, row.id, [2])
    assert kept(observation(row.id)) == [2]
    assert known(elena) == [("comfort", "seat away from the door", "assumed")]


def test_a_number_without_a_proposal_is_refused_and_nothing_is_stored(note):
    with pytest.raises(Mistake, match="no proposal 9"):
        note(SENTENCE, keep=[1, 9])
    assert Observation.select().count() == Preference.select().count() == 0


def test_a_sentence_belongs_to_the_visit_they_are_here_for(perform, note, elena):
    visit = perform(arrive, elena)
    assert Observation.get_by_id(note("the usual Friday").id).visit_id == visit


def test_a_sentence_that_proposes_nothing_is_kept_all_the_same(note):
    row = note("the usual Friday")
    assert (row.text, row.proposals) == ("the usual Friday", ())


def test_what_is_true_of_today_only_does_not_last(note, elena):
    note("in a rush today")
    assert known(elena) == [("comfort", "in a rush", "said")]
    assert known(elena, date(2026, 11, 28)) == []


def test_what_was_noticed_and_not_said_is_known_so(note, elena):
    row = note("loves jazz", implicit=True)
    assert row.implicit
    assert known(elena) == [("like", "jazz", "noticed")]


def test_what_is_only_assumed_stays_assumed_where_it_was_noticed(note, elena):
    note("hates the draught by the door", implicit=True)
    assert [how for _, _, how in known(elena)] == ["noticed", "assumed"]


def test_anothers_allergy_says_whose_it_is(note, elena):
    note("her husband is allergic to sesame")
    assert known(elena) == [("never", "sesame (husband)", "said")]


def test_what_is_known_already_is_confirmed_and_not_doubled(perform, note, elena, clock):
    perform(prefer, elena, PreferenceKind.DISLIKE, "Coriander", How.SAID)
    clock.turn(days=30)
    note("hates coriander")
    assert [(row.text, row.confirmed_on) for row in preferences(elena, clock.today())] == [("Coriander", clock.today())]


def test_a_pain_point_is_kept_as_what_it_is(note, elena):
    row = note("the music is too loud in here")
    assert [(proposal.says.kind, proposal.kept) for proposal in row.proposals] == [(Kind.PAINPOINT, True)]
    assert (known(elena), entries("proposal.kept")) == ([], [])


def test_the_customers_name_is_understood(elena):
    assert [proposal.text for proposal in reading(elena, "Elena loves jazz", TODAY).proposals] == ["jazz"]


def test_a_note_is_undone_with_all_that_was_made_of_it(perform, note, elena):
    note(SENTENCE)
    perform(undo_latest)
    assert known(elena) == []
    assert Observation.select().count() == Proposal.select().count() == 0


def test_with_nobody_chosen_the_sentence_waits_and_nothing_is_made_of_it(perform):
    number = perform(actions.note, None, SENTENCE)
    (row,) = unsorted()
    assert (row.id, row.text, kept(row), len(row.proposals)) == (number, SENTENCE, [], 3)
    assert unsorted_count() == 1
    assert Preference.select().count() == 0


def test_a_waiting_sentence_is_given_to_its_customer(perform, elena, clock):
    number = perform(actions.note, None, SENTENCE)
    clock.turn(days=1)
    perform(actions.sort, number, elena, [1, 3])
    assert unsorted() == ()
    assert [row.id for row in observations(elena)] == [number]
    assert known(elena) == [("dislike", "draught by the door", "said")]
    assert [(entry.customer, entry.day) for entry in entries("observation.noted")] == [(None, TODAY), (elena, TODAY)]
    with pytest.raises(Mistake, match="sorted already"):
        perform(actions.sort, number, elena)


def test_what_was_true_of_a_day_that_is_over_is_not_kept_as_lasting(perform, elena, clock):
    number = perform(actions.note, None, "in a rush today")
    clock.turn(days=1)
    perform(actions.sort, number, elena)
    assert known(elena, clock.today()) == []
    assert Preference.select().count() == 0


def test_a_waiting_sentence_that_is_nobodys_is_dismissed_and_stays(perform):
    number = perform(actions.note, None, "somebody left an umbrella")
    perform(actions.dismiss, number)
    assert unsorted() == ()
    assert observation(number).text == "somebody left an umbrella"


def test_nothing_is_kept_of_a_sentence_that_is_nobodys_yet(perform):
    number = perform(actions.note, None, SENTENCE)
    with pytest.raises(Mistake, match="whose"):
        perform(actions.keep, number, [1])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("  ", "own words"),
        ("a" * 5001, "5000"),
        ("pays with 4111111111111111", "payment card"),
        ("x\0", "cannot be read"),
    ],
)
def test_what_must_not_be_kept_is_refused_with_the_reason(note, text, reason):
    with pytest.raises(Mistake, match=reason):
        note(text)


def test_a_proposal_too_long_to_be_one_leaves_the_sentence_whole(note):
    long = "likes " + "very " * 200 + "dark chocolate"
    row = note(long)
    assert (row.text, row.proposals) == (long, ())


def test_the_quiet_check_warns_and_never_blocks(note, elena):
    text = "he is diabetic, likes jazz"
    assert len(reading(elena, text, TODAY).concerns) == 1
    assert note(text).text == text


def test_the_newest_sentence_about_a_customer_comes_first(note, elena):
    for text in ("first", "second", "third"):
        note(text)
    assert [row.text for row in observations(elena, limit=2)] == ["third", "second"]


def test_waiting_sentences_are_found_without_reading_all_of_them(counter):
    sql, values = Observation.select().where(WAITING).order_by(Observation.id).sql()
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    assert "observation_unsorted" in plan[0][-1]
