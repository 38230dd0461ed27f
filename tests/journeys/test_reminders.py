"""The reminders beside the work: seen, put off, done and led on, without a mouse and where there is little room."""

import pytest


@pytest.fixture
def counter(at_the_busy_counter):
    """The keyboard is on the reminders, which F6 reaches from anywhere."""
    at_the_busy_counter.sees("7 of 11 done today")
    at_the_busy_counter.presses("Ctrl+K", "Shift+F6", "Shift+F6")
    return at_the_busy_counter


def test_what_nobody_did_says_how_late_it_is_every_morning_anew(counter):
    counter.sees("Overdue", "Tomas Hallberg: Is the redone fade right? Call, yesterday. 1 day late.")
    counter.the_next_morning()
    counter.sees("Tomas Hallberg: Is the redone fade right? Call, Thu. 2 days late.")
    counter.sees("Priya Raman: Post her the scarf swatch. Mail, yesterday at 15:00. 1 day late.")


def test_s_offers_the_days_and_enter_puts_it_off_to_tomorrow(counter):
    counter.presses("Home", "S")
    counter.sees("Tomorrow, Sat", "In 3 days, Mon", "In a week, Fri 4 Dec", "Another day")
    counter.presses("Return")
    counter.sees("Snoozed", "Undo")
    counter.presses("Ctrl+Z")
    counter.sees("Tomas Hallberg: Is the redone fade right? Call, yesterday. 1 day late.")


def test_another_day_is_written_in_words_and_a_day_that_is_none_is_asked_for_again(counter):
    counter.presses("Home", "S")
    counter.sees("Another day")
    counter.presses("Tab", "Tab", "Tab")
    counter.types("30 February")
    counter.presses("Return")
    counter.sees("“30 February” does not name a day to come.")
    counter.presses("Ctrl+A")
    counter.types("next friday")
    counter.presses("Return")
    counter.sees("Tomas Hallberg: Snoozed to Fri 4 Dec")


def test_enter_asks_how_it_went_and_the_answer_leads_on(counter):
    counter.presses("Home", "Return")
    counter.sees("How did it go?", "Fine", "Not fine", "No answer")
    counter.presses("Tab", "Return")
    counter.sees("8 of 11 done today", "Tomas Hallberg: Done, 14:12. Is the redone fade right? · Not fine.")
    counter.opens("tomas")
    counter.sees("Ask him what would put last time right. because on 27 Nov he answered “not fine”")


def test_what_is_not_fine_is_made_right_from_its_row(counter):
    counter.presses("Home", "Return")
    counter.sees("How did it go?")
    counter.taps("Not fine")
    counter.sees("Tomas Hallberg: Done, 14:12. Is the redone fade right? · Not fine.")
    counter.taps("Make it right")
    counter.sees("Make it right for Tomas", "Waited too long")


def test_where_there_is_little_room_they_wait_in_a_drawer(counter):
    counter.window.resize(1024, 640)
    counter.sees("4 left", "1 overdue")
    counter.never_sees("Tomas Hallberg: Is the redone fade right?")
    counter.taps("4 left")
    counter.sees("Tomas Hallberg: Is the redone fade right?", "7 of 11 done today")
    counter.presses("Escape")
    counter.sees_no_more("Tomas Hallberg: Is the redone fade right?")
