"""What is read at every card and every key finds its rows by an index: no table that grows is read from end to end."""

import re
from zoneinfo import ZoneInfo

import pytest

from desktop_app.card import heading, whole_card
from desktop_app.closing.loss.gone_queries import gone_lately
from desktop_app.closing.loss.queries import looking_back
from desktop_app.closing.week.queries import last_week, week
from desktop_app.customers import actions as customers
from desktop_app.customers import list_queries
from desktop_app.customers.drafts import CustomerDraft, PhoneDraft
from desktop_app.customers.queries import find, timeline, timeline_length
from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.database import database
from desktop_app.insights.one_head import ONE_HEAD
from desktop_app.insights.pages import PAGES
from desktop_app.messages.queries import draft
from desktop_app.noticing import actions as noticing
from desktop_app.playbooks.goodbye_queries import coming_of
from desktop_app.praise.queries import lately
from desktop_app.preferences import actions as preferences
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.product_rules import TWICE
from desktop_app.recovery.events.queries import board, events, roll
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.helped_queries import what_helped
from desktop_app.recovery.ledger_queries import allowance_left, ledger, ledger_began
from desktop_app.recovery.owed.claim_queries import held_by, outstanding
from desktop_app.recovery.page.case_queries import case, closed, waiting
from desktop_app.recovery.page.figures_queries import figures
from desktop_app.recovery.queries import incident, incidents
from desktop_app.recovery.signals.signal_queries import signals, signals_of
from desktop_app.reminders.call.call_queries import call
from desktop_app.reminders.follow_ups.follow_ups_queries import desk
from desktop_app.reminders.page_queries import Filters
from desktop_app.reminders.queries import due
from desktop_app.reminders.ringing_queries import timed
from desktop_app.rhythm.standing_queries import STANDINGS
from desktop_app.shipments.actions import send
from desktop_app.shipments.queries import on_the_way
from desktop_app.staff.actions import ensure_member
from desktop_app.suggestions.queries import before_they_ask
from desktop_app.visits import actions as visits
from desktop_app.visits.day_queries import queue
from desktop_app.visits.goodbye import Goodbye
from desktop_app.visits.queries import at_counter

GROWING = {
    "customer", "phone", "email", "visit", "visit_service", "purchase", "appointment", "journal_entry", "performed",
    "row_change", "preference", "honoured", "observation", "reminder", "step", "suggestion_answer", "search_entry",
    "loss_review", "name_word", "name_slip", "concern", "tag", "photo", "shipment", "incident", "message",
    "gesture", "ledger_entry", "remedy_offer", "answered_sign", "claim", "points_entry", "event", "event_decision",
}  # fmt: skip

# These hold only what is open, or are read in their order up to a limit.
IN_ORDER = {
    "visit_open",
    "observation_unsorted",
    "customer_by_name",
    "customer_by_last_seen",
    "customer_by_since",
    "incident_open",
    "claim_unpaid",
    "incident_of_item",
    "event_first_at",
}

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def asked(counter):
    """What SQLite is asked from now on, with its values filled in."""
    asked = []
    database.connection().set_trace_callback(asked.append)
    yield asked
    database.connection().set_trace_callback(None)


@pytest.fixture
def ann(perform, clock):
    """Somebody who is here, and of whom something of every kind is known."""
    kim = perform(ensure_member, "Kim")
    ann = perform(customers.add, CustomerDraft("Ann Ávila", phones=(PhoneDraft("020 7946 0999", "mobile"),)))
    perform(visits.finish, ann, services=("Cut",), concern="It may frizz")
    perform(visits.arrive, ann, services=("Cut",))
    perform(visits.buy, ann, "Shampoo")
    perform(send, ann, "gift box", clock.today())
    perform(open_incident, ann, "colour on the sleeve")
    for kind in EventKind:
        perform(record_event, "it broke", clock.now(), clock.now(), kind=kind, product="Shampoo", staff=kim)
    clock.turn(minutes=1)
    for _ in range(TWICE):
        perform(open_incident, ann, "the shampoo leaks")
    perform(preferences.prefer, ann, "like", "oat milk", "said")
    perform(noticing.note, ann, "Her exam is on Friday, ring her on Monday")
    return ann


