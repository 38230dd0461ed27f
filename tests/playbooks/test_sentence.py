"""A playbook read as a sentence, and changed through its tokens."""

from dataclasses import fields, replace

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource
from desktop_app.playbooks.packs.pack_file import read_pack
from desktop_app.playbooks.page import sentence_typing
from desktop_app.playbooks.page.sentence import Slot, as_text, asks_for, details, opening, told
from desktop_app.playbooks.page.sentence_choices import choices, more_conditions
from desktop_app.playbooks.page.sentence_typing import as_typed, read_typed
from desktop_app.playbooks.page.sentence_values import Time, Visits, fits, let_go, put, value
from desktop_app.playbooks.page.sentence_words import either, nth
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind

SHIPPED = [playbook for path in sorted(resource("packs").glob("*.toml")) for playbook in read_pack(path).playbooks]
ASK = Step("1", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "Is it easy to style at home?", 1)
HAIRCUT = Playbook("cut", "Day-after call", Trigger.VISIT_FINISHED, Conditions(service=("haircut",)), (ASK,))


def asking(trigger, **conditions):
    return replace(HAIRCUT, trigger=trigger, conditions=Conditions(**conditions))


def due(**changes):
    return as_text(told(replace(ASK, text="Ring", **changes)))


def test_it_reads_as_an_owner_would_say_it():
    assert as_text(opening(HAIRCUT)) == "When a haircut is finished,"
    assert as_text(told(ASK)) == "1 day later call to ask “Is it easy to style at home?”"
    assert [part.words for part in details(ASK)] == ["For who served", "On the list", "A check", "No letter"]


@pytest.mark.parametrize(
    ("playbook", "said"),
    [
        (asking(Trigger.VISIT_FINISHED), "When a visit is finished,"),
        (asking(Trigger.VISIT_FINISHED, service=("updo",)), "When an updo is finished,"),
        (
            asking(Trigger.VISIT_FINISHED, first_visit=True, concern=False),
            "When a visit is finished on their first visit with no worry voiced,",
        ),
        (
            asking(Trigger.VISIT_FINISHED, mood_at_most=4, tag=("vip", "press")),
            "When a visit is finished for somebody tagged vip or press leaving with a mood of 4 of 10 or lower,",
        ),
        (asking(Trigger.NTH_VISIT, visits=(5, 10)), "When somebody comes for the 5th or 10th time,"),
        (asking(Trigger.NTH_VISIT, every_visits=10), "When somebody comes for every 10th time,"),
        (asking(Trigger.BOUGHT, visits=(3,)), "When a product is bought for the 3rd time,"),
        (asking(Trigger.CONCERN), "When a worry about a visit is voiced,"),
        (asking(Trigger.REMARK), "When something to do for them is overheard,"),
        (asking(Trigger.INCIDENT, incident=("stain",)), "When something goes wrong: stain,"),
        (asking(Trigger.SHIPMENT_LATE, product=("tea",)), "When a tea is late,"),
        (asking(Trigger.DATE, date=("birthday",)), "When their birthday comes round,"),
        (asking(Trigger.RHYTHM, rhythm=("quiet",)), "When somebody is quiet by their own rhythm,"),
        (asking(Trigger.STALE_PREFERENCE), "When anything on the card was not confirmed for long,"),
        (asking(Trigger.OFFER, offer="10 % off"), "When new customers are offered 10 % off,"),
        (
            asking(Trigger.BOUGHT, starts="2026-12-01", ends="2026-12-24", visits_at_least=3),
            "When a product is bought from the 3rd visit on from 2026-12-01 until 2026-12-24,",
        ),
    ],
)
def test_whatever_happens_can_be_said(playbook, said):
    assert as_text(opening(playbook)) == said


def test_when_a_step_is_due_is_said_in_words():
    assert due() == "1 day later call: “Ring”"
    assert due(phase=Phase.LATER, delay=2, unit=Unit.WEEKS) == "2 weeks later call: “Ring”"
    assert due(phase=Phase.LATER, delay=3, unit=Unit.BUSINESS_DAYS) == "3 open days later call: “Ring”"
    assert due(phase=Phase.LATER, delay=1, unit=Unit.WEEKS, before=True) == "1 week before call: “Ring”"
    assert due(phase=Phase.LATER, delay=0) == "the same day call: “Ring”"
    assert due(phase=Phase.LATER, delay=56, unit=Unit.REFILL) == "when it usually runs out call: “Ring”"
    assert due(phase=Phase.BEFORE_LEAVING, delay=0, channel=Channel.VISIT) == "before they leave: “Ring”"


def test_names_that_are_filled_in_stand_out_and_pronouns_do_not():
    said = as_text(told(replace(ASK, text="How is it, {name}? {They} said: {concern}")))
    assert said.endswith("How is it, ‹name›? They said: ‹concern›”")


