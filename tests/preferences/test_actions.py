"""Learning, confirming, changing, forgetting and honouring, on the shop's real file."""

from datetime import date

import pytest

from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.preferences import actions
from desktop_app.preferences.queries import never_list, preferences
from desktop_app.preferences.tables import How, Kind, Preference
from desktop_app.staff.actions import ensure_member

TODAY = date(2026, 11, 27)


@pytest.fixture
def prefer(perform, elena):
    """Learns something about Elena: ``prefer("Rose scent")``, a like that she said where nothing else is given."""

    def learn(text, kind=Kind.LIKE, how=How.SAID, **more):
        return perform(actions.prefer, elena, kind, text, how, **more)

    return learn


@pytest.fixture
def card(clock, elena):
    """What her card shows today."""
    return lambda: preferences(elena, clock.today())


def texts(rows):
    return [row.text for row in rows]


def said():
    return [(entry.kind, entry.text) for entry in JournalEntry.select().order_by(JournalEntry.id)]


def test_a_preference_is_kept_with_who_when_and_how(counter, prefer, card, elena):
    counter.by = counter.perform(ensure_member, "Ada").result
    prefer("  Window chair, not the wall ")
    (row,) = card()
    assert (row.text, row.kind, row.how, row.who, row.learned_on) == (
        "Window chair, not the wall", Kind.LIKE, How.SAID, "Ada", TODAY,
    )  # fmt: skip
    assert row.provenance == "Said · Ada · 27 Nov"
    assert said()[-1] == ("preference.added", "Likes: Window chair, not the wall")


def test_the_same_words_again_confirm_instead_of_doubling(prefer, card, clock):
    first = prefer("Peppermint tea, no sugar")
    clock.turn(days=40)
    assert prefer("peppermint tea; no sugar") == first
    (row,) = card()
    assert (row.text, row.confirmed_on) == ("Peppermint tea, no sugar", clock.today())
    assert said()[-1][0] == "preference.confirmed"


def test_what_was_assumed_and_is_then_said_is_known_from_who_heard_it(counter, prefer, card, clock):
    counter.by = counter.perform(ensure_member, "Ada").result
    prefer("Rose scent", how=How.ASSUMED)
    clock.turn(days=40)
    counter.by = counter.perform(ensure_member, "Kim").result
    prefer("rose scent", how=How.SAID, observation=7)
    (row,) = card()
    assert (row.how, row.who, row.learned_on, row.observation) == (How.SAID, "Kim", clock.today(), 7)


def test_what_was_said_stays_said_when_it_is_assumed_later(prefer, card):
    prefer("Rose scent")
    prefer("Rose scent", how=How.ASSUMED)
    assert [row.how for row in card()] == [How.SAID]


def test_once_discreet_stays_discreet(prefer, card):
    prefer("Wears a wig", Kind.COMFORT, discreet=True)
    prefer("Wears a wig", Kind.COMFORT)
    assert [row.discreet for row in card()] == [True]


def test_the_newest_word_wins_between_liking_and_disliking(prefer, card):
    prefer("Rose scent")
    prefer("rose scent", Kind.DISLIKE)
    assert [(row.kind, row.text) for row in card()] == [(Kind.DISLIKE, "rose scent")]
    assert Preference.select().count() == 2
    assert ("preference.forgotten", "Likes: Rose scent") in said()


def test_a_dislike_of_today_leaves_what_is_liked_for_good(prefer, card):
    prefer("Peppermint tea")
    prefer("Peppermint tea", Kind.DISLIKE, until=TODAY)
    assert [row.kind for row in card()] == [Kind.LIKE, Kind.DISLIKE]


def test_no_liking_ends_an_allergy(prefer, card, elena):
    prefer("Nuts", Kind.NEVER)
    prefer("Nuts", Kind.LIKE)
    assert [row.kind for row in card()] == [Kind.NEVER, Kind.LIKE]
    assert never_list(elena) == ("Nuts",)


def test_what_is_true_of_today_only_is_gone_tomorrow_and_new_when_said_again(prefer, card, clock):
    first = prefer("No talk", Kind.COMFORT, until=TODAY)
    assert [row.situational for row in card()] == [True]
    clock.turn(days=1)
    assert card() == ()
    assert prefer("No talk", Kind.COMFORT, until=clock.today()) != first


def test_what_held_for_today_becomes_lasting_only_when_somebody_says_so(prefer, card, clock):
    prefer("No talk", Kind.COMFORT, until=TODAY)
    prefer("No talk", Kind.COMFORT)
    clock.turn(days=1)
    assert [row.situational for row in card()] == [False]


def test_what_is_lasting_is_not_cut_short_by_hearing_it_today(prefer, card, clock):
    prefer("No talk", Kind.COMFORT)
    prefer("No talk", Kind.COMFORT, until=TODAY)
    clock.turn(days=1)
    assert texts(card()) == ["No talk"]


def test_a_safety_fact_past_its_day_is_asked_about_until_somebody_answers(perform, prefer, card, clock):
    antibiotics = prefer("Alcohol (antibiotics)", Kind.NEVER, until=TODAY)
    clock.turn(days=1)
    assert [(row.check_again, row.faded) for row in card()] == [(True, False)]
    perform(actions.confirm, antibiotics)
    assert [(row.check_again, row.until) for row in card()] == [(False, None)]