def tables_read_whole(sql):
    """Name the growing tables that a statement reads from end to end, but for small indexes of what is open."""
    names = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(\w+)"', sql)}
    steps = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    scans = [re.fullmatch(r"SCAN (\w+)(?: USING .*INDEX (\w+))?", step) for step in steps]
    whole = {(names.get(scan[1], scan[1]), scan[2]) for scan in scans if scan}
    return {table for table, index in whole if table in GROWING and index not in IN_ORDER}


QUESTIONS = {
    "the whole card": whole_card,
    "the head of the card": heading,
    "the bar of who is here": lambda ann, _: at_counter(ann),
    "suggestions": before_they_ask,
    "the timeline": lambda ann, _: (timeline(ann, 50), timeline_length(ann)),
    "what deserves thanks": lambda ann, today: (lately(today), lately(today, ann)),
    "reminders": lambda ann, today: (due(customer=ann), due(today, today)),
    "the follow-ups": lambda _, today: desk(Filters(), today),
    "a call": lambda ann, today: call(due(customer=ann)[0].id, today),
    "what rings": lambda _, today: timed(today, None),
    "what follows": lambda ann, today: coming_of(ann, Goodbye(("Cut",), concern="It may frizz"), today),
    "what is on its way": lambda ann, _: on_the_way(ann),
    "a letter": lambda ann, today: draft(ann, None, "day-after", today, None),
    "what waits to be made right": lambda ann, _: (incidents(), incidents(open=False), incidents(customer=ann)),
    "what waits and what was made right, a page of each": lambda *_: (
        waiting(None, 50, 0),
        closed(None, 50, 0),
        case(1),
    ),
    "the four weeks": lambda _, today: figures(today),
    "the pages of Insights": lambda _, today: [
        [behind.people(*behind.args, 50, 0) for behind in page.people(page.query(today))]
        for page in PAGES
        if page is not ONE_HEAD  # it is about all that is known of everybody
    ],
    "the week on one page": lambda _, today: (week(today, today), last_week(today)),
    "when the ledger began": lambda *_: ledger_began(),
    "one incident": lambda *_: incident(1),
    "what may have gone wrong": lambda ann, today: (signals(today), signals_of(ann, today)),
    "what happened to the shop": lambda _, today: board(today),
    "whom it touched": lambda *_: [roll(event.id, SetClock(event.span.first, LONDON)) for event in events()],
    "what helped others": lambda _, today: what_helped("Damaged", today),
    "what may still be spent": lambda ann, today: allowance_left(None, today, 1),
    "what waits to be honoured": lambda *_: outstanding(),
    "what they hold": lambda ann, _: held_by(ann),
    "the ledger of a month": lambda _, today: ledger(None, today.replace(day=1), today),
    "the queue": lambda _, today: queue(today),
    "the list of customers": lambda *_: list_queries.page(list_queries.Order.NAME),
    "those of them who asked us to stop": lambda *_: list_queries.page(
        list_queries.Order.SINCE, [list_queries.ASKED_TO_STOP]
    ),
    "those of them who are due": lambda _, today: [
        list_queries.page(list_queries.Order.LAST_SEEN, [among(today)]) for _, among in STANDINGS
    ],
    "who went lately": lambda _, today: gone_lately(today),
    "what there is to look back on": looking_back,
    "a name": lambda *_: find("ann avila"),
    "a slip of the finger": lambda *_: find("avlia"),
    "a phone number": lambda *_: find("0999"),
    "what they like": lambda *_: find("oat milk"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_that_grows_is_read_from_end_to_end(question, ann, asked, clock):
    QUESTIONS[question](ann, clock.today())
    statements = [sql for sql in asked if sql.lstrip().startswith(("SELECT", "WITH"))]
    assert statements
    assert {sql: tables for sql in statements if (tables := tables_read_whole(sql))} == {}


def test_a_table_read_from_end_to_end_is_noticed(counter):
    assert tables_read_whole('SELECT "t1"."text" FROM "observation" AS "t1"') == {"observation"}
