"""What is shown of a goodbye before it is said is what comes of it."""

import datetime as dt
from itertools import product

import pytest

from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks.goodbye_actions import AT_GOODBYE
from desktop_app.playbooks.goodbye_queries import coming_of
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Reminder, State
from desktop_app.staff.actions import away, ensure_member
from desktop_app.visits.actions import arrive, finish
from desktop_app.visits.goodbye import Afterwards, Bought, Goodbye, say_goodbye
from desktop_app.visits.queries import here_now

TODAY = dt.date(2026, 11, 27)
AFTERWARDS = Afterwards(lambda *_: None, lambda _: None, coming_of, lambda *_: None, lambda _: None)
CONCERN = "will it sit like this at home?"


@pytest.fixture
def here(perform, salon, elena, kim):
    """Elena is here."""
    perform(arrive, elena)
    return elena


def words(customer, **said):
    return [one.words for one in coming_of(customer, Goodbye(**said), TODAY)]


def test_a_service_is_asked_about_tomorrow_by_who_served(here, kim, perform):
    perform(finish, here)
    perform(arrive, here)
    assert words(here, services=("Cut",), served_by=kim) == ["Call tomorrow: Is it easy to style at home? · Kim"]


def test_the_concern_is_asked_about_instead_in_her_own_words(here, kim):
    said = words(here, services=("Cut",), served_by=kim, concern=CONCERN)
    assert f"Call tomorrow: Does it sit right at home? She said: “{CONCERN}” · Kim" in said
    assert not any("easy to style" in line for line in said)


def test_where_nobody_served_anyone_may_do_it(here):
    assert words(here, services=("Cut",))[0].endswith("· Anyone")


def test_of_a_colleague_who_is_away_then_whoever_stands_in_does_it(here, kim, perform):
    ada, tomorrow = perform(ensure_member, "Ada"), TODAY + dt.timedelta(days=1)
    perform(away, kim, tomorrow, tomorrow, ada)
    said = words(here, services=("Cut",), served_by=kim)
    assert "Call tomorrow: Is it easy to style at home? · Ada" in said


def test_where_the_playbooks_ask_nothing_nothing_follows(perform, elena):
    perform(arrive, elena)
    assert words(elena, services=("Cut",)) == []


@pytest.mark.parametrize(
    ("services", "concern", "bought"),
    list(product([(), ("Cut",), ("Cut & colour", "Beard trim")], ["", CONCERN], [None, Bought("Shampoo refill")])),
)
def test_what_is_shown_is_what_is_made(perform, here, kim, services, concern, bought):
    said = Goodbye(services=services, served_by=kim, concern=concern, bought=bought)
    shown = coming_of(here, said, TODAY)
    perform(say_goodbye, here, said, AFTERWARDS)
    made = [row.text for row in due(customer=here)]
    assert sorted(one.words.partition(": ")[2].removesuffix(" · Kim") for one in shown) == sorted(made)


def test_what_is_declined_is_dropped_in_the_same_act_with_its_reason(perform, here, kim):
    said = Goodbye(services=("Cut",), served_by=kim, concern=CONCERN)
    asked = next(one.key for one in coming_of(here, said, TODAY) if CONCERN in one.words)
    perform(
        say_goodbye, here, Goodbye(services=("Cut",), served_by=kim, concern=CONCERN, declined=(asked,)), AFTERWARDS
    )
    dropped = Reminder.get(Reminder.occasion.startswith(asked))
    assert (dropped.state, dropped.outcome_note) == (State.DROPPED, AT_GOODBYE)
    assert not any(CONCERN in row.text for row in due(customer=here))
    perform(undo_latest)
    assert [one.customer for one in here_now()] == [here]
    assert Reminder.select().count() == 0