def test_still_true_counts_from_the_day_it_was_confirmed(perform, prefer, card, clock):
    rose = prefer("Rose scent", Kind.DISLIKE)
    clock.turn(days=400)
    assert [(row.check_again, row.faded) for row in card()] == [(True, True)]
    perform(actions.confirm, rose)
    assert [(row.check_again, row.faded) for row in card()] == [(False, False)]
    clock.turn(days=367)
    assert [row.check_again for row in card()] == [True]


def test_an_old_allergy_is_asked_again_but_never_fades(prefer, card, clock):
    prefer("PPD hair dye", Kind.NEVER)
    clock.turn(days=400)
    assert [(row.check_again, row.faded) for row in card()] == [(True, False)]


def test_other_words_are_a_new_fact_and_the_old_ones_stay_behind(counter, perform, prefer, card):
    counter.by = counter.perform(ensure_member, "Ada").result
    tea = prefer("Peppermint tea", how=How.NOTICED, observation=3)
    perform(actions.honour, tea, True)
    counter.by = counter.perform(ensure_member, "Kim").result
    camomile = perform(actions.edit, tea, Kind.LIKE, "Camomile tea", How.SAID)
    (row,) = card()
    assert (row.id, row.text, row.who, row.hits, row.observation) == (camomile, "Camomile tea", "Kim", 0, 3)
    assert Preference.get_by_id(tea).forgotten_on == TODAY
    assert said()[-1] == ("preference.changed", "Likes: Peppermint tea → Likes: Camomile tea")


def test_the_same_words_marked_discreet_stay_the_same_fact(perform, prefer, card):
    wig = prefer("Wears a wig", Kind.COMFORT)
    perform(actions.honour, wig, True)
    assert perform(actions.edit, wig, Kind.COMFORT, "Wears a wig", How.SAID, discreet=True) == wig
    assert [(row.discreet, row.hits) for row in card()] == [(True, 1)]


def test_editing_into_what_is_known_already_leaves_one(perform, prefer, card):
    prefer("Peppermint tea")
    typo = prefer("Pepermint tea")
    perform(actions.edit, typo, Kind.LIKE, "Peppermint tea", How.SAID)
    assert texts(card()) == ["Peppermint tea"]


def test_forgetting_keeps_the_fact_in_the_history(perform, prefer, card):
    teacher = prefer("Teacher", Kind.ROLE)
    perform(actions.forget, teacher)
    assert card() == ()
    assert Preference.get_by_id(teacher).forgotten_on == TODAY
    with pytest.raises(Mistake, match="forgotten"):
        perform(actions.confirm, teacher)


def test_everything_can_be_undone(perform, prefer, card):
    tea = prefer("Peppermint tea")
    perform(actions.edit, tea, Kind.LIKE, "Camomile tea", How.SAID)
    perform(undo_latest)
    assert texts(card()) == ["Peppermint tea"]
    perform(undo_latest)
    assert card() == ()


def test_hits_and_misses_are_counted_and_proving_right_on_many_days_shows(perform, prefer, card, clock):
    tea = prefer("Peppermint tea", how=How.NOTICED)
    for _ in range(3):
        clock.turn(days=30)
        perform(actions.honour, tea, True)
    perform(actions.honour, tea, True)
    (row,) = card()
    assert (row.hits, row.misses, row.provenance) == (4, 0, "Noticed · 3 visits")
    assert not row.check_again


def test_acting_on_it_keeps_it_fresh_and_proving_wrong_has_it_asked_again(perform, prefer, card, clock):
    tea = prefer("Peppermint tea")
    clock.turn(days=360)
    perform(actions.honour, tea, True)
    clock.turn(days=30)
    assert [row.check_again for row in card()] == [False]
    perform(actions.honour, tea, False)
    assert [(row.hits, row.misses, row.check_again) for row in card()] == [(1, 1, True)]
    clock.turn(days=1)
    perform(actions.confirm, tea)
    assert [row.check_again for row in card()] == [False]


def test_the_card_reads_in_the_order_of_the_headings_today_first_and_unsure_last(prefer, card, clock):
    prefer("Old", Kind.COMFORT)
    clock.turn(days=400)
    prefer("Call after six", Kind.CONTACT)
    prefer("Window chair", Kind.COMFORT)
    prefer("Cold", Kind.COMFORT, until=clock.today())
    prefer("Nuts", Kind.NEVER)
    prefer("Rose scent", Kind.DISLIKE)
    assert texts(card()) == ["Nuts", "Rose scent", "Cold", "Window chair", "Old", "Call after six"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("   ", "few words"),
        ("a" * 501, "500"),
        ("tea\0", "cannot be read"),
        ("card 4111 1111 1111 1111", "payment card"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(prefer, card, text, reason):
    with pytest.raises(Mistake, match=reason):
        prefer(text)
    assert card() == ()


def test_a_day_that_is_past_is_refused(prefer):
    with pytest.raises(Mistake, match="past"):
        prefer("No talk", Kind.COMFORT, until=date(2026, 11, 26))


def test_others_preferences_are_theirs(perform, prefer, card, counter):
    from desktop_app.customers.tables import Customer

    tomas = perform(lambda act: act.insert(Customer(uid="tomas", name="Tomas", added_at=act.now)).id)
    prefer("Rose scent")
    perform(actions.prefer, tomas, Kind.DISLIKE, "Rose scent", How.SAID)
    assert [row.kind for row in card()] == [Kind.LIKE]
