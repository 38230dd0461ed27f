"""The record of a day at the window: on paper, opened again, and of a day that was forgotten."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.reading_pdf import pages

from .conftest import FRIDAY


@pytest.fixture
def counter(stand_at, a_full_day):
    """Eight in the evening, after twelve people."""
    counter = stand_at(a_full_day, (FRIDAY, dt.time(20)))
    counter.presses("Ctrl+5")
    counter.sees("0 of 12 thought about")
    return counter


def test_a_closed_day_is_saved_as_a_file_and_opened_again_and_closed_on_top(counter, tmp_path, monkeypatch):
    paper, once_more = tmp_path / "friday.pdf", tmp_path / "once more.pdf"
    names = iter((paper, once_more))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(next(names)), ""))
    counter.taps("Close the day")
    counter.sees("The day is closed, and backed up to", "Closed at 20:00")
    counter.sees_no_more("Close the day")
    counter.taps("Save as PDF")
    counter.sees(f"Saved as {paper}.")
    (words,) = pages(paper)
    assert words.startswith("Friday 27 November 2026") and "Lou: Cut" in words and "Closed on Friday" in words
    counter.taps("Open the day again")
    counter.sees("What the day was when it was closed stays on record")
    counter.types("Mia came late")
    counter.presses("Return")
    counter.sees("Close the day")
    counter.taps("Close the day")
    counter.sees("Closed at 20:00")
    counter.taps("Save as PDF")
    counter.sees(f"Saved as {once_more}.")
    assert "Opened again on Friday 27 November 2026 at 20:00: Mia came late" in pages(once_more)[0]


def test_a_day_that_was_forgotten_is_gone_through_and_closed_next_morning(counter):
    counter.later(hours=13)
    counter.presses("Ctrl+1", "Ctrl+5")
    counter.sees("Sat 28 Nov", "0 of 0 thought about")
    counter.taps("Fri 27 Nov is not closed")
    counter.sees("0 of 12 thought about", "Back to today")
    counter.taps("Close the day")
    counter.sees("Closed on Sat 28 Nov at 09:00")
    counter.taps("Back to today")
    counter.sees("0 of 0 thought about", "Close the day")
    counter.never_sees("is not closed")


def test_a_shop_that_closes_its_days_is_reminded_in_the_morning_of_one_it_forgot(counter):
    counter.taps("Close the day")
    counter.sees("The day is closed")
    counter.later(days=1)
    counter.opens("Lou")
    counter.sees("Not here now")
    counter.presses("Return")
    counter.sees("Welcome, Lou")
    counter.presses("Return")
    counter.sees("Finish visit")
    counter.taps("Finish visit")
    counter.sees("Goodbye, Lou")
    counter.presses("Return")
    counter.sees("Not here now")
    counter.never_sees("is not closed yet")
    counter.later(hours=14)
    counter.sees("Saturday 28 November is not closed yet.")
    counter.taps("Go through it")
    counter.sees("0 of 1 thought about")
    counter.taps("Close the day")
    counter.sees("Closed on Sun 29 Nov at 10:00")
