"""The goodbye is filled in already: Enter takes what follows, a tap declines it."""

import pytest

FOLLOWS = "Is it easy to style at home?"


@pytest.fixture
def goodbye(at_the_counter):
    """Ann has had her hair cut and is about to leave."""
    counter = at_the_counter
    counter.taps("Who is serving?")
    counter.taps("Kim")
    counter.opens("Ann")
    counter.sees("A new customer")
    counter.presses("Return")
    counter.sees("Arrive")
    counter.taps("Arrive")
    counter.sees("Welcome, ")
    counter.presses("Return")
    counter.taps("Finish visit")
    counter.sees("What follows")
    counter.taps("Cut")
    counter.sees(FOLLOWS)
    return counter


def test_enter_takes_what_follows(goodbye):
    goodbye.presses("Ctrl+Return")
    goodbye.sees("Arrive", "Ann", FOLLOWS)


def test_a_tap_declines_it_and_ctrl_z_brings_the_goodbye_back(goodbye):
    goodbye.taps(FOLLOWS)
    goodbye.presses("Ctrl+Return")
    goodbye.sees("Arrive")
    goodbye.never_sees(FOLLOWS)
    goodbye.presses("Ctrl+Z")
    goodbye.sees("Undone: ", "Finish visit")
