"""The list of customers held to those who are due, drifting or quiet, and their card, which says the same."""

import datetime as dt

import pytest

from desktop_app.card import heading, whole_card
from desktop_app.customers.list_queries import ASKED_TO_STOP, PAGE, Order, page
from desktop_app.customers.stop_actions import ask_to_stop, glad_again
from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.tables import Channel
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.rhythm.rules import RhythmState
from desktop_app.rhythm.standing_queries import REACHES, STANDINGS
from desktop_app.visits.tables import Appointment, Visit

TODAY = dt.date(2026, 11, 27)
LAST_CAME = {"Ann": 5, "Bea": 10, "Cleo": 15, "Dora": 16, "Eve": 25, "Fay": 40}  # weeks ago, each every ten weeks


@pytest.fixture
def people(counter, clock):
    made = {}
    for name, weeks in LAST_CAME.items():
        made[name] = Customer.create(uid=name, name=name, words=name.lower(), added_at=clock.now()).id
        for back in (20, 10, 0):
            Visit.create(customer=made[name], day=TODAY - dt.timedelta(weeks=weeks + back))
    fill_rhythms()
    return made


def listed():
    return {words: [row.name for row in page(Order.NAME, [among(TODAY)])] for words, among in STANDINGS}


def test_the_list_is_of_those_whose_cards_say_so(people, perform):
    assert listed() == {"Due": ["Bea"], "Drifting": ["Cleo", "Dora"], "Quiet": ["Eve", "Fay"]}
    perform(contact, people["Eve"], Channel.CALL, "rang her")
    Appointment.create(customer=people["Dora"], day=TODAY + dt.timedelta(days=3))
    perform(ask_to_stop, people["Fay"])
    assert listed() == {"Due": ["Bea"], "Drifting": ["Cleo"], "Quiet": []}
    assert [row.name for row in page(Order.NAME, [ASKED_TO_STOP])] == ["Fay"]
    by_card = {name: whole_card(who, TODAY).state for name, who in people.items()}
    assert {name for name, state in by_card.items() if state in REACHES} == {"Bea", "Cleo"}
    assert by_card["Fay"] == "asked us to stop"


def test_the_head_of_the_card_says_how_they_stand_and_by_what(people, perform):
    assert heading(people["Bea"], TODAY).line == "every 10 weeks · last here 2 months ago"
    assert heading(people["Cleo"], TODAY).line == "drifting: every 10 weeks; it is now 15"
    assert heading(people["Eve"], TODAY).line == "quiet: every 10 weeks; it is now 25"
    perform(ask_to_stop, people["Eve"])
    assert heading(people["Eve"], TODAY).line.startswith("asked us to stop on 27 Nov · ")
    perform(glad_again, people["Eve"])
    assert heading(people["Eve"], TODAY).line.startswith("quiet: ")


@pytest.mark.parametrize("state", [RhythmState.DUE, RhythmState.QUIET])
def test_each_of_them_is_looked_up_and_nobody_is_sorted(people, state):
    asked = []
    database.connection().set_trace_callback(asked.append)
    page(Order.NAME, [dict(STANDINGS)[state.capitalize()](TODAY)])
    database.connection().set_trace_callback(None)
    (sql,) = asked
    plan = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert f"LIMIT {PAGE}" in sql
    assert plan[0] == "SCAN customer USING INDEX customer_by_name"
    assert any(step.startswith("SEARCH visit_rhythm USING INDEX visit_rhythm_customer_id") for step in plan)
    assert not any("SCAN visit_rhythm" in step or "TEMP B-TREE FOR ORDER" in step for step in plan)