@pytest.mark.parametrize("playbook", SHIPPED, ids=lambda playbook: f"{playbook.code}")
def test_every_playbook_that_ships_is_a_sentence_and_survives_being_edited(playbook):
    said = as_text(opening(playbook))
    assert said.startswith("When ") and said.endswith(",") and "{" not in said and "  " not in said
    for part in opening(playbook):
        if part.slot:
            assert part.words and put(playbook, part.slot, value(playbook, part.slot)) == playbook
    for step in playbook.steps:
        for part in (*told(step), *details(step)):
            assert part.words
            if part.slot:
                assert put(playbook, part.slot, value(playbook, part.slot, step), step) == playbook


def test_every_condition_can_be_reached_and_taken_back():
    for trigger in Trigger:
        bare = put(asking(trigger), Slot.TRIGGER, trigger)
        offered = {choice.value for choice in more_conditions(bare)} | {
            part.slot for part in opening(bare) if part.slot
        }
        names = (offered - {None, Slot.TRIGGER}) | ({"every_visits"} if Slot.VISITS in offered else set())
        assert {field.name for field in fields(Conditions) if fits(field.name, trigger)} == names, trigger
        for slot in names - {"every_visits", Slot.VISITS}:
            assert let_go(bare, slot) == bare


def test_a_condition_that_is_asked_for_is_not_offered_again():
    vip = put(HAIRCUT, Slot.TAG, ("vip",))
    assert asks_for(vip, Slot.TAG)
    assert Slot.TAG not in {choice.value for choice in more_conditions(vip)}


def test_another_happening_lets_go_what_makes_no_sense_for_it():
    vip = put(HAIRCUT, Slot.TAG, ("vip",))
    assert put(vip, Slot.TRIGGER, Trigger.BOUGHT).conditions == Conditions(tag=("vip",))


def test_two_days_instead_of_one_is_one_choice():
    two_days = next(one for one in choices(Slot.DELAY, HAIRCUT) if one.words == "2 days later")
    changed = put(HAIRCUT, Slot.DELAY, two_days.value, ASK)
    assert changed.steps == (replace(ASK, phase=Phase.LATER, delay=2),)


def test_what_is_to_come_can_be_prepared_before_and_what_is_bought_runs_out():
    before = {one.value.before for one in choices(Slot.DELAY, asking(Trigger.DATE))}
    assert before == {True, False}
    runs_out = choices(Slot.DELAY, asking(Trigger.BOUGHT))[-1]
    assert runs_out.value == Time(Phase.LATER, 56, Unit.REFILL)
    assert all(one.value.unit is not Unit.REFILL for one in choices(Slot.DELAY, HAIRCUT))


def test_every_word_of_the_closed_vocabulary_is_in_a_menu():
    for slot, words in {
        Slot.TRIGGER: Trigger,
        Slot.CHANNEL: Channel,
        Slot.ASSIGNEE: Assignee,
        Slot.MODE: Mode,
        Slot.KIND: Kind,
    }.items():
        assert {one.value for one in choices(slot, HAIRCUT)} == set(words)
    assert [one.words for one in choices(Slot.LETTER, HAIRCUT, ("thank-you",))] == ["No letter", "Letter: thank you"]


@pytest.mark.parametrize(
    ("slot", "typed", "read"),
    [
        (Slot.VISITS, "5th, 10 or every 10", Visits((5, 10), 10)),
        (Slot.VISITS, "every 3rd", Visits((), 3)),
        (Slot.VISITS_AT_LEAST, " 3 ", 3),
        (Slot.MOOD, "4", 4),
        (Slot.STARTS, "2026-12-01", "2026-12-01"),
        (Slot.TEXT, "Is it\n right? ", "Is it right?"),
    ],
)
def test_what_is_typed_is_read_and_can_be_typed_again(slot, typed, read):
    assert read_typed(slot, typed) == read
    assert read_typed(slot, as_typed(slot, read)) == read


@pytest.mark.parametrize(
    ("slot", "typed", "says"),
    [
        (Slot.VISITS, "often", "“often” is not a number from 1 to 100000."),
        (Slot.VISITS, "", "Say which visits, such as 5, 10, every 10."),
        (Slot.MOOD, "11", "“11” is not a number from 1 to 10."),
        (Slot.VISITS_AT_LEAST, "9" * 5000, "is not a number"),
        (Slot.ENDS, "2026-02-30", "“2026-02-30” is not a day such as 2026-12-24."),
        (Slot.TEXT, "  ", "Say it in a few words."),
    ],
)
def test_what_cannot_be_meant_is_said_in_plain_words(slot, typed, says):
    with pytest.raises(Mistake, match=says):
        read_typed(slot, typed)
    assert slot in sentence_typing.LABELS


def test_words_of_which_any_will_do_stay_short():
    assert either(["cut"]) == "cut"
    assert either(["cut", "fringe", "perm"]) == "cut, fringe or perm"
    assert either("abcde") == "a, b or 3 more"


def test_numbers_in_a_row_are_said_as_people_say_them():
    assert [nth(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
    )
