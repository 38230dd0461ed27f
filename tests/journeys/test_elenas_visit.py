"""Elena is in the chair on a busy Friday afternoon: what the screen lets Kim do for her before she asks."""

import pytest


@pytest.fixture
def counter(at_the_busy_counter):
    """Kim serves, and has Elena's card open."""
    at_the_busy_counter.taps("Who is serving?")
    at_the_busy_counter.taps("Kim")
    at_the_busy_counter.opens("el")
    at_the_busy_counter.sees("Before she asks", "Serving: Kim")
    return at_the_busy_counter


def test_two_letters_bring_all_that_kim_needs_in_ten_seconds(counter):
    counter.sees(
        "Never: PPD hair dye",
        "say “eh-LEH-na” · call her El",
        "Regular for 5 years · every 5 weeks · last here 38 days ago",
        "Here now · Cut & colour with Kim · since 14:05",
        "1. Give her a new loyalty card. because on 12 Oct Ada noted “loyalty card is worn”",
        "4. Bring mint tea, no sugar",
        "24 hours from now: “will it fall like this at home?”",
        "Likes: window chair, not the wall. Said, Ada, 20 Oct",
    )


def test_one_key_does_a_suggestion_and_one_tap_takes_it_back(counter):
    counter.presses("Alt+1")
    counter.sees("Done by Kim, 14:12", "Undo")
    counter.taps("Undo")
    counter.sees("1. Give her a new loyalty card")
    counter.never_sees("Done by Kim")


def test_ctrl_z_takes_back_what_was_done_last(counter):
    counter.presses("Alt+1")
    counter.sees("Done by Kim, 14:12")
    counter.presses("Ctrl+Z")
    counter.sees("1. Give her a new loyalty card", "Undone: ")
    counter.never_sees("Done by Kim")


def test_what_is_put_off_until_pay_time_is_there_when_she_pays(counter):
    counter.taps("Later")
    counter.sees("Comes back when she pays, or next time")
    counter.taps("Pay time")
    counter.sees("Later, at pay time by Kim, 14:12")
    counter.opens("odile")
    counter.sees("say “oh-DEEL”")
    counter.opens("elena marsh")
    counter.sees("1. Rinse twice, then dry the collar")
    counter.never_sees("Give her a new loyalty card")
    counter.later(minutes=40)
    counter.taps("Finish visit")
    counter.sees("Goodbye, El")
    counter.presses("Return")
    counter.sees("Arrive", "1. Give her a new loyalty card")


def test_what_was_not_right_stays_away_until_somebody_notes_it_again(counter):
    counter.taps("Not right")
    counter.sees("Not right. Why?")
    counter.taps("Wrong fact")
    counter.sees("Not right: wrong fact by Kim, 14:12")
    counter.the_next_morning()
    counter.opens("odile")
    counter.sees("say “oh-DEEL”")
    counter.opens("elena marsh")
    counter.sees("Rinse twice, then dry the collar")
    counter.never_sees("Give her a new loyalty card")
    counter.presses("Ctrl+N")
    counter.types("her loyalty card is worn")
    counter.presses("Return")
    counter.sees("new loyalty card. because on 28 Nov Kim noted")


def test_of_three_proposals_two_are_kept(counter):
    counter.presses("Ctrl+N")
    counter.types("hates the draught by the door, daughter's recital next Friday")
    counter.sees("Dislike: draught by the door", "recital", "Keep all")
    counter.taps("Dislike: draught by the door")
    counter.sees("Keep 1")
    counter.taps("recital")
    counter.sees("Keep 2")
    counter.presses("Ctrl+N", "Return")
    counter.sees("Dislikes: draught by the door. Said, Kim, 27 Nov")
    counter.sees("Note, 27 Nov: hates the draught by the door, daughter's recital next Friday")


def test_what_is_old_is_asked_once_and_is_still_true_or_forgotten(counter):
    counter.sees("Dislikes: lavender spray. Assumed, Ada, Feb 2025. Check again")
    counter.taps("Dislikes: lavender spray")
    counter.taps("Still true")
    counter.sees_no_more("lavender spray. Assumed, Ada, Feb 2025. Check again")
    counter.sees("lavender spray")
    counter.taps("Roles: teacher")
    counter.taps("Forget")
    counter.sees("“teacher” is forgotten.")
    counter.never_sees("Roles: teacher")
    counter.taps("Undo")
    counter.sees("Roles: teacher")


def test_the_visit_is_finished_by_enter_alone(counter):
    counter.taps("Finish visit")
    counter.sees("Goodbye, El", "24 hours from now, what will most concern her?")
    counter.presses("Return")
    counter.sees("Not here now", "Visit, 27 Nov: Cut & colour with Kim")
