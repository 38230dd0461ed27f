"""The program is killed in the middle of making something right: each incident is whole, or as it was before."""

import random

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.keeping.checking import check
from desktop_app.recovery.ledger_queries import ledger
from desktop_app.recovery.queries import incident, incidents
from desktop_app.shop import open_counter
from tests.faults.killing import said_until_killed
from tests.faults.make_right_until_killed import GIVEN

COST = [one.amount for one in GIVEN]


@pytest.fixture
def folder(tmp_path):
    counter = open_counter(tmp_path)
    Customer.create(uid="elena", name="Elena", added_at=counter.clock.now())
    database.close()
    return tmp_path


def test_each_incident_is_made_right_whole_or_not_at_all(folder, tries):
    chance = random.Random(20261127)
    said = []
    for _ in range(tries):
        said += said_until_killed("make_right_until_killed", folder, chance.randint(1, 6), chance.random() / 20)
        open_counter(folder)
        assert check().findings == ()
        told = [incident(row.id) for state in (True, False) for row in incidents(open=state, limit=-1)]
        assert {int(number) for _, number in said} <= {one.row.id for one in told}
        assert {int(number) for what, number in said if what == "right"} <= {
            one.row.id for one in told if one.row.settled_at
        }
        for one in told:
            whole = bool(one.row.settled_at)
            assert [gesture.amount for gesture in one.gestures] == (COST if whole else [])
            assert (len(one.offers), one.letter) == ((len(GIVEN), "I am sorry") if whole else (0, ""))
        spent = [row.amount for row in ledger(limit=None)]
        assert spent == COST * sum(1 for one in told if one.row.settled_at)
        database.close()
    assert len(said) >= tries
