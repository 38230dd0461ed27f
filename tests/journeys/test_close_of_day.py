"""The owner closes the day: everybody served is thought about once, by keys alone."""

import datetime as dt

import pytest

from .conftest import FRIDAY


@pytest.fixture
def counter(stand_at, a_full_day):
    """Eight in the evening, after twelve people."""
    counter = stand_at(a_full_day, (FRIDAY, dt.time(20)))
    counter.presses("Ctrl+5")
    return counter


def test_forty_people_are_thought_about_and_the_day_is_closed_by_keys_alone(stand_at, a_long_day):
    counter = stand_at(a_long_day, (FRIDAY, dt.time(20)))
    counter.presses("Ctrl+5")
    counter.sees("step 1 of 7", "Nothing is left for today, and every promise is kept.", "6 steps not looked at yet")
    counter.presses("Alt+Right")
    counter.sees("Beyond their tail lights: 0 of 40 thought about")
    for number in range(1, 40):
        counter.presses("Return")
        counter.sees(f"{number} of 40 thought about")
    counter.presses("A")
    counter.types("Ask whether the fringe sits")
    counter.presses("Return")
    counter.sees("40 of 40 thought about")
    counter.presses("Alt+Right")
    counter.sees("Nothing went wrong today")
    counter.presses("Alt+Right")
    counter.sees("Everybody comes as usual, or is in good hands.")
    counter.presses("Alt+Right", "Alt+Right", "M")
    counter.types("Guest 7 waited for her coat")
    counter.presses("Return")
    counter.sees("One we missed · today")
    counter.presses("Alt+Right", "End")
    counter.sees("Guest 40: Ask whether the fringe sits", "All steps looked at")
    counter.tabs_to("Close the day")
    counter.presses("Return")
    counter.sees("The day is closed, and backed up to", "Closed at 20:00")


def test_a_closed_day_stays_closed(counter):
    counter.taps("Close the day")
    counter.sees("The day is closed, and backed up to", "Closed at 20:00")
    counter.presses("Ctrl+1", "Ctrl+5")
    counter.sees("Closed at 20:00", "Open the day again")
    counter.never_sees("Close the day")


def test_a_night_past_midnight_belongs_to_its_day(counter):
    counter.later(hours=6)
    counter.presses("Ctrl+1", "Ctrl+5")
    counter.sees("02:00", "Fri 27 Nov · about", "Beyond their tail lights: 0 of 12 thought about")
    counter.taps("Close the day")
    counter.sees("Closed at 02:00")
    counter.later(hours=3)
    counter.presses("Ctrl+1", "Ctrl+5")
    counter.sees("05:00", "Sat 28 Nov · about", "Beyond their tail lights: 0 of 0 thought about")
