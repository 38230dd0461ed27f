"""The owner changes when people are called, sees what that would have been, and keeps it."""

import datetime as dt

import pytest

from desktop_app.beginning import begin
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.database import database
from desktop_app.shop import open_counter
from desktop_app.visits.actions import finish
from desktop_app.visits.rules import Trade

EVENING = dt.date(2026, 11, 27), dt.time(18)


@pytest.fixture
def owner(stand_at, tmp_path):
    """Ann had her hair cut today, and tomorrow she is called. The owner looks at the playbooks."""
    counter = open_counter(tmp_path / "salon", EVENING)
    counter.perform(begin, Trade.SALON, ("Kim",))
    counter.perform(finish, counter.perform(add, CustomerDraft("Ann")).result, services=("Cut",))
    database.close()
    owner = stand_at(tmp_path / "salon", EVENING)
    owner.taps("Playbooks")
    owner.sees("The day after a worry, on")
    owner.types("day-")  # goes to the first name that begins so
    return owner


def test_a_call_two_days_later_is_tried_kept_and_counts_for_who_comes_from_now_on(owner):
    owner.sees("When a cut, haircut or 2 more is finished", "reminder this play would have made in the last 90 days")
    owner.sees("All 1", "Due 28 Nov")

    # What two days would have been is seen before anything is kept.
    owner.taps("When: 1 day")
    owner.sees("Before they leave", "2 days later", "Another time…")
    owner.presses("Down", "Down", "Down", "Down", "Return")
    owner.sees("When: 2 days", "Changed, not saved", "Due 29 Nov")
    owner.taps("Save play")
    owner.sees("“Day-after call” is saved. What is due already stays as it is.")

    # Whoever was here yesterday is called today, as it was promised then.
    owner.the_next_morning()
    owner.presses("Ctrl+1")
    owner.sees("Today", "Ann: Is it easy to style at home? Call, today")

    # Who comes today is called in two days.
    owner.opens("Zelda Quill")
    owner.sees("A new customer")
    owner.presses("Return")
    owner.sees("Not here now")
    owner.taps("Arrive")
    owner.sees("Welcome, Zelda")
    owner.taps("Cut")
    owner.presses("Ctrl+Return")
    owner.taps("Finish visit")
    owner.sees("Goodbye, Zelda Quill")
    owner.presses("Return")
    owner.taps("Next 7 days")
    owner.sees("Zelda Quill: Is it easy to style at home? Call, Mon")
