"""The app stays open: over the night, over days asleep, past a clock that is set back. Nobody does anything."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.beginning import begin
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft, DateDraft
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.packs.pack_file import read_pack
from desktop_app.reminders.actions import remind
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.shop import open_counter
from desktop_app.visits.rules import Trade

from .hand import Hand

FRIDAY = dt.date(2026, 11, 27)
EVENING, MORNING = dt.time(22), dt.time(9)
ON_THE_DAY = """
[[playbook]]
code = "their-day"
name = "On their day"
trigger = "date"
conditions = { date = ["name day"] }

[[playbook.step]]
phase = "later"
days = 0
kind = "occasion"
channel = "call"
assignee = "anyone"
text = "Wish {name} well on {their} {date}"
"""
CELEBRATES_ON = {"Saul": (11, 28), "Sunny": (11, 29), "Mona": (11, 30)}
EACH_ONCE = sorted(CELEBRATES_ON)


@pytest.fixture(scope="module")
def a_shop_with_days_to_come(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop on Friday evening: a day to remember on each of the next three, and something with an hour tomorrow."""
    folder = tmp_path_factory.mktemp("evening")
    playbooks = folder / "ours.toml"
    playbooks.write_text(ON_THE_DAY, "utf-8")
    counter = open_counter(folder, (FRIDAY, EVENING))
    counter.perform(begin, Trade.BLANK, ("Kim",))
    counter.perform(load, read_pack(playbooks).playbooks)
    for name, (month, day) in CELEBRATES_ON.items():
        whom = counter.perform(add, CustomerDraft(name, dates=(DateDraft("name day", month, day),))).result
    counter.perform(remind, NewReminder(whom, "Ring about the lamp", dt.date(2026, 11, 28), dt.time(9, 30)))
    database.close()
    return folder


@pytest.fixture
def counter(stand_at: Callable[..., Hand], a_shop_with_days_to_come: Path) -> Hand:
    """At its counter at ten in the evening, with the app left open."""
    hand = stand_at(a_shop_with_days_to_come, (FRIDAY, EVENING))
    hand.sees("Ring about the lamp")
    return hand


def made(hand: Hand) -> list[str]:
    """Whom the playbook reminds of, each time it does."""
    found: list[list[str]] = []
    hand.asks(lambda: [row.customer for row in due() if row.text.startswith("Wish")], then=found.append)
    hand.waits()
    return sorted(found[0])


def test_at_the_rollover_hour_the_new_days_reminders_appear_once(counter):
    counter.later(hours=5, minutes=59)
    counter.never_sees("Wish Saul well")
    counter.later(minutes=1)
    counter.sees("Wish Saul well on their name day")
    for _ in range(5):
        counter.later(seconds=10)
    counter.waits()
    assert made(counter) == EACH_ONCE


def test_after_days_asleep_all_that_was_to_come_is_there_once(counter):
    counter.later(days=3)
    counter.sees("Wish Saul well", "Wish Sunny well", "Wish Mona well")
    counter.later(seconds=10)
    counter.waits()
    assert made(counter) == EACH_ONCE


def test_a_clock_set_back_makes_nothing_twice_and_loses_nothing(counter):
    counter.later(days=1)
    counter.sees("Wish Saul well")
    counter.later(days=-1)
    counter.later(days=1)
    counter.waits()
    assert made(counter) == EACH_ONCE
    counter.later(days=1)
    counter.sees("Wish Sunny well")
    assert made(counter) == EACH_ONCE


def test_what_has_an_hour_rings_in_the_window_where_the_computer_has_no_place_for_it(counter):
    counter.later(hours=11, minutes=29)
    counter.never_sees("09:30 · ")
    counter.later(minutes=1)
    counter.sees("09:30 · Mona: Ring about the lamp")


def test_with_privacy_on_nobody_is_named(counter):
    counter.presses("F9")
    counter.later(hours=11, minutes=30)
    counter.never_sees("Mona", "lamp")
    counter.presses("F9")
    counter.sees("A reminder: 09:30")


def test_what_was_missed_asleep_rings_when_it_wakes(counter):
    counter.later(days=2)
    counter.sees("Missed on Sat 28 Nov at 09:30 · Mona: Ring about the lamp")
