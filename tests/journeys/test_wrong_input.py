"""What cannot be: each is refused with one clear sentence beside it, what was typed stays, and nothing is changed."""

import pytest

CARD_NUMBER = "4111 1111 1111 1111"


@pytest.fixture
def new_card(at_the_busy_counter):
    """The sheet for a new customer, open on a name that nobody has."""
    at_the_busy_counter.opens("Zelda Quill")
    at_the_busy_counter.sees("A new customer", "Zelda Quill")
    return at_the_busy_counter


@pytest.fixture
def goodbye(at_the_busy_counter):
    """Elena's goodbye."""
    at_the_busy_counter.opens("el")
    at_the_busy_counter.sees("say “eh-LEH-na”")
    at_the_busy_counter.taps("Finish visit")
    at_the_busy_counter.sees("Goodbye, El")
    return at_the_busy_counter


def test_a_name_of_spaces_is_no_name(new_card):
    new_card.presses("Ctrl+A")
    new_card.types("   ")
    new_card.presses("Return")
    new_card.sees("A new customer", "A customer needs a name.")


def test_the_30th_of_february_is_no_birthday(new_card):
    new_card.tabs_to("birthday")
    new_card.types("birthday")
    new_card.presses("Tab")
    new_card.types("30 February")
    new_card.taps("Save")
    new_card.sees("A new customer", "There is no 30 February. Try 29 February.")


def test_the_number_of_a_payment_card_is_kept_nowhere(new_card):
    new_card.presses("Ctrl+A")
    new_card.types(CARD_NUMBER)
    new_card.presses("Return")
    new_card.sees("A new customer", "Those are never kept here.")


def test_nor_is_it_kept_in_a_note(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("say “eh-LEH-na”")
    counter.presses("Ctrl+N")
    counter.types(f"pays with {CARD_NUMBER}")
    counter.presses("Return")
    counter.sees("Those are never kept here.", f"pays with {CARD_NUMBER}")
    counter.never_sees("Note, 27 Nov")


@pytest.mark.parametrize("price", ["12abc", "1e5", "NaN", "1_000", "3.999"])
def test_what_is_no_amount_is_not_paid(goodbye, price):
    goodbye.tabs_to("What did they buy?")
    goodbye.types("Comb")
    goodbye.presses("Tab")
    goodbye.types(price)
    goodbye.presses("Return")
    goodbye.sees("Goodbye, El", f"{price}” is not an amount")


def test_a_promise_is_never_for_the_past(goodbye):
    goodbye.tabs_to("What did we promise?")
    goodbye.types("Ring about the shade")
    goodbye.presses("Tab", "Ctrl+A")
    goodbye.types("yesterday")
    goodbye.presses("Return")
    goodbye.sees("Goodbye, El", "Write a day, such as next Friday or 4 Dec.")


def test_a_reminder_needs_words_a_day_to_come_and_an_hour_that_exists(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("say “eh-LEH-na”")
    counter.taps("Add a reminder")
    counter.sees("A reminder for Elena Marsh")
    counter.presses("Return")
    counter.sees("Say in a few words what is to be done.")
    counter.types("Ring about the shade")
    counter.presses("Return")
    counter.sees("On which day?")
    for day in ("30 February", "last Monday"):
        counter.presses("Ctrl+A")
        counter.types(day)
        counter.presses("Return")
        counter.sees(f"“{day}” does not name a day to come.")
    counter.presses("Ctrl+A")
    counter.types("tomorrow")
    counter.presses("Tab", "Tab")
    counter.types("25:61")
    counter.presses("Return")
    counter.sees("Write it as 16:30 or 3pm.")
    counter.presses("Escape")
    counter.never_sees("Ring about the shade")


def test_nobody_is_hurt_by_signs_that_mean_something_to_machines(at_the_busy_counter):
    counter = at_the_busy_counter
    for words in ("%", "'; DROP TABLE customer; --", '"', "<b>x</b>", "NEAR(", "*"):
        counter.presses("Ctrl+K", "Ctrl+A")
        counter.types(words)
        counter.waits()
    counter.presses("Escape")
    counter.never_sees("Something went wrong")
    counter.opens("<b>Bold</b> & Co")
    counter.sees("A new customer")
    counter.presses("Return")
    counter.sees("<b>Bold</b> & Co", "Not here now")
