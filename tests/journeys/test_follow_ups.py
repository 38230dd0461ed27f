"""The queue of doors to knock on: a backlog is spread, a call is made with its script, and leads to the next step."""

import datetime as dt
import shutil

import pytest

from desktop_app.customers.actions import add as add_customer
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.database import database
from desktop_app.foundation.delays import Delay
from desktop_app.preferences.actions import prefer
from desktop_app.reminders.actions import add
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.shop import open_counter

from .conftest import FRIDAY, MORNING, TWELVE

RESTYLE = FollowOn("restyle", "Did the restyle hold?", Delay(0), Kind.CHECK, Channel.CALL, script=("Ask how it sat",))
ANSWERS = (Branch("fine", "Thank her"), Branch("not fine", "Offer a 10-minute restyle", RESTYLE))
SCRIPT = ("Name what you did", "Ask, then wait")


@pytest.fixture(scope="session")
def a_neglected_salon(tmp_path_factory, a_salon):
    """The salon after two weeks in which nobody rang anybody, and one call to make today."""

    folder = tmp_path_factory.mktemp("neglected") / "shop"
    shutil.copytree(a_salon, folder)
    counter = open_counter(folder, (FRIDAY, MORNING))
    for number, name in enumerate(TWELVE):
        customer = counter.perform(add_customer, CustomerDraft(name)).result
        counter.perform(add, NewReminder(customer, "Ask how it sat", FRIDAY - dt.timedelta(days=1 + number)))
    elena = counter.perform(add_customer, CustomerDraft("Elena", say="eh-LEH-na")).result
    counter.perform(prefer, elena, "never", "PPD hair dye", "said")
    call = NewReminder(elena, "Is it easy to style?", FRIDAY, why="New fringe", steps=SCRIPT, branches=ANSWERS)
    counter.perform(add, call)
    database.close()
    return folder


@pytest.fixture
def counter(stand_at, a_neglected_salon):
    """On the Follow-ups screen, where Ctrl+3 leads."""
    counter = stand_at(a_neglected_salon, (FRIDAY, MORNING))
    counter.presses("Ctrl+3")
    counter.sees("Overdue: 12", "Today: 1", "Elena: Is it easy to style?")
    return counter


def test_a_backlog_is_spread_by_enter_and_taken_back_by_ctrl_z(counter):
    counter.taps("Spread 12 overdue")
    counter.sees("12 overdue over 5 days, at most 3 a day.", "Today · 3", "Tomorrow · 3")
    counter.presses("Return")
    counter.sees("10 moved, at most 3 a day.", "Coming: 10")
    counter.taps("Coming: 10")
    counter.sees("Moved from")
    counter.presses("Ctrl+Z")
    counter.sees("Undone: ", "Overdue: 12", "Coming: 0")


def test_a_call_is_made_with_its_script_and_not_fine_leads_to_the_next_step_at_once(counter):
    counter.sees("Never: PPD hair dye", "say “eh-LEH-na”", "New fringe", "What to say")
    counter.taps("Name what you did")
    counter.presses("Ctrl+3", "Return")
    counter.sees("Not fine: Offer a 10-minute restyle → today: Did the restyle hold?")
    counter.presses("Tab", "Return")
    counter.sees("Done, 09:00", "Next step", "Go on with it")
    counter.presses("Return")
    counter.sees("Ask how it sat", "Fri 27 Nov: Is it easy to style? · Not fine")
    counter.taps("Fine")
    counter.sees("Done: 2")


def test_an_answer_is_taken_back_and_can_be_given_again(counter):
    counter.presses("Return", "Return")
    counter.sees("Done, 09:00", "Today: 0")
    counter.presses("Ctrl+Z")
    counter.sees("Undone: ", "Today: 1", "How did it go?")


def test_what_is_moved_by_keys_comes_back_on_its_day(counter):
    counter.presses("Shift+Right")
    counter.sees("Moved to tomorrow", "Today: 0")
    counter.the_next_morning()
    counter.sees("Elena: Is it easy to style? Call, today.")


def test_names_are_hidden_with_everything_else_and_nothing_is_done_unseen(counter):
    counter.presses("F9")
    counter.never_sees("Elena", "restyle")
    counter.presses("Ctrl+3", "S", "D", "Delete", "U")
    counter.presses("F9")
    counter.sees("Elena: Is it easy to style?", "Today: 1")


def test_where_there_is_little_room_the_call_opens_over_the_list(counter):
    counter.window.resize(1024, 640)
    counter.sees("Elena: Is it easy to style?")
    counter.presses("Ctrl+3", "Return")
    counter.sees("Never: PPD hair dye", "How did it go?")
    counter.never_sees("Overdue: 12")
    counter.presses("Escape")
    counter.sees("Overdue: 12")
