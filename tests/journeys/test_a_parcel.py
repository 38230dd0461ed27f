"""A parcel that does not arrive, from the day it is sent to the day another one is there."""

import pytest


@pytest.fixture
def counter(at_the_counter):
    """Elena's card is open on Friday morning, with nothing on it yet."""
    at_the_counter.opens("Elena Marsh")
    at_the_counter.sees("A new customer")
    at_the_counter.presses("Return")
    at_the_counter.sees("Not here now", "More to do with this card")
    return at_the_counter


def send(counter, what, promised):
    counter.taps("More to do with this card")
    counter.taps("Something is on its way")
    counter.sees("On its way to Elena Marsh")
    counter.types(what)
    counter.presses("Tab")
    counter.types(promised)
    counter.presses("Return")


def end(counter, words, outcome):
    """End the reminder that says so, with an outcome in one tap."""
    counter.taps(f"Elena Marsh: {words}")
    counter.presses("Return")
    counter.sees("How did it go?")
    counter.taps(outcome)


def test_a_parcel_that_does_not_arrive_is_traced_sent_again_and_asked_about_until_it_is_there(counter):
    send(counter, "gift box", "Monday")
    counter.sees("On its way: gift box", "Promised for Mon 30 Nov", "Next 7 days · 1 more")
    for _ in range(4):
        counter.the_next_morning()
    counter.sees("Promised for Mon 30 Nov · 1 day late")
    end(counter, "Has the gift box arrived?", "Not fine")
    counter.sees("Late: gift box", "Elena Marsh: Trace the gift box with the carrier")
    end(counter, "Trace the gift box with the carrier", "Not fine")
    counter.sees("Elena Marsh: Send Elena Marsh another gift box")
    end(counter, "Send Elena Marsh another gift box", "Fine")
    counter.sees("On its way: gift box", "Promised for Fri 4 Dec", "Next 7 days · 1 more")
    for _ in range(4):
        counter.the_next_morning()
    end(counter, "Has the gift box arrived?", "Fine")
    counter.sees_no_more("On its way: gift box")
    counter.sees("Arrived, 5 Dec: gift box", "Lost, 1 Dec: gift box")


def test_what_is_said_to_have_arrived_is_asked_about_no_more_and_undo_brings_the_question_back(counter):
    send(counter, "gift box", "Monday")
    counter.taps("Next 7 days · 1 more")
    counter.sees("On its way: gift box", "Has the gift box arrived?")
    counter.taps("Arrived: gift box")
    counter.sees("Gift box has arrived.")
    counter.sees_no_more("On its way: gift box", "Has the gift box arrived?")
    counter.taps("Undo")
    counter.sees("On its way: gift box", "Has the gift box arrived?")


def test_what_is_late_is_told_first_and_what_is_lost_is_sent_again(counter):
    send(counter, "gift box", "Monday")
    counter.taps("Late: gift box")
    counter.sees("Late: gift box", "Be first to tell Elena Marsh: the gift box is late")
    counter.taps("Lost: gift box")
    counter.sees("Send Elena Marsh another gift box")
    counter.sees_no_more("Be first to tell Elena Marsh: the gift box is late. Call")


def test_what_is_missing_is_asked_for_beside_its_field(counter):
    send(counter, " ", "Monday")
    counter.sees("Say in a few words what is on its way.")
    counter.types("tea")
    counter.presses("Tab", "Ctrl+A")
    counter.types("30 February")
    counter.presses("Return")
    counter.sees("“30 February” does not name a day to come.")
    counter.presses("Ctrl+A")
    counter.types("tomorrow")
    counter.presses("Return")
    counter.sees("On its way: tea")


def test_several_parcels_are_seen_together(counter):
    for what, day in (("gift box", "Monday"), ("scarf", "tomorrow")):
        send(counter, what, day)
        counter.sees(f"On its way to Elena Marsh: {what}.")
    counter.sees("On its way: scarf", "1 more")
    counter.taps("1 more")
    counter.sees("On its way: scarf", "On its way: gift box")
    counter.taps("Arrived: gift box")
    counter.sees_no_more("On its way: gift box")
    counter.sees("On its way: scarf")
