"""Who is drifting, from the command line."""

import datetime as dt
import json

import pytest

from desktop_app import cli
from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database, insert_rows
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.tables import Channel
from desktop_app.rhythm.drift_queries import drifting, slipping
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.rhythm.visit_model import VisitModel
from desktop_app.visits.actions import record_visit
from desktop_app.visits.tables import Appointment, Visit
from tests.rhythm.simulating import shop

TODAY = dt.date(2026, 11, 27)
SALON = VisitModel(2.0, 12.0, 0.8, 5.0, once=0.3, regular=0.7)


@pytest.fixture
def come(perform):
    """Has somebody come so many days ago, and gives who it is."""

    def came(name, *days_ago):
        who = perform(lambda act: act.insert(Customer(uid=name, name=name, added_at=act.now)).id)
        for days in days_ago:
            perform(record_visit, who, TODAY - dt.timedelta(days=days))
        return who

    return came


@pytest.fixture
def run(shop_file, capsys):
    """Types a command and gives its JSON document."""

    def typed(*words):
        database.close()
        assert cli.run(cli.parser().parse_args(["--data", str(shop_file.parent), "--on", "2026-11-27", *words])) == 0
        return json.loads(capsys.readouterr().out)

    return typed


def test_who_is_furthest_past_their_own_rhythm_comes_first(come, run):
    come("With us", 75, 40, 5)
    come("Elena Marsh", 133, 98, 63)
    quiet = come("Bo", 160, 125, 90)
    first, second = run("drift", "--json")
    assert first == {
        "customer_id": quiet,
        "name": "Bo",
        "rhythm_days": 35,
        "since_days": 90,
        "state": "quiet",
        "alive": None,
        "expected": None,
        "why": "every 5 weeks; it is now 13",
        "next": {"first": "2026-09-26", "last": "2026-10-12"},
    }
    assert (second["name"], second["why"]) == ("Elena Marsh", "every 5 weeks; it is now 9")
    assert [row["name"] for row in run("drift", "--json", "--limit", "1")] == ["Bo"]


def test_a_young_shop_is_told_without_a_fit(come, run):
    come("Elena Marsh", 133, 98, 63)
    (row,) = run("drift", "--fit", "--json")
    assert (row["state"], row["alive"], row["expected"]) == ("drifting", None, None)


def test_a_call_brings_somebody_back_and_the_card_says_so(come, perform, clock):
    elena = come("Elena Marsh", 133, 98, 63)
    clock.turn(days=-14)
    perform(contact, elena, Channel.CALL)
    clock.turn(days=14)
    assert drifting(TODAY) == ()
    assert rhythm_of(elena, TODAY).words == "every 5 weeks; in touch 2 weeks ago"


def test_who_has_an_appointment_or_asked_us_to_stop_is_not_told(come, perform):
    booked, stopped = come("Booked", 133, 98, 63), come("Stopped", 133, 98, 63)
    assert len(drifting(TODAY)) == 2
    perform(lambda act: act.insert(Appointment(customer=booked, day=TODAY + dt.timedelta(days=4))))
    perform(lambda act: act.update(Customer.get_by_id(stopped), asked_to_stop_on=TODAY))
    assert drifting(TODAY) == ()
    assert rhythm_of(booked, TODAY).words == "every 5 weeks; it is now 9; expected in 4 days"


def test_with_a_fit_everybody_is_ranked_and_visits_to_come_are_not_known(counter):
    everybody, now = shop(SALON, 300, 78), counter.clock.now()
    start = TODAY.toordinal() - 1000 - 60 * 7
    with database.atomic():
        ids = insert_rows(Customer, [{"uid": f"{n}", "name": f"Guest {n}", "added_at": now} for n in range(300)])
        came = [(customer, start + day) for customer, days in zip(ids, everybody, strict=True) for day in days]
        insert_rows(Visit, [{"customer": customer, "day": dt.date.fromordinal(day)} for customer, day in came])
    told = slipping(TODAY, 90)
    assert len(told) == 300
    own = [row.alive for row in told if "came" not in row.why]
    assert own == sorted(own)
    assert all(0 < row.alive < 1 and row.expected >= 0 for row in told)
    Visit.delete().where(Visit.day > TODAY).execute()
    assert slipping(TODAY, 90, limit=3) == told[:3]
